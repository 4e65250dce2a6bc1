/** The rooms of daily supervision and dispatch: of the office, of whoever was called, of the institution that is visited. */
import { dayInChina } from '../../law/calendar/index.ts'
import { asking, type Room } from '../room.ts'
import { caseReading } from './view.ts'

const readsSupervisions = [
  'centre.readSupervisions',
  'department.readSupervisions',
  'industry.readSupervisions',
  'auditor.readSupervisions',
] as const

export const caseRooms: readonly Room[] = [
  {
    path: '/supervisions',
    title: '日常督导',
    door: true,
    needs: readsSupervisions,
    reading: (place) => asking('/api/daily-supervisions', place, ['stage', 'prefecture', 'after']),
    subject: () => ({ path: 'daily-supervisions' }),
    screen: () => import('../../procedures/daily-supervision/screens/list.tsx'),
  },
  {
    path: '/supervisions/new',
    title: '组织日常督导',
    needs: ['centre.openSupervision'],
    // Without a plan, the coming sessions to choose from.
    reading: ({ search: { activity, search = '', after = '' } }) =>
      activity
        ? `/api/activities/${activity}`
        : `/api/activities/sessions?${new URLSearchParams({ from: dayInChina(new Date()), state: 'planned', search, after })}`,
    subject: () => ({ path: 'daily-supervisions' }),
    screen: () => import('../../procedures/daily-supervision/screens/new.tsx'),
  },
  {
    path: '/supervisions/$id',
    title: '日常督导办理',
    needs: readsSupervisions,
    reading: caseReading,
    subject: ({ params }) => ({ path: 'daily-supervisions', id: params.id ?? '' }),
    screen: () => import('./page.tsx'),
  },
  {
    path: '/briefings/$id',
    title: '督导前情况',
    needs: ['centre.readSupervisions', 'auditor.readSupervisions', 'supervisor.readOwn'],
    reading: ({ params }) => `/api/daily-supervisions/${params.id}/briefing`,
    screen: () => import('../../procedures/daily-supervision/screens/briefing.tsx'),
  },
  {
    path: '/calls',
    title: '我的委派',
    door: true,
    needs: ['supervisor.readOwn'],
    reading: () => '/api/dispatches/mine',
    screen: () => import('../../procedures/dispatch/screens/calls.tsx'),
  },
  {
    path: '/calls/$id',
    title: '委派',
    needs: ['supervisor.readOwn'],
    reading: ({ params }) => `/api/dispatches/${params.id}/call`,
    subject: ({ params }) => ({ path: 'dispatches', id: params.id ?? '' }),
    screen: () => import('../../procedures/dispatch/screens/call.tsx'),
  },
  {
    path: '/visits',
    title: '接受督导',
    door: true,
    needs: ['institution.readOwn'],
    reading: (place) => asking('/api/daily-supervisions', place, ['after']),
    screen: () => import('../../procedures/daily-supervision/screens/visits.tsx'),
  },
  {
    path: '/visits/$id',
    title: '督导通知',
    needs: ['institution.readOwn'],
    reading: ({ params, powers }): Record<string, string> => ({
      visit: `/api/daily-supervisions/${params.id}`,
      duties: `/api/field-duties?supervision=${params.id}`,
      ...(powers.includes('institution.answer') ? { conduct: `/api/conduct-reports?supervision=${params.id}` } : {}),
    }),
    screen: () => import('../visit-page.tsx'),
  },
]
