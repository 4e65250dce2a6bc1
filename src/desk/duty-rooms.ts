/** The rooms of what is done during a visit: the card at the door, the acts of one supervision, one act with its answer. */
import { asking, type Room } from './room.ts'

const readsDuties = [
  'centre.readRecords',
  'auditor.readRecords',
  'department.readRecords',
  'supervisor.keepRecord',
] as const

export const dutyRooms: readonly Room[] = [
  {
    path: '/card-check',
    title: '核对证卡',
    door: true,
    needs: ['institution.readOwn'],
    reading: ({ search: { code } }): Record<string, string> =>
      code ? { checked: `/api/card-checks/check?${new URLSearchParams({ code })}` } : {},
    screen: () => import('../procedures/card-check/screens/check.tsx'),
  },
  {
    path: '/card/$id',
    title: '出示电子证卡',
    needs: ['supervisor.keepRecord'],
    subject: ({ params }) => ({ path: 'card-checks', id: params.id ?? '' }),
    screen: () => import('../procedures/card-check/screens/show.tsx'),
  },
  {
    path: '/conduct-reports',
    title: '督导员行为',
    door: true,
    needs: ['centre.overseeConduct'],
    reading: (place) => asking('/api/conduct-reports', place, ['stage', 'after']),
    subject: () => ({ path: 'conduct-reports' }),
    screen: () => import('../procedures/conduct-report/screens/list.tsx'),
  },
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
    path: '/forms-used/$id',
    title: '督导形式',
    needs: readsDuties,
    reading: ({ params }) => `/api/supervision-forms?supervision=${params.id}`,
    // Whoever goes is told what may be begun: no form bears the supervision's own id.
    subject: ({ params, powers }) =>
      powers.includes('supervisor.keepRecord')
        ? { path: 'supervision-forms', id: params.id ?? '' }
        : { path: 'supervision-forms' },
    screen: () => import('../procedures/supervision-form/screens/used.tsx'),
  },
  {
    path: '/supervision-forms/$id',
    title: '督导形式记录',
    needs: readsDuties,
    reading: ({ params }) => `/api/supervision-forms/${params.id}`,
    subject: ({ params }) => ({ path: 'supervision-forms', id: params.id ?? '' }),
    screen: () => import('../procedures/supervision-form/screens/page.tsx'),
  },
  {
    path: '/technical-share',
    title: '技术督导占比',
    needs: ['centre.readRecords', 'auditor.readRecords', 'department.readRecords'],
    reading: (place) => asking('/api/supervision-forms/share', place, ['from', 'until']),
    screen: () => import('../procedures/supervision-form/screens/share.tsx'),
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
