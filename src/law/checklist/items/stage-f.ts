/** 档案与监控：项目拟定的检查事项，供替换。 */
import type { Item } from '../item.ts'
import { of } from '../phrases.ts'

export const stageF: readonly Item[] = [
  {
    id: 'F01',
    stage: 'F',
    text: '一批一档，五卷齐全（报名审核、备案、过程、试卷结果、证书）',
    basis: [of('a14.5', '评价资料完备可查')],
    hint: ['a20.3'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'F02',
    stage: 'F',
    text: '保管期限：纸质不少于3年、电子不少于5年',
    basis: [of('a14.5', '评价资料完备可查')],
    hint: ['a20.3'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'F03',
    stage: 'F',
    text: '录像完整可回放、与场次对应、清晰度不低于720P',
    basis: [of('a14.5', '评价过程可追溯'), of('a14.2', '监控系统')],
    hint: ['a20.3'],
    evidenceWanted: ['video', 'data'],
  },
  {
    id: 'F04',
    stage: 'F',
    text: '考评员、监考员、考生签到表齐全',
    basis: [of('a14.5', '评价资料完备可查')],
    hint: ['a20.3'],
    evidenceWanted: ['paper'],
    parts: ['during', 'after'],
  },
  {
    id: 'F05',
    stage: 'F',
    text: '考场情况记录单、试卷发放和回收登记齐全',
    basis: [of('a14.5', '评价资料完备可查')],
    hint: ['a20.3'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'F06',
    stage: 'F',
    text: '查阅档案经批准并登记，内督在场',
    basis: [of('a14.5', '评价资料完备可查')],
    hint: ['a20.3'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'F07',
    stage: 'F',
    text: '信息系统账号实名、权限分级、日志可审计',
    basis: [of('a14.5', '评价信息管理系统使用')],
    hint: ['a20.2'],
    evidenceWanted: ['data'],
  },
]
