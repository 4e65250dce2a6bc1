/**
 * Which role holds which powers, exactly as a4 and a5 give them to the organisations.
 * The three administrators hold no business power and no second role (三员分立, GB/T 22239-2019 8.1.5).
 */
import type { OrganisationKind } from './procedure.ts'
import type { Power } from '../law/powers.ts'

type Role = { name: string; of: OrganisationKind; powers: readonly Power[]; alone?: true }

const centreReads = [
  'centre.readInstitutions',
  'centre.readSupervisors',
  'centre.readActivities',
  'centre.readSupervisions',
  'centre.readDocuments',
  'centre.readRecords',
  'centre.readEvidence',
  'centre.readRectifications',
] as const satisfies readonly Power[]

/** What everybody has for the own account, whatever the role. */
const own = ['own.readReminders', 'own.chooseContact'] as const satisfies readonly Power[]

export const roles = {
  'department-official': {
    name: '省厅工作人员',
    of: 'department',
    powers: [
      'department.readInstitutions',
      'department.recordMeasure',
      'department.readSupervisors',
      'department.readActivities',
      'department.readSupervisions',
      'department.readRecords',
      'department.readRectifications',
      ...own,
    ],
  },
  'centre-clerk': {
    name: '省评价中心经办',
    of: 'centre',
    powers: [
      ...centreReads,
      'centre.keepInstitutions',
      'centre.readPersonal',
      'centre.keepSupervisors',
      'centre.openSupervision',
      'centre.draw',
      'centre.skip',
      'centre.draftDocuments',
      'centre.reviewRecords',
      'centre.followUp',
      'centre.openRectification',
      'centre.reviewRectifications',
      'evidence.handIn',
      ...own,
    ],
  },
  'centre-reviewer': {
    name: '省评价中心核稿',
    of: 'centre',
    powers: [...centreReads, 'centre.reviewDocuments', ...own],
  },
  'centre-leader': {
    name: '省评价中心负责人',
    of: 'centre',
    powers: [
      ...centreReads,
      'centre.reviewDocuments',
      'centre.signDocuments',
      'centre.skip',
      'centre.overseeConduct',
      'centre.followUp',
      ...own,
      'centre.readReaders',
    ],
  },
  'industry-clerk': {
    name: '行业部门经办',
    of: 'industry',
    powers: [
      'industry.readInstitutions',
      'industry.keepSupervisors',
      'industry.keepAdditions',
      'industry.readActivities',
      'industry.readSupervisions',
      'industry.readRectifications',
      ...own,
    ],
  },
  'institution-clerk': {
    name: '评价机构经办',
    of: 'institution',
    powers: [
      'institution.readOwn',
      'institution.keepOwn',
      'institution.readPersonal',
      'institution.filePlans',
      'institution.answer',
      'institution.keepSupervisors',
      'institution.keepAdditions',
      'institution.rectify',
      'evidence.handIn',
      ...own,
    ],
  },
  'institution-head': {
    name: '评价机构主要负责人',
    of: 'institution',
    powers: [
      'institution.readOwn',
      'institution.keepOwn',
      'institution.answer',
      'institution.rectify',
      'evidence.handIn',
      ...own,
    ],
  },
  'delegate-clerk': { name: '受委托第三方机构经办', of: 'delegate', powers: ['public.read', ...own] },
  'external-supervisor': {
    name: '外督员',
    of: 'centre',
    powers: [
      'supervisor.readOwn',
      'supervisor.declare',
      'supervisor.answer',
      'supervisor.keepRecord',
      'evidence.handIn',
      ...own,
    ],
    alone: true,
  },
  'internal-supervisor': { name: '内督员', of: 'institution', powers: ['institution.readOwn', ...own] },
  auditor: {
    name: '审计员',
    of: 'department',
    powers: [
      'auditor.readInstitutions',
      'auditor.readJournal',
      'auditor.readSupervisors',
      'auditor.readActivities',
      'auditor.readSupervisions',
      'auditor.readDocuments',
      'auditor.readRecords',
      'auditor.readEvidence',
      'auditor.readRectifications',
      ...own,
      'auditor.readReaders',
    ],
    alone: true,
  },
  'system-admin': { name: '系统管理员', of: 'operator', powers: ['system.operate', ...own], alone: true },
  'security-admin': {
    name: '安全管理员',
    of: 'operator',
    powers: ['security.keepAccounts', 'security.readAccounts', ...own],
    alone: true,
  },
  'audit-admin': {
    name: '审计管理员',
    of: 'operator',
    powers: ['audit.readReads', 'auditor.readJournal', ...own],
    alone: true,
  },
} as const satisfies Record<string, Role>

export type RoleId = keyof typeof roles
export const roleIds = Object.keys(roles) as [RoleId, ...RoleId[]]

export function powersOf(held: readonly RoleId[]): Power[] {
  return [...new Set(held.flatMap((role): readonly Power[] => roles[role].powers))]
}

export function roleNamesWith(power: Power): string[] {
  return Object.values<Role>(roles)
    .filter(({ powers }) => powers.includes(power))
    .map(({ name }) => name)
}

/** Roles that may never be held together with another. */
export const isAlone = (role: RoleId): boolean => 'alone' in roles[role]
