/** Lets the test runner speak in between: a long count that never pauses is taken for a dead one. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
