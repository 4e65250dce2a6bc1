/** The rooms of rectifications: demanded by the Centre, replied to by the institution. */
import type { Power } from '../law/powers.ts'
import { asking, type Room } from './room.ts'

export const readsRectifications: readonly Power[] = [
  'centre.readRectifications',
  'department.readRectifications',
  'industry.readRectifications',
  'auditor.readRectifications',
  'institution.readOwn',
]

export const rectificationRooms: readonly Room[] = [
  {
    path: '/rectifications',
    title: '整改',
    door: true,
    needs: readsRectifications,
    reading: (place) => asking('/api/rectifications', place, ['stage', 'after']),
    screen: () => import('../procedures/rectification/screens/list.tsx'),
  },
  {
    path: '/rectifications/new',
    title: '提出完善或整改要求',
    needs: ['centre.openRectification'],
    reading: ({ search }) => ({
      institution: `/api/institutions/${search.institution ?? ''}`,
      problems: `/api/records/problems?institution=${search.institution ?? ''}`,
    }),
    subject: () => ({ path: 'rectifications' }),
    screen: () => import('../procedures/rectification/screens/new.tsx'),
  },
  {
    path: '/rectifications/$id',
    title: '整改',
    needs: readsRectifications,
    reading: ({ params }) => `/api/rectifications/${params.id}`,
    subject: ({ params }) => ({ path: 'rectifications', id: params.id ?? '' }),
    screen: () => import('../procedures/rectification/screens/page.tsx'),
  },
]
