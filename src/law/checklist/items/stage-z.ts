/** 综合评审：项目拟定的检查事项，供替换。 */
import type { Item } from '../item.ts'
import { of } from '../phrases.ts'

export const stageZ: readonly Item[] = [
  {
    id: 'Z01',
    stage: 'Z',
    text: '评审组人数与资格符合标准（技师及以上）',
    basis: [of('a14.3', '人员配备'), of('a14.1', '职业技能标准')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'Z02',
    stage: 'Z',
    text: '论文、业绩材料真实性审核',
    basis: [of('a14.5', '考生信息真实性审核')],
    hint: ['a20.1'],
    evidenceWanted: ['paper'],
    parts: ['during', 'after'],
  },
  {
    id: 'Z03',
    stage: 'Z',
    text: '答辩时长与提问记录完整',
    basis: [of('a14.5', '评价过程可追溯')],
    hint: ['a20.2'],
    evidenceWanted: ['paper', 'video'],
    parts: ['during', 'after'],
  },
  {
    id: 'Z04',
    stage: 'Z',
    text: '评委独立打分，汇总规则执行',
    basis: [of('a14.3', '按照《青海省职业技能人才评价工作指导手册》和相关制度要求规范开展评价')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'Z05',
    stage: 'Z',
    text: '评审有效的评分表齐全并签字',
    basis: [of('a14.5', '评价资料完备可查')],
    hint: ['a20.3'],
    evidenceWanted: ['paper'],
    parts: ['during', 'after'],
  },
]
