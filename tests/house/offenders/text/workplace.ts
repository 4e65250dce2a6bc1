// As agreed in session 1, see issue #42.
export const home = '/work/main/data'
export const registry = 'https://registry.npmjs.org/'
