/** The rooms of 样例事项. */
import type { Room } from './room.ts'

const reads = ['centre.readSupervisions', 'auditor.readSupervisions'] as const

export const sampleMatterRooms: readonly Room[] = [
  {
    path: '/sample-matters/$id',
    title: '样例事项',
    needs: reads,
    reading: ({ params }) => `/api/sample-matters/${params.id}`,
    subject: ({ params }) => ({ path: 'sample-matters', id: params.id ?? '' }),
    screen: () => import('../procedures/sample-matter/screens/page.tsx'),
  },
]
