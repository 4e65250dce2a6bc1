/** The cast of the rehearsal: invented organisations and people, a named account for each role. Nothing here is real. */
import type { RoleId } from '../kernel/roles.ts'
import type { OrganisationKind } from '../kernel/procedure.ts'

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`

export const organisations: { id: string; kind: OrganisationKind; name: string }[] = [
  { id: id(1), kind: 'department', name: '省人力资源社会保障厅（演练）' },
  { id: id(2), kind: 'centre', name: '省职业技能评价指导中心（演练）' },
  { id: id(3), kind: 'industry', name: '省住房城乡建设行业部门（演练）' },
  { id: id(4), kind: 'industry', name: '省能源行业部门（演练）' },
  { id: id(5), kind: 'delegate', name: '高原技能评估事务所（演练）' },
  { id: id(6), kind: 'industry', name: '省交通运输行业部门（演练）' },
  { id: id(7), kind: 'industry', name: '省文化旅游行业部门（演练）' },
]
export const industries = [id(3), id(4), id(6), id(7)]
export const operatorName = '系统运行单位（演练）'

export type Player = { account: string; name: string; role: RoleId; organisation: string }

/** The institution whose clerk signs in: the first of the province. */
export const firstInstitution = id(101)
export const institutionId = (n: number): string => id(101 + n)

export const players: Player[] = [
  { account: 'zhongxin', name: '赵雪莹', role: 'centre-clerk', organisation: id(2) },
  { account: 'zhongxin.hegao', name: '冶秀兰', role: 'centre-reviewer', organisation: id(2) },
  { account: 'zhongxin.fuze', name: '马文海', role: 'centre-leader', organisation: id(2) },
  { account: 'waidu', name: '刘延川', role: 'external-supervisor', organisation: id(2) },
  { account: 'shengting', name: '韩立新', role: 'department-official', organisation: id(1) },
  { account: 'shenji', name: '祁正清', role: 'auditor', organisation: id(1) },
  { account: 'hangye', name: '李昆山', role: 'industry-clerk', organisation: id(3) },
  { account: 'weituo', name: '王措毛', role: 'delegate-clerk', organisation: id(5) },
  { account: 'jigou', name: '孙国梁', role: 'institution-clerk', organisation: firstInstitution },
  { account: 'jigou.fuze', name: '扎西·多杰', role: 'institution-head', organisation: firstInstitution },
  { account: 'neidu', name: '罗文倩', role: 'internal-supervisor', organisation: firstInstitution },
  { account: 'xitong', name: '何志远', role: 'system-admin', organisation: '00000000-0000-4000-8000-000000000002' },
  { account: 'anquan', name: '田玉成', role: 'security-admin', organisation: '00000000-0000-4000-8000-000000000002' },
  { account: 'shenguan', name: '白静宜', role: 'audit-admin', organisation: '00000000-0000-4000-8000-000000000002' },
]

/** Printed at the start; a rehearsal guards nothing. */
export const rehearsalPassword = 'Gaoyuan-Yanlian-8848'
