/** Every kind of sheet has two rooms: where it is handed over, and where it is checked. */
import type { Power } from '../../law/powers.ts'
import type { Room } from '../room.ts'

type Screens = Record<'start' | 'page', Room['screen']>

export const sheetRooms = (
  path: string,
  start: string,
  page: string,
  needs: readonly Power[],
  screens: Screens,
): Room[] => [
  { path: `/${path}/new`, title: start, needs, subject: () => ({ path }), screen: screens.start },
  {
    path: `/${path}/$id`,
    title: page,
    needs,
    reading: ({ params }) => `/api/${path}/${params.id}`,
    subject: ({ params }) => ({ path, id: params.id ?? '' }),
    screen: screens.page,
  },
]
