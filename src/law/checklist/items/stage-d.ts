/** 证书与数据：项目拟定的检查事项，供替换。 */
import type { Item } from '../item.ts'
import { of } from '../phrases.ts'

export const stageD: readonly Item[] = [
  {
    id: 'D01',
    stage: 'D',
    text: '上报证书数据在备案范围内',
    basis: [of('a14.1', '执行有关法律法规和政策要求')],
    hint: ['a23.p1'],
    evidenceWanted: ['data'],
  },
  {
    id: 'D02',
    stage: 'D',
    text: '证书数据与成绩、名册、身份一致（抽查）',
    basis: [of('a14.5', '考生信息真实性审核'), of('a14.5', '评价信息管理系统使用')],
    hint: ['a23.p1', 'a22.5'],
    evidenceWanted: ['data', 'paper'],
  },
  {
    id: 'D03',
    stage: 'D',
    text: '证书编号符合规则、不重不跳',
    basis: [of('a14.1', '执行有关法律法规和政策要求')],
    hint: ['a23.p1'],
    evidenceWanted: ['data'],
  },
  {
    id: 'D04',
    stage: 'D',
    text: '证书样式、印章、二维码与备案名称一致',
    basis: [of('a14.1', '执行有关法律法规和政策要求')],
    hint: ['a20.2'],
    evidenceWanted: ['photo'],
  },
  {
    id: 'D05',
    stage: 'D',
    text: '证书领取和发放登记',
    basis: [of('a14.5', '评价资料完备可查')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'D06',
    stage: 'D',
    text: '证书数据读取账号最小授权，日志留存',
    basis: [of('a14.5', '评价信息管理系统使用')],
    hint: ['a23.p2'],
    evidenceWanted: ['data'],
  },
  {
    id: 'D07',
    stage: 'D',
    text: '未利用证书数据提供有偿服务、未泄露隐私',
    basis: [of('a14.1', '执行有关法律法规和政策要求')],
    hint: ['a23.p2'],
    evidenceWanted: ['data', 'talk'],
    immediate: true,
  },
  {
    id: 'D08',
    stage: 'D',
    text: '证书遗失补办沿用原编号并登记',
    basis: [of('a14.3', '按照《青海省职业技能人才评价工作指导手册》和相关制度要求规范开展评价')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
  },
]
