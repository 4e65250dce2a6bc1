/** The rooms of supervisors: the register, a sheet of external ones, and the own card. */
import type { Room } from './room.ts'

const readsSupervisors = [
  'centre.readSupervisors',
  'department.readSupervisors',
  'auditor.readSupervisors',
  'institution.keepSupervisors',
  'industry.keepSupervisors',
] as const
const keepsSupervisors = ['centre.keepSupervisors', 'institution.keepSupervisors', 'industry.keepSupervisors'] as const

export const supervisorRooms: readonly Room[] = [
  {
    path: '/supervisors',
    title: '督导员',
    door: true,
    needs: readsSupervisors,
    reading: ({ search }) => `/api/supervisors?${new URLSearchParams(search)}`,
    subject: () => ({ path: 'supervisors' }),
    screen: () => import('../registers/supervisor/screens/list.tsx'),
  },
  {
    path: '/supervisors/new',
    title: '登记质量督导员',
    needs: keepsSupervisors,
    subject: () => ({ path: 'supervisors' }),
    screen: () => import('../registers/supervisor/screens/new.tsx'),
  },
  {
    path: '/supervisor-imports/new',
    title: '用表格登记外督员',
    needs: ['centre.keepSupervisors'],
    subject: () => ({ path: 'supervisor-imports' }),
    screen: () => import('../registers/supervisor-import/screens/new.tsx'),
  },
  {
    path: '/supervisor-imports/$id',
    title: '外督员表格检查',
    needs: ['centre.keepSupervisors'],
    reading: ({ params }) => `/api/supervisor-imports/${params.id}`,
    subject: ({ params }) => ({ path: 'supervisor-imports', id: params.id ?? '' }),
    screen: () => import('../registers/supervisor-import/screens/page.tsx'),
  },
  {
    path: '/supervisors/$id',
    title: '质量督导员证卡',
    needs: readsSupervisors,
    reading: ({ params }) => `/api/supervisors/${params.id}`,
    subject: ({ params }) => ({ path: 'supervisors', id: params.id ?? '' }),
    screen: () => import('../registers/supervisor/screens/page.tsx'),
  },
  {
    path: '/my-card',
    title: '我的证卡',
    door: true,
    needs: ['supervisor.readOwn'],
    reading: () => '/api/supervisors/mine',
    subject: () => ({ path: 'supervisors' }),
    screen: () => import('../registers/supervisor/screens/my-card.tsx'),
  },
]
