/**
 * 评价机构: the filing of an institution, its scope, venues, commitments and examiners, and the legal ground of its
 * standing (a2, a14.2, a20–a22, a27). Shared with the browser. It never decides a measure: that comes from a decision.
 */
import * as z from 'zod/mini'
import type { CommandOf, CommandTable } from '../../kernel/procedure.ts'
import { personal, short, words } from '../../kernel/words.ts'
import { evaluationKinds, institutionTypes } from '../../law/kinds.ts'
import {
  code,
  commitmentState,
  day,
  keyOf,
  matter,
  measureClause,
  prefecture,
  scopeLine,
  unifiedCode,
  venue,
} from './parts.ts'

const none = { none: '备案登记的内容由备案管理办法规定，规程没有规定' }
const reason = words(300)
const named = z.object({ person: z.uuid(), name: personal('name') })
const reachable = z.object({ person: z.uuid(), name: personal('name'), phone: personal('phone', 30) })

const particulars = {
  name: words(80),
  kinds: z.array(keyOf(evaluationKinds)).check(z.minLength(1, { error: '至少选择一类评价' })),
  kind: keyOf(institutionTypes),
  prefecture,
  address: words(120),
  legal: named,
  head: named,
  contact: reachable,
  industry: z.optional(z.uuid()),
}

export const commands = {
  register: {
    at: 'registration',
    name: '登记备案',
    by: 'centre.keepInstitutions',
    when: ['none'],
    clause: 'a4',
    input: z.object({
      ...particulars,
      code: unifiedCode,
      filedOn: day,
      validUntil: z.optional(day),
      venues: z.array(venue).check(z.minLength(1, { error: '至少登记一个考点' }), z.maxLength(50)),
      scope: z.array(scopeLine).check(z.minLength(1, { error: '备案范围至少一项' }), z.maxLength(400)),
    }),
  },
  change: {
    at: 'particulars',
    name: '变更备案信息',
    by: 'centre.keepInstitutions',
    when: ['filed'],
    clause: none,
    input: z.object({ ...particulars, reason }),
  },
  changeScope: {
    at: 'scope',
    name: '变更备案范围',
    by: 'centre.keepInstitutions',
    when: ['filed'],
    clause: none,
    hint: '增项不延长备案有效期',
    input: z.object({ scope: z.array(scopeLine).check(z.minLength(1), z.maxLength(400)), reason }),
  },
  changeVenues: {
    at: 'venues',
    name: '变更考点',
    by: 'centre.keepInstitutions',
    when: ['filed'],
    clause: none,
    input: z.object({ venues: z.array(venue).check(z.minLength(1), z.maxLength(50)), reason }),
  },
  issueReceipt: {
    at: 'receipt',
    name: '核发备案回执',
    by: 'centre.keepInstitutions',
    when: ['filed'],
    clause: none,
    hint: '编号按年度顺序自动生成，不跳号',
    input: z.object({}),
  },
  renew: {
    at: 'renewal',
    name: '办理续期',
    by: 'centre.keepInstitutions',
    when: ['filed'],
    clause: none,
    input: z.object({ filedOn: day, validUntil: z.optional(day) }),
  },
  recordCommitment: {
    at: 'commitments',
    name: '登记承诺事项',
    by: 'centre.keepInstitutions',
    when: ['filed'],
    clause: 'a14.2',
    input: z.object({ matter, statement: words(500), evidence: z.optional(words(500)), state: commitmentState }),
  },
  answerCommitment: {
    at: 'commitment-answers',
    name: '报告承诺履行情况',
    by: 'institution.keepOwn',
    of: 'own',
    when: ['filed'],
    clause: 'a14.2',
    input: z.object({ matter, evidence: words(500) }),
  },
  enterExaminer: {
    at: 'examiners',
    name: '登记考评人员',
    by: 'institution.keepOwn',
    of: 'own',
    when: ['filed'],
    clause: 'a14.2',
    input: z.object({
      id: z.uuid(),
      person: z.uuid(),
      name: personal('name'),
      identityNumber: personal('identityNumber', 30),
      card: z.optional(words(40)),
      occupation: code,
      level: scopeLine.shape.level,
      validUntil: day,
    }),
  },
  removeExaminer: {
    at: 'examiner-removals',
    name: '注销考评人员登记',
    by: 'institution.keepOwn',
    of: 'own',
    when: ['filed'],
    clause: 'a14.2',
    input: z.object({ id: z.uuid(), reason }),
  },
  recordMeasure: {
    at: 'measures',
    name: '登记已送达的处理决定',
    by: 'department.recordMeasure',
    when: ['filed'],
    clause: 'a25',
    hint: '仅登记系统启用前或在系统外依法作出并已送达的决定',
    input: z.object({
      id: z.uuid(),
      clause: measureClause,
      heads: z.optional(z.array(short(10)).check(z.maxLength(10))),
      document: words(60),
      decidedOn: day,
      deliveredOn: day,
      until: z.optional(day),
      facts: words(1000),
    }),
  },
  liftMeasure: {
    at: 'measure-ends',
    name: '登记措施解除',
    by: 'department.recordMeasure',
    when: ['filed'],
    clause: { none: '规程没有规定解除措施的登记' },
    hint: '暂停评价活动到整改期限自行结束，提前结束或决定被撤销时在此登记',
    input: z.object({ id: z.uuid(), liftedOn: day, reason }),
  },
  expire: { name: '备案有效期届满', by: 'machine.operate', when: ['filed'], clause: none, input: z.object({}) },
} satisfies CommandTable

export type Command = CommandOf<typeof commands>
export { readings } from './readings.ts'
export type { Event, Facts, Institution } from './state.ts'
