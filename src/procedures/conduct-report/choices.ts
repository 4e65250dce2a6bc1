/** The rules of conduct an institution can have seen kept or broken (a8), and what came of what it said. */

export const rules = [
  { clause: 'a8.1', name: '佩戴证卡，客观公正' },
  { clause: 'a8.2', name: '着装得体，文明用语' },
  { clause: 'a8.3', name: '不干预正常的评价工作' },
  { clause: 'a8.4', name: '不擅自公开督导情况和评价结果' },
  { clause: 'a8.5', name: '不泄露国家秘密、工作秘密和商业秘密' },
] as const
export type Rule = (typeof rules)[number]['clause']

export const marks = { kept: '做到', broken: '没有做到', unseen: '没有看到' } as const
export const kinds = { rating: '评价', complaint: '投诉' } as const
export const outcomes = {
  unfounded: '不属实',
  reminded: '已提醒督导员',
  referred: '另按规程第二十六条研究',
} as const
