/** Opens a room: reads what its screen shows and what may be done there, and hands both over with a way to act. */
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { RefusalBox } from './kit/refusal.tsx'
import type { Option } from '../kernel/option.ts'
import type { Refusal } from './kit/types.ts'
import type { Outcome, SendFile } from './kit/use-act.ts'
import { Skeleton } from './kit/waiting.tsx'
import type { Place, Room, ScreenProps } from './room.ts'
import { rooms } from './rooms.ts'
import { read, send, sendFile } from './send.ts'
import { holds, type Session } from './session.tsx'
import { refusalOf } from './use-reading.ts'

const screens = new Map(rooms.map((room) => [room, lazy(room.screen)]))

/** Give it a key of room and subject, so that no screen carries its state over to another subject. */
export function RoomFrame({ room, place, session }: { room: Room; place: Place; session: Session }) {
  const Screen = screens.get(room)
  const act = useSend(room, place)
  const hand = useSendFile()
  const go = useGo(place)
  const { view, options, refusal } = useRoom(room, place)
  const closed = holds(session, room.needs) ? undefined : { reason: '这一页不属于您的职权' }
  const waiting = <Waiting />
  if (closed ?? refusal) return <Closed refusal={closed ?? refusal} title={room.title} />
  if (view === waitingView || !Screen) return waiting
  return (
    <Suspense fallback={waiting}>
      <main className="room" id="main">
        <Screen
          view={view as never}
          options={options}
          send={act}
          sendFile={hand}
          read={readOnce}
          place={place}
          powers={session.powers}
          go={go}
        />
      </main>
    </Suspense>
  )
}

function Waiting() {
  return (
    <main className="page" id="main">
      <Skeleton lines={8} />
    </main>
  )
}

function Closed({ refusal, title }: { refusal: Refusal | undefined; title: string }) {
  return (
    <main className="page" id="main">
      {refusal ? <RefusalBox refusal={refusal} title={`没有打开“${title}”`} level={1} /> : null}
    </main>
  )
}

const waitingView = Symbol('waiting')

function useRoom(room: Room, place: Place) {
  const reading = room.reading?.(place)
  const subject = room.subject?.(place)
  const paths = reading === undefined ? [] : typeof reading === 'string' ? [reading] : Object.values(reading)
  const asked = subject?.id ? [...paths, `/api/${subject.path}/${subject.id}/options`] : paths
  const answers = useQueries({
    queries: asked.map((path) => ({ queryKey: [path], queryFn: () => read<unknown>(path) })),
  })
  const failed = answers.find(({ error, data }) => error && data === undefined)
  const values = answers.map(({ data }) => data)
  const last = useRef<{ view: unknown; options: Option[] }>(undefined)
  if (failed) return { view: waitingView, options: [], refusal: refusalOf(failed.error) }
  // While another page of the same list is on its way the last one stays, so nobody's hands lose their place.
  if (values.includes(undefined)) return { view: waitingView, options: [], ...last.current, refusal: undefined }
  const options = subject?.id ? (values.at(-1) as Option[]) : []
  const named =
    typeof reading === 'object'
      ? Object.fromEntries(Object.keys(reading).map((name, at) => [name, values[at]]))
      : values[0]
  last.current = { view: reading === undefined ? undefined : named, options }
  return { ...last.current, refusal: undefined }
}

function useSend(room: Room, place: Place): ScreenProps['send'] {
  const client = useQueryClient()
  return async <T,>(at: string, input: unknown, to: { path?: string; subject?: string } = {}): Promise<Outcome<T>> => {
    const subject = room.subject?.(place)
    const path = ['/api', to.path ?? subject?.path, to.subject ?? subject?.id, at].filter(Boolean).join('/')
    try {
      const value = await send<T>(path, input)
      // Who one is stays as it was; only an act upon the own reminders changes what the session tells.
      const own = subject?.path === 'reminders'
      await client.invalidateQueries({ predicate: ({ queryKey }) => own || queryKey[0] !== '/api/session' })
      return { done: true, value }
    } catch (error) {
      return { done: false, refusal: refusalOf(error as Error) ?? { reason: '没有办成' } }
    }
  }
}

function useSendFile(): SendFile {
  const client = useQueryClient()
  return async <T,>(path: string, file: Blob, key: string, told: (share: number) => void): Promise<Outcome<T>> => {
    try {
      const value = await sendFile<T>(path, file, told, { key })
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/api/session' })
      return { done: true, value }
    } catch (error) {
      return { done: false, refusal: refusalOf(error as Error) ?? { reason: '没有传上' } }
    }
  }
}

async function readOnce<T>(path: string): Promise<Outcome<T>> {
  try {
    return { done: true, value: await read<T>(path) }
  } catch (error) {
    return { done: false, refusal: refusalOf(error as Error) ?? { reason: '没有读到' } }
  }
}

function useGo(place: Place): ScreenProps['go'] {
  const navigate = useNavigate()
  return (to) => {
    if (typeof to === 'string') return void navigate({ href: `/desk${to}` })
    const next = Object.entries({ ...place.search, ...to.search }).filter((each): each is [string, string] => !!each[1])
    void navigate({ href: `${location.pathname}?${new URLSearchParams(next)}` })
  }
}
