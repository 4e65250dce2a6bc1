/** The command's input from what was typed. */
type Read = (name: string) => string

const number = (text: string) => (text === '' ? undefined : Number(text))
/** A list is typed or pasted one on a line, or with any mark between. */
const split = (text: string) => text.split(/[\s,，、;；]+/).filter(Boolean)
/** The browser leaves out the seconds where they are none. */
const withSeconds = (moment: string) => (moment.length === 16 ? `${moment}:00` : moment)
const given = (name: string, value: string) => (value ? { [name]: value } : {})

const inputs: Readonly<Record<string, (read: Read) => Record<string, unknown>>> = {
  begin: (read) => given('text', read('text')),
  seal: (read) => ({
    of: read('of'),
    wanted: number(read('wanted')),
    text: read('text'),
    ...(read('of') === 'candidates' ? {} : { items: split(read('items')) }),
  }),
  find: (read) => ({ rank: number(read('rank')), result: read('result'), ...given('text', read('text')) }),
  compare: (read) => ({
    left: read('left'),
    right: read('right'),
    checked: number(read('checked')),
    differing: number(read('differing')),
    ...given('text', read('text')),
  }),
  watch: (read) => ({
    from: read('from'),
    until: read('until'),
    platform: read('platform'),
    cameras: split(read('cameras')),
    resolution: read('resolution'),
    covered: number(read('covered')),
    total: number(read('total')),
  }),
  interrupt: (read) => ({
    from: read('from'),
    until: read('until'),
    text: read('text'),
    ...given('camera', read('camera')),
  }),
  mark: (read) => ({
    at: withSeconds(read('at')),
    camera: read('camera'),
    evidence: read('evidence'),
    text: read('text'),
  }),
  withdraw: (read) => ({ reason: read('reason') }),
}

export const inputOf = (type: string, form: FormData): Record<string, unknown> =>
  inputs[type]?.((name) => String(form.get(name) ?? '').trim()) ?? {}
