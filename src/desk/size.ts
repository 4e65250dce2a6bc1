/** Large type, chosen by a person and remembered on this machine. */
const key = 'zhidu.size'

export const isLarge = (): boolean => document.documentElement.dataset.size === 'large'

export function applySize(large = localStorage.getItem(key) === 'large'): void {
  if (large) document.documentElement.dataset.size = 'large'
  else delete document.documentElement.dataset.size
  localStorage.setItem(key, large ? 'large' : 'normal')
}
