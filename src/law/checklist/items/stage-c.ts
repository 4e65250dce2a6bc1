/** 评卷与成绩：项目拟定的检查事项，供替换。 */
import type { Item } from '../item.ts'
import { of } from '../phrases.ts'

export const stageC: readonly Item[] = [
  {
    id: 'C01',
    stage: 'C',
    text: '阅卷按标准、流水评卷或双评，红笔、签名',
    basis: [of('a14.3', '按照《青海省职业技能人才评价工作指导手册》和相关制度要求规范开展评价')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
    subjects: ['theory'],
  },
  {
    id: 'C02',
    stage: 'C',
    text: '阅卷隐去姓名考号',
    basis: [of('a14.3', '试题保密')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
    subjects: ['theory', 'review'],
  },
  {
    id: 'C03',
    stage: 'C',
    text: '分数登记、合成与评分表一致（抽查）',
    basis: [of('a14.5', '评价过程可追溯')],
    hint: ['a20.2', 'a23.p1', 'a22.5'],
    evidenceWanted: ['paper', 'data'],
  },
  {
    id: 'C04',
    stage: 'C',
    text: '成绩改动有审批与留痕',
    basis: [of('a14.5', '评价过程可追溯')],
    hint: ['a20.2', 'a22.5'],
    evidenceWanted: ['paper', 'data'],
    immediate: true,
  },
  {
    id: 'C05',
    stage: 'C',
    text: '合格判定符合标准（理论、技能均不低于60分）',
    basis: [of('a14.1', '职业技能标准')],
    hint: ['a20.1'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'C06',
    stage: 'C',
    text: '两名考评员评分差异过大时有复评',
    basis: [of('a14.3', '按照《青海省职业技能人才评价工作指导手册》和相关制度要求规范开展评价')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
    subjects: ['practical', 'review'],
  },
  {
    id: 'C07',
    stage: 'C',
    text: '成绩公示不少于5个工作日并处理异议',
    basis: [of('a14.4', '评价结果')],
    hint: ['a20.2'],
    evidenceWanted: ['photo', 'data'],
  },
  {
    id: 'C08',
    stage: 'C',
    text: '合格率、分数分布无异常或已说明',
    basis: [of('a14.5', '评价过程可追溯')],
    hint: [],
    evidenceWanted: ['data'],
  },
]
