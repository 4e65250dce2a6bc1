/**
 * The one script of the public pages: computes a published draw again in the visitor's browser, from the published file
 * and the values printed on the page. Without it the page says how to do the same by command.
 */
import { verify } from '../procedures/dispatch/draw/verify.ts'

const place = document.querySelector<HTMLElement>('[data-bundle]')
const button = place?.querySelector('button')
const answer = place?.querySelector<HTMLElement>('[role="status"]')

if (place && button && answer) {
  button.hidden = false
  button.addEventListener('click', () => void recompute(place.dataset, answer))
}

async function recompute({ bundle, anchor, manifest }: DOMStringMap, into: HTMLElement): Promise<void> {
  const file = await fetch(bundle ?? '').catch(() => undefined)
  if (!file?.ok) {
    into.replaceChildren(line('p', '没有取得复算文件，请检查网络后再试。'))
    return
  }
  const { ok, checks, says } = verify(await file.json(), { anchor, manifest })
  const list = document.createElement('ul')
  list.className = 'rows'
  list.replaceChildren(...checks.map((each) => line('li', `${each.ok ? '✓' : '✗'} ${each.name}：${each.detail}`)))
  const verdict = line('p', says[0] ?? '')
  if (!ok) verdict.className = 'warn'
  into.replaceChildren(verdict, list)
}

function line(tag: 'p' | 'li', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
