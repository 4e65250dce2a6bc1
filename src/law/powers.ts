/**
 * Every power an organisation's role can hold, as 'organisation.act'. A command or reading row names one in `by`.
 * `clause` is where the regulation gives the power; null where it comes from the order of the work, the protection of
 * personal data or the running of the machine, which the regulation does not speak of. A false citation is worse than none.
 */
import type { ClauseId } from './clauses.ts'

export const powers = {
  'public.read': { name: '查阅公开信息', clause: null },
  'centre.keepInstitutions': { name: '日常管理评价机构信息', clause: 'a4' },
  'centre.readInstitutions': { name: '查阅评价机构信息', clause: 'a4' },
  'centre.readPersonal': { name: '查阅个人信息（省评价中心）', clause: null },
  'department.readInstitutions': { name: '查阅评价机构信息（省厅）', clause: 'a4' },
  'department.recordMeasure': { name: '登记认定处理结果', clause: 'a19' },
  'industry.readInstitutions': { name: '查阅本行业评价机构信息', clause: 'a4' },
  'institution.readOwn': { name: '查阅本机构信息', clause: null },
  'institution.keepOwn': { name: '维护本机构承诺与条件信息', clause: 'a14.2' },
  'institution.readPersonal': { name: '查阅个人信息（本机构）', clause: null },
  'auditor.readJournal': { name: '查阅操作日志链', clause: null },
  'auditor.readInstitutions': { name: '审计查阅评价机构信息', clause: null },
  'audit.readReads': { name: '查阅读取记录', clause: null },
  'security.keepAccounts': { name: '管理账号', clause: null },
  'security.readAccounts': { name: '查阅账号', clause: null },
  'system.operate': { name: '系统运行维护', clause: null },
  'machine.operate': { name: '系统自动执行', clause: null },
} as const satisfies Record<string, { name: string; clause: ClauseId | null }>

export type Power = keyof typeof powers

export function isPower(text: string): text is Power {
  return Object.hasOwn(powers, text)
}
