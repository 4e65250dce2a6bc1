/** 公开与收费：项目拟定的检查事项，供替换。 */
import type { Item } from '../item.ts'
import { of } from '../phrases.ts'

export const stageE: readonly Item[] = [
  {
    id: 'E01',
    stage: 'E',
    text: '收费标准公示，按标准收取、票据规范',
    basis: [of('a14.4', '收费标准')],
    hint: ['a20.2'],
    evidenceWanted: ['paper'],
  },
  {
    id: 'E02',
    stage: 'E',
    text: '评价结果与证书查询途径公开',
    basis: [of('a14.4', '评价结果'), of('a14.4', '证书查询途径')],
    hint: ['a20.2'],
    evidenceWanted: ['photo', 'data'],
  },
  {
    id: 'E03',
    stage: 'E',
    text: '监督投诉渠道公开并有人受理',
    basis: [of('a14.4', '监督投诉渠道')],
    hint: ['a20.2'],
    evidenceWanted: ['photo', 'data'],
  },
  {
    id: 'E04',
    stage: 'E',
    text: '评价方式、申报资格、标准依据公开',
    basis: [of('a14.4', '评价方式与时间地点'), of('a14.4', '申报资格'), of('a14.4', '标准依据')],
    hint: ['a20.2'],
    evidenceWanted: ['photo', 'data'],
  },
]
