export const given = () => undefined
