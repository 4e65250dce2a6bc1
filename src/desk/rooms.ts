/** The rooms of the desk in the order of the masthead. Each procedure adds its screens here, and nowhere else. */
import { asking, type Room } from './room.ts'

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
    reading: ({ params }) => `/api/institutions/${params.id}`,
    subject: ({ params }) => ({ path: 'institutions', id: params.id ?? '' }),
    screen: () => import('../registers/institution/screens/page.tsx'),
  },
  {
    path: '/my-institution',
    title: '我的机构',
    door: true,
    needs: ['institution.readOwn'],
    reading: ({ organisation }) => `/api/institutions/${organisation}`,
    subject: ({ organisation }) => ({ path: 'institutions', id: organisation }),
    screen: () => import('../registers/institution/screens/page.tsx'),
  },
  {
    path: '/filing-imports/new',
    title: '用表格登记备案',
    needs: keeps,
    subject: () => ({ path: 'filing-imports' }),
    screen: () => import('../registers/filing-import/screens/new.tsx'),
  },
  {
    path: '/filing-imports/$id',
    title: '备案表格检查',
    needs: keeps,
    reading: ({ params }) => `/api/filing-imports/${params.id}`,
    subject: ({ params }) => ({ path: 'filing-imports', id: params.id ?? '' }),
    screen: () => import('../registers/filing-import/screens/page.tsx'),
  },
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
]
