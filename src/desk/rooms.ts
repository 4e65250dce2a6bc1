/** The rooms of the desk in the order of the masthead. Each procedure adds its screens here, and nowhere else. */
import { caseRooms } from './case/rooms.ts'
import { dutyRooms } from './duty-rooms.ts'
import { institutionReading } from './institution-reading.ts'
import { planRooms } from './plan-rooms.ts'
import { followUpRooms } from './follow-up-rooms.ts'
import { rectificationRooms } from './rectification-rooms.ts'
import { recordRooms } from './record-rooms.ts'
import { asking, type Room } from './room.ts'
import { sheetRooms } from './sheet/rooms.ts'
import { supervisorRooms } from './supervisor-rooms.ts'

const keeps = ['centre.keepInstitutions'] as const
const readsMany = [
  'centre.readInstitutions',
  'department.readInstitutions',
  'industry.readInstitutions',
  'auditor.readInstitutions',
] as const
const readsDocuments = [
  'centre.readDocuments',
  'auditor.readDocuments',
  'supervisor.readOwn',
  'institution.readOwn',
] as const

export const rooms: readonly Room[] = [
  {
    path: '/institutions',
    title: '机构',
    door: true,
    needs: readsMany,
    search: (words) => `/institutions?search=${encodeURIComponent(words)}`,
    reading: ({ search }) => `/api/institutions?${new URLSearchParams(search)}`,
    subject: () => ({ path: 'institutions' }),
    screen: () => import('../registers/institution/screens/list.tsx'),
  },
  {
    path: '/institutions/new',
    title: '登记备案',
    needs: keeps,
    reading: () => '/api/organisations?kind=industry',
    subject: () => ({ path: 'institutions' }),
    screen: () => import('../registers/institution/screens/new.tsx'),
  },
  {
    path: '/institutions/$id',
    title: '评价机构备案',
    needs: [...readsMany, 'institution.readOwn'],
    reading: ({ params, powers }) => institutionReading(params.id ?? '', powers),
    subject: ({ params }) => ({ path: 'institutions', id: params.id ?? '' }),
    screen: () => import('./institution-page.tsx'),
  },
  {
    path: '/my-institution',
    title: '我的机构',
    door: true,
    needs: ['institution.readOwn'],
    reading: ({ organisation, powers }) => institutionReading(organisation, powers),
    subject: ({ organisation }) => ({ path: 'institutions', id: organisation }),
    screen: () => import('./institution-page.tsx'),
  },
  ...sheetRooms('filing-imports', '用表格登记备案', '备案表格检查', keeps, {
    start: () => import('../registers/filing-import/screens/new.tsx'),
    page: () => import('../registers/filing-import/screens/page.tsx'),
  }),
  ...caseRooms,
  ...recordRooms,
  ...followUpRooms,
  ...rectificationRooms,
  ...dutyRooms,
  ...supervisorRooms,
  ...planRooms,
  {
    path: '/documents',
    title: '公文',
    door: true,
    needs: readsDocuments,
    reading: (place) => asking('/api/documents', place, ['search', 'waiting', 'kind', 'after']),
    screen: () => import('../registers/document/screens/list.tsx'),
  },
  {
    path: '/documents/$id',
    title: '公文办理',
    needs: readsDocuments,
    reading: ({ params }) => `/api/documents/${params.id}`,
    subject: ({ params }) => ({ path: 'documents', id: params.id ?? '' }),
    screen: () => import('../registers/document/screens/page.tsx'),
  },
  {
    path: '/reminders',
    title: '提醒',
    needs: ['own.readReminders'],
    reading: () => ({ reminders: '/api/reminders', contact: '/api/contacts/mine' }),
    subject: () => ({ path: 'reminders' }),
    screen: () => import('./reminders/page.tsx'),
  },
  {
    path: '/accounts',
    title: '账号',
    door: true,
    needs: ['security.readAccounts'],
    reading: ({ search }) => ({
      accounts: `/api/accounts?${new URLSearchParams(search)}`,
      organisations: '/api/organisations',
    }),
    subject: () => ({ path: 'accounts' }),
    screen: () => import('../registers/account/screens/list.tsx'),
  },
  {
    path: '/reads',
    title: '读取记录',
    door: true,
    needs: ['audit.readReads'],
    reading: (place) => asking('/api/reads', place, ['account', 'subject', 'kind', 'result', 'from', 'to', 'after']),
    screen: () => import('../access/reads/screens/list.tsx'),
  },
  {
    path: '/journal',
    title: '操作日志链',
    door: true,
    needs: ['auditor.readJournal'],
    reading: () => '/api/journal',
    screen: () => import('../journal/outside/screens/page.tsx'),
  },
  {
    path: '/organisations',
    title: '单位',
    door: true,
    needs: ['system.operate'],
    reading: (place) => asking('/api/organisations', place, ['search', 'kind', 'after']),
    subject: () => ({ path: 'organisations' }),
    screen: () => import('../registers/organisation/screens/list.tsx'),
  },
  {
    path: '/operations',
    title: '系统运行记录',
    door: true,
    needs: ['system.operate'],
    reading: () => '/api/operations',
    screen: () => import('../registers/operations/screens/list.tsx'),
  },
]
