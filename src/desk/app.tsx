/** The desk's map: signing in, an invitation, and behind the door the work list and the rooms. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  RouterProvider,
  useLocation,
  useParams,
} from '@tanstack/react-router'
import { Toasts } from './kit/toast.tsx'
import { Fault } from './pages/fault.tsx'
import { Missing } from './pages/missing.tsx'
import { matches } from './room.ts'
import { RoomFrame } from './room-frame.tsx'
import { rooms } from './rooms.ts'
import { Refused, whenSignedOut } from './send.ts'
import { sessionQuery, useSession } from './session.tsx'
import { Shell } from './shell.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && error instanceof Refused && (error.status === 0 || error.status === 503),
    },
  },
})

type Words = Record<string, string>
const words = (search: Record<string, unknown>): Words =>
  Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  )

const root = createRootRoute({ component: Outlet, notFoundComponent: Missing, validateSearch: words })
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./pages/invitation.tsx'), 'Invitation'),
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const session = await client.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ href: signInAt(location.href) })
    return { session }
  },
})
const worklist = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/worklist.tsx'), 'Worklist'),
})
const kit = createRoute({
  getParentRoute: () => inside,
  path: '/kit',
  component: lazyRouteComponent(() => import('./pages/kit.tsx'), 'Kit'),
})
const framed = rooms.map(({ path }) => createRoute({ getParentRoute: () => inside, path, component: Here }))

function Here() {
  const params = useParams({ strict: false }) as Words
  const search = useLocation({ select: (at) => at.search as Words })
  const path = useLocation({ select: (at) => at.pathname.replace(/^\/desk(?=\/)|\/$/g, '') })
  const session = useSession()
  const room = rooms.find((each) => matches(each.path, path))
  if (!session || !room) return null
  return (
    <RoomFrame
      key={path}
      room={room}
      place={{ params, search, organisation: session.organisation.id, powers: session.powers }}
      session={session}
    />
  )
}

const router = createRouter({
  routeTree: root.addChildren([signIn, invitation, inside.addChildren([worklist, kit, ...framed])]),
  basepath: '/desk',
  // Plain words after the question mark, as people write and share them; no JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(words(search)).toString()
    return text ? `?${text}` : ''
  },
  scrollRestoration: true,
  defaultErrorComponent: Fault,
  defaultNotFoundComponent: Missing,
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** The sign-in page, keeping the place one came from. */
function signInAt(place: string): string {
  return place && place !== '/' && !place.startsWith('/desk/sign-in')
    ? `/desk/sign-in?${new URLSearchParams({ back: place })}`
    : '/desk/sign-in'
}

whenSignedOut(() => {
  const { pathname, search } = window.location
  if (pathname.startsWith('/desk/sign-in')) return
  client.clear()
  client.setQueryData(sessionQuery.queryKey, null)
  void router.navigate({ href: signInAt(pathname + search) })
})

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </QueryClientProvider>
  )
}
