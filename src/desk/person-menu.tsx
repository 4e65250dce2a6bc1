/** Oneself: name, office and roles; large type, keys, leaving. */
import { useRef, useState } from 'react'
import { placeBelow } from './kit/clause.tsx'
import { Icon } from './kit/icon.tsx'
import { send } from './send.ts'
import type { Session } from './session.tsx'
import { applySize, isLarge } from './size.ts'

export function PersonMenu({ session, onHelp }: { session: Session; onHelp: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLElement>(null)
  const [large, setLarge] = useState(isLarge())
  const { person, organisation, roles } = session
  const turn = () => {
    applySize(!large)
    setLarge(!large)
    menu.current?.hidePopover()
  }
  const leave = async () => {
    await send('/api/session', undefined, { stay: true, method: 'DELETE' }).catch(() => undefined)
    location.assign('/desk/sign-in')
  }
  return (
    <>
      <button ref={button} type="button" className="person" popoverTarget="person-menu">
        <span className="person-mark" data-mark={person.name.slice(0, 1)} aria-hidden="true" />
        <span className="person-name">{person.name}</span>
        <span className="unseen">，个人菜单</span>
        <Icon name="down" />
      </button>
      <section
        ref={menu}
        id="person-menu"
        popover="auto"
        className="menu"
        aria-label="个人菜单"
        onToggle={(event) => {
          if (event.newState === 'open' && button.current) placeBelow(event.currentTarget, button.current)
        }}
      >
        <div className="menu-head">
          <b>{person.name}</b>
          {organisation.name}
          <br />
          <span className="faint">{roles.map(({ name }) => name).join('、') || '没有角色'}</span>
        </div>
        <button type="button" className="menu-item" aria-pressed={large} onClick={turn}>
          <Icon name="letters" />
          {large ? '恢复普通字号' : '大字'}
        </button>
        <button
          type="button"
          className="menu-item"
          onClick={() => {
            menu.current?.hidePopover()
            window.print()
          }}
        >
          <Icon name="print" />
          打印此页
        </button>
        <button
          type="button"
          className="menu-item"
          onClick={() => {
            menu.current?.hidePopover()
            onHelp()
          }}
        >
          <Icon name="help" />
          按键说明
        </button>
        <button type="button" className="menu-item" onClick={leave}>
          <Icon name="leave" />
          退出登录
        </button>
      </section>
    </>
  )
}
