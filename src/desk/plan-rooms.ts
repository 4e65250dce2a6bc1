/** The rooms of plans, sessions and rosters, and of the sheets that bring them in. */
import { monthOf, spanOf } from './months.ts'
import { asking, type Room } from './room.ts'
import { sheetRooms } from './sheet/rooms.ts'

const files = ['institution.filePlans'] as const
const readsSessions = [
  'centre.readActivities',
  'department.readActivities',
  'industry.readActivities',
  'auditor.readActivities',
] as const
const readsPlans = [...readsSessions, 'institution.readOwn'] as const

export const planRooms: readonly Room[] = [
  {
    path: '/plans',
    title: '评价计划',
    door: true,
    needs: readsPlans,
    reading: ({ search }) => `/api/activities?${new URLSearchParams(search)}`,
    subject: () => ({ path: 'activities' }),
    screen: () => import('../registers/activity/screens/plans.tsx'),
  },
  {
    path: '/plans/new',
    title: '报送评价计划',
    needs: files,
    reading: () => '/api/activities/form',
    subject: () => ({ path: 'activities' }),
    screen: () => import('../registers/activity/screens/new.tsx'),
  },
  {
    path: '/plans/$id',
    title: '评价计划',
    needs: readsPlans,
    reading: ({ params }) => `/api/activities/${params.id}`,
    subject: ({ params }) => ({ path: 'activities', id: params.id ?? '' }),
    screen: () => import('../registers/activity/screens/page.tsx'),
  },
  {
    path: '/plans/$id/rosters/$batch',
    title: '考生名单',
    needs: ['centre.readActivities', ...files],
    reading: (place) => asking(`/api/activities/${place.params.id}/rosters/${place.params.batch}`, place, ['after']),
    subject: ({ params }) => ({ path: 'activities', id: params.id ?? '' }),
    screen: () => import('../registers/activity/screens/roster.tsx'),
  },
  {
    path: '/sessions',
    title: '评价场次',
    door: true,
    needs: readsSessions,
    reading: (place) => {
      const month = monthOf(place.search.month ?? place.search.day?.slice(0, 7))
      const asked = asking('', place, ['search', 'prefecture', 'occupation', 'institution', 'state']).slice(1)
      const on = ({ from, until }: { from: string; until: string }) => `from=${from}&until=${until}&${asked}`
      const after = place.search.after ? `&after=${place.search.after}` : ''
      return {
        list: `/api/activities/sessions?${on(spanOf(month, place.search.day))}${after}`,
        days: `/api/activities/days?${on(spanOf(month, undefined))}`,
      }
    },
    subject: () => ({ path: 'activities' }),
    screen: () => import('../registers/activity/screens/sessions.tsx'),
  },
  ...sheetRooms('plan-imports', '用表格报送计划', '计划表格检查', files, {
    start: () => import('../registers/plan-import/screens/new.tsx'),
    page: () => import('../registers/plan-import/screens/page.tsx'),
  }),
  ...sheetRooms('roster-imports', '用表格报送考生名单', '考生名单检查', files, {
    start: () => import('../registers/roster-import/screens/new.tsx'),
    page: () => import('../registers/roster-import/screens/page.tsx'),
  }),
]
