/** Preloaded: the process lives so many milliseconds ahead. What is done by day can then be tried at any hour. */
const ahead = Number(process.env.AHEAD)
const Real = Date
globalThis.Date = class extends Real {
  static now() {
    return Real.now() + ahead
  }
  constructor(...given) {
    super(...(given.length ? given : [Real.now() + ahead]))
  }
}
