/** The rooms of the visit and its record: written by whoever was sent, judged by the Centre. */
import { asking, type Room } from './room.ts'

const readsRecords = [
  'centre.readRecords',
  'auditor.readRecords',
  'department.readRecords',
  'supervisor.keepRecord',
] as const

export const recordRooms: readonly Room[] = [
  {
    path: '/records',
    title: '督导记录',
    door: true,
    needs: readsRecords,
    reading: (place) => asking('/api/records', place, ['stage', 'after']),
    screen: () => import('../procedures/record/screens/list.tsx'),
  },
  {
    path: '/records/$id',
    title: '督导情况记录表',
    needs: readsRecords,
    reading: (place) => ({
      record: asking(`/api/records/${place.params.id}`, place, ['at']),
      followUps: `/api/follow-ups/of-record?record=${place.params.id}`,
    }),
    subject: ({ params }) => ({ path: 'records', id: params.id ?? '' }),
    screen: () => import('./record-page.tsx'),
  },
  {
    path: '/checklist-additions',
    title: '补充项目',
    door: true,
    needs: [
      'industry.keepAdditions',
      'institution.keepAdditions',
      'centre.readInstitutions',
      'department.readInstitutions',
      'auditor.readInstitutions',
    ],
    reading: (place) => asking('/api/checklist-additions', place, ['after']),
    subject: () => ({ path: 'checklist-additions' }),
    screen: () => import('../registers/checklist-addition/screens/list.tsx'),
  },
]
