/**
 * The glossary: the one Chinese word for each English term of the code, and the clause where the text uses it.
 * It feeds screens, documents and the public glossary page. Terms without a clause are ours and say so by citing none.
 */
import type { ClauseId } from './clauses.ts'

export type TermEntry = { zh: string; clause?: ClauseId }

export const terms = {
  'quality supervision': { zh: '质量督导', clause: 'a2' },
  'external supervision': { zh: '外部质量督导（外督）', clause: 'a5' },
  'internal supervision': { zh: '内部质量督导（内督）', clause: 'a5' },
  'external supervisor': { zh: '外督员', clause: 'a5' },
  'internal supervisor': { zh: '内督员', clause: 'a5' },
  supervisor: { zh: '质量督导员', clause: 'a6' },
  record: { zh: '督导情况记录表', clause: 'a17' },
  activity: { zh: '评价活动', clause: 'a15.1' },
  document: { zh: '公文' },
  'delivery consent': { zh: '电子送达确认书' },
  evidence: { zh: '证据' },
  'supervisor import': { zh: '批量登记外督员' },
  'plan import': { zh: '批量报送评价计划' },
  'roster import': { zh: '批量导入参评人员名册' },
  'checklist addition': { zh: '补充检查项目' },
  'draw chain': { zh: '抽取哈希链' },
  'dispatching body': { zh: '委派机构', clause: 'a15.1.3' },
  institution: { zh: '评价机构', clause: 'a2' },
  'provincial HR authority': { zh: '省级人社部门', clause: 'a19' },
  Department: { zh: '省人力资源社会保障厅', clause: 'a4' },
  Centre: { zh: '省职业技能评价指导中心', clause: 'a4' },
  'industry authority': { zh: '行业部门', clause: 'a4' },
  delegate: { zh: '受委托第三方机构', clause: 'a4' },
  delegation: { zh: '委托', clause: 'a4' },
  appointment: { zh: '聘任', clause: 'a9' },
  card: { zh: '证卡', clause: 'a10' },
  dispatch: { zh: '委派', clause: 'a11' },
  'suspension of dispatch': { zh: '暂停质量督导任务委派', clause: 'a26' },
  draw: { zh: '随机抽取', clause: 'a11' },
  recusal: { zh: '回避', clause: 'a13' },
  challenge: { zh: '申请回避' },
  'supervision group': { zh: '督导小组', clause: 'a15.2' },
  'self-assessment report': { zh: '自评（自查）报告', clause: 'a15.2.2' },
  'daily supervision': { zh: '日常督导', clause: 'a15.1' },
  'special supervision': { zh: '专项督导', clause: 'a15.2' },
  'open visit': { zh: '明察', clause: 'a7.5' },
  'unannounced visit': { zh: '暗访', clause: 'a7.5' },
  'record form': { zh: '督导情况记录表', clause: 'a17' },
  plan: { zh: '评价计划', clause: 'a14.4' },
  batch: { zh: '批次', clause: 'a20.2' },
  session: { zh: '场次', clause: 'a13' },
  'that evaluation': { zh: '当次评价', clause: 'a20' },
  'implementation plan': { zh: '技能人才评价工作实施方案', clause: 'a12.p2' },
  examiner: { zh: '考评人员', clause: 'a14.5' },
  candidate: { zh: '参评人员', clause: 'a20.1' },
  'double random, one public': { zh: '双随机、一公开', clause: 'a15' },
  'problem found': { zh: '发现的问题', clause: 'a18' },
  determination: { zh: '认定', clause: 'a19' },
  minor: { zh: '情节轻微', clause: 'a20.1' },
  serious: { zh: '情节严重', clause: 'a21.1' },
  grave: { zh: '情节特别严重', clause: 'a26' },
  notice: { zh: '告知', clause: 'a25' },
  warning: { zh: '警告', clause: 'a21' },
  'rectification by a date': { zh: '限期整改', clause: 'a21' },
  'statement and defence': { zh: '陈述和申辩', clause: 'a25' },
  defence: { zh: '申辩意见', clause: 'a15.2.3' },
  decision: { zh: '处理决定', clause: 'a25' },
  delivery: { zh: '送达', clause: 'a25' },
  'reminder interview': { zh: '约谈提醒', clause: 'a15.1.3' },
  'interview of the main responsible person': { zh: '约谈主要负责人', clause: 'a20' },
  'reminder letter': { zh: '提醒函', clause: 'a15.1.3' },
  'follow up': { zh: '后续跟进' },
  verification: { zh: '调查核实', clause: 'a15.1.3' },
  circular: { zh: '质量通报', clause: 'a15.1.3' },
  'preliminary opinion': { zh: '初步督导意见', clause: 'a15.2.2' },
  'opinion letter': { zh: '质量督导意见书', clause: 'a15.2.3' },
  rectification: { zh: '整改', clause: 'a15.1.4' },
  'rectification report': { zh: '整改工作报告', clause: 'a15.2.4' },
  'improvement demand': { zh: '改进要求', clause: 'a27' },
  suspension: { zh: '暂停评价活动', clause: 'a21' },
  'termination of filing': { zh: '终止备案', clause: 'a22' },
  'revocation of the filing receipt': { zh: '撤销备案回执', clause: 'a27' },
  appraisal: { zh: '评估', clause: 'a4' },
  'expert bank': { zh: '专家库', clause: 'a4' },
  'bad-faith credit record': { zh: '诚信不良档案', clause: 'a21' },
  referral: { zh: '移交', clause: 'a24' },
  'transfer to justice': { zh: '移送司法机关', clause: 'a26' },
  // Words of the house, which the regulation does not use.
  'field duty': { zh: '督导履职' },
  'card check': { zh: '证卡核对' },
  'conduct report': { zh: '督导员行为评价和投诉' },
  'supervision form': { zh: '督导形式' },
  organisation: { zh: '单位' },
  account: { zh: '账号' },
  person: { zh: '个人信息' },
  'filing import': { zh: '备案表格' },
  operations: { zh: '系统运行记录' },
  reads: { zh: '读取记录' },
  duty: { zh: '待办' },
  reminder: { zh: '提醒' },
  contact: { zh: '通知方式' },
  outbox: { zh: '外发消息' },
  journal: { zh: '操作日志链' },
} as const satisfies Record<string, TermEntry>

export type Term = keyof typeof terms

export function zh(term: Term): string {
  return terms[term].zh
}

/** The glossary as rows, in the order of the table. */
export function glossary(): { term: Term; zh: string; clause: ClauseId | undefined }[] {
  return (Object.entries(terms) as [Term, TermEntry][]).map(([term, entry]) => ({
    term,
    zh: entry.zh,
    clause: entry.clause,
  }))
}
