export const table = 'beta'
