export const append = () => undefined
