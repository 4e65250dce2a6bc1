/** The rooms of what is done during a visit: the acts of one supervision, and one act with its answer. */
import type { Room } from './room.ts'

const readsDuties = [
  'centre.readRecords',
  'auditor.readRecords',
  'department.readRecords',
  'supervisor.keepRecord',
] as const

export const dutyRooms: readonly Room[] = [
  {
    path: '/performed/$id',
    title: '履职情况',
    needs: readsDuties,
    reading: ({ params }) => `/api/field-duties?supervision=${params.id}`,
    // Whoever goes is told what may be begun: no act bears the supervision's own id.
    subject: ({ params, powers }) =>
      powers.includes('supervisor.keepRecord')
        ? { path: 'field-duties', id: params.id ?? '' }
        : { path: 'field-duties' },
    screen: () => import('../procedures/field-duty/screens/all.tsx'),
  },
  {
    path: '/field-duties/$id',
    title: '履职事项',
    needs: [...readsDuties, 'institution.readOwn'],
    reading: ({ params }) => `/api/field-duties/${params.id}`,
    subject: ({ params }) => ({ path: 'field-duties', id: params.id ?? '' }),
    screen: () => import('../procedures/field-duty/screens/page.tsx'),
  },
]
