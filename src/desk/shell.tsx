/** What stands around every room: banner, masthead, keys. It knows where one is; the rooms do not know it. */
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Banner, Bell, type Door, Masthead } from './kit/masthead.tsx'
import { SearchBox } from './kit/search.tsx'
import { Keys } from './pages/keys.tsx'
import { PersonMenu } from './person-menu.tsx'
import { matches } from './room.ts'
import { rooms } from './rooms.ts'
import { holds, type Session, useSession } from './session.tsx'
import { useKeys } from './use-keys.ts'
import { useLinks } from './use-links.ts'

export function Shell() {
  const session = useSession()
  const navigate = useNavigate()
  const [helping, setHelping] = useState(false)
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/^\/desk(?=\/|$)/, '') || '/' })
  useKeys({ help: () => setHelping(true) })
  useLinks()
  usePageName(path)
  if (!session) return null
  const finder = rooms.find(({ search, needs }) => search && holds(session, needs))
  const find = (words: string) => {
    if (finder?.search) void navigate({ href: `/desk${finder.search(words)}` })
  }

  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      {session.rehearsal ? <Banner /> : null}
      <Masthead
        office={session.organisation.name}
        doors={doorsOf(session, path)}
        end={
          <>
            {finder ? <SearchBox label="查找" placeholder={`查找${finder.title}`} onSearch={find} /> : null}
            <Bell unread={session.unread} here={path === '/reminders'} />
            <PersonMenu session={session} onHelp={() => setHelping(true)} />
          </>
        }
      />
      <Outlet />
      <Keys open={helping} onClose={() => setHelping(false)} />
    </>
  )
}

function doorsOf(session: Session, path: string): Door[] {
  const open = rooms.filter(({ door, needs }) => door && holds(session, needs))
  return [
    { label: '待办', href: '/desk/', here: path === '/' },
    ...open.map((room) => ({
      label: room.title,
      href: `/desk${room.path}`,
      here: path === room.path || path.startsWith(`${room.path}/`),
    })),
  ]
}

/** The document is named after the room, and a change of room is heard: the focus goes to its heading. */
function usePageName(path: string) {
  const first = useRef(true)
  useEffect(() => {
    const room = rooms.find((each) => matches(each.path, path))
    const title = path === '/' ? '待办' : path === '/kit' ? '构件总览' : (room?.title ?? '没有这一页')
    document.title = `${title} · 质督`
    const stop = first.current ? undefined : focusHeading()
    first.current = false
    return stop
  }, [path])
}

/** The heading comes with what is read from the server, so wait for it; but never take the focus from one who moved on. */
function focusHeading(): () => void {
  let tries = 0
  const timer = setInterval(() => {
    const moved = document.activeElement !== document.body && !document.activeElement?.closest('.masthead')
    const heading = document.querySelector<HTMLElement>('#main h1[tabindex], #main .refusal')
    if (!moved) heading?.focus({ preventScroll: true })
    if (heading || moved || ++tries > 40) clearInterval(timer)
  }, 80)
  return () => clearInterval(timer)
}
