/** The rooms of follow-ups, and of the consents that let their letters be delivered electronically. */
import { asking, type Room } from './room.ts'

const watches = ['centre.readRecords', 'auditor.readRecords', 'department.readRecords', 'institution.readOwn'] as const

export const followUpRooms: readonly Room[] = [
  {
    path: '/follow-ups',
    title: '后续跟进',
    door: true,
    needs: watches,
    reading: (place) => asking('/api/follow-ups', place, ['kind', 'waiting', 'after']),
    screen: () => import('../procedures/follow-up/screens/list.tsx'),
  },
  {
    path: '/follow-ups/new',
    title: '开展后续跟进',
    needs: ['centre.followUp'],
    reading: (place) => asking('/api/follow-ups/choices', place, ['institution', 'record']),
    subject: () => ({ path: 'follow-ups' }),
    screen: () => import('../procedures/follow-up/screens/new.tsx'),
  },
  {
    path: '/follow-ups/$id',
    title: '后续跟进办理',
    needs: watches,
    reading: ({ params }) => `/api/follow-ups/${params.id}`,
    subject: ({ params }) => ({ path: 'follow-ups', id: params.id ?? '' }),
    screen: () => import('../procedures/follow-up/screens/page.tsx'),
  },
  {
    path: '/delivery-consents/$id',
    title: '电子送达确认书',
    needs: ['centre.draftDocuments', 'institution.keepOwn'],
    reading: ({ params }) => `/api/delivery-consents/${params.id}`,
    subject: ({ params }) => ({ path: 'delivery-consents', id: params.id ?? '' }),
    screen: () => import('../registers/delivery-consent/screens/page.tsx'),
  },
]
