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
  'centre.keepSupervisors': { name: '管理外督员数据库和证卡', clause: 'a10' },
  'centre.readSupervisors': { name: '查阅质量督导员信息', clause: 'a10' },
  'department.readSupervisors': { name: '查阅质量督导员信息（省厅）', clause: null },
  'auditor.readSupervisors': { name: '审计查阅质量督导员信息', clause: null },
  'institution.keepSupervisors': { name: '管理本机构内督员和证卡', clause: 'a12.p1' },
  'industry.keepSupervisors': { name: '管理本行业内督员和证卡', clause: 'a12.p1' },
  'supervisor.readOwn': { name: '查阅本人的证卡和委派', clause: null },
  'supervisor.declare': { name: '申报回避事项和请假', clause: 'a13' },
  'supervisor.answer': { name: '答复委派', clause: 'a11' },
  'institution.filePlans': { name: '报送评价计划', clause: null },
  'institution.answer': { name: '答复督导员的询问、资料要求和建议', clause: null },
  'centre.readActivities': { name: '查阅评价计划和场次', clause: 'a4' },
  'department.readActivities': { name: '查阅评价计划和场次（省厅）', clause: null },
  'industry.readActivities': { name: '查阅本行业评价计划和场次', clause: 'a4' },
  'auditor.readActivities': { name: '审计查阅评价计划和场次', clause: null },
  'centre.openSupervision': { name: '组织日常督导', clause: 'a15.1' },
  'centre.readSupervisions': { name: '查阅日常督导', clause: 'a4' },
  'department.readSupervisions': { name: '查阅日常督导（省厅）', clause: null },
  'industry.readSupervisions': { name: '查阅本行业日常督导', clause: null },
  'auditor.readSupervisions': { name: '审计查阅日常督导', clause: null },
  'centre.draw': { name: '随机抽取外督员', clause: 'a11' },
  'centre.skip': { name: '决定抽取后的回避', clause: 'a13' },
  'supervisor.keepRecord': { name: '实施督导并填写督导情况记录表', clause: 'a17' },
  'centre.readRecords': { name: '查阅督导情况记录表', clause: 'a17' },
  'centre.reviewRecords': { name: '审核督导情况记录表', clause: null },
  'centre.overseeConduct': { name: '受理对督导员行为的评价和投诉', clause: 'a8.7' },
  'department.readRecords': { name: '查阅督导情况记录表（省厅）', clause: null },
  'auditor.readRecords': { name: '审计查阅督导情况记录表', clause: null },
  'centre.draftDocuments': { name: '拟稿', clause: null },
  'centre.reviewDocuments': { name: '核稿', clause: null },
  'centre.signDocuments': { name: '签发', clause: null },
  'centre.readDocuments': { name: '查阅公文', clause: null },
  'auditor.readDocuments': { name: '审计查阅公文', clause: null },
  'centre.openRectification': { name: '提出完善或整改要求', clause: 'a15.1.4' },
  'centre.reviewRectifications': { name: '审核整改情况', clause: null },
  'centre.readRectifications': { name: '查阅整改', clause: null },
  'department.readRectifications': { name: '查阅整改（省厅）', clause: null },
  'industry.readRectifications': { name: '查阅本行业评价机构的整改', clause: null },
  'auditor.readRectifications': { name: '审计查阅整改', clause: null },
  'institution.rectify': { name: '完善或整改并报送情况', clause: 'a15.1.4' },
  'evidence.handIn': { name: '提交证据材料', clause: null },
  'centre.readEvidence': { name: '查阅督导证据', clause: null },
  'auditor.readEvidence': { name: '审计查阅督导证据', clause: null },
  'auditor.readJournal': { name: '查阅操作日志链', clause: null },
  'auditor.readInstitutions': { name: '审计查阅评价机构信息', clause: null },
  'centre.readReaders': { name: '查阅督导案卷的查阅情况', clause: null },
  'auditor.readReaders': { name: '审计查阅督导案卷的查阅情况', clause: null },
  'audit.readReads': { name: '查阅读取记录', clause: null },
  'security.keepAccounts': { name: '管理账号', clause: null },
  'security.readAccounts': { name: '查阅账号', clause: null },
  'own.readReminders': { name: '查阅本人的提醒', clause: null },
  'own.chooseContact': { name: '选择本人的通知方式', clause: null },
  'system.operate': { name: '系统运行维护', clause: null },
  'machine.operate': { name: '系统自动执行', clause: null },
} as const satisfies Record<string, { name: string; clause: ClauseId | null }>

export type Power = keyof typeof powers

export function isPower(text: string): text is Power {
  return Object.hasOwn(powers, text)
}
