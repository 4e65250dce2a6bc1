/** What is wrong with the bundle, or undefined. */
export function twin(bundle: unknown): string | undefined
