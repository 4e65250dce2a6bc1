/** The words for the choices of a record: apart from its input, so that a phone need not load what checks that. */
export const answers = { yes: '是', no: '否', 'not-applicable': '不适用', 'not-seen': '未查' } as const
export type Answer = keyof typeof answers

/** How somebody signs: on the screen, on the paper form, or by a word where a hand cannot or will not write. */
export const signings = {
  drawn: '在屏幕上手写签字',
  paper: '在纸质表上签字，拍照',
  confirmed: '不手写，当面确认',
} as const
export type SignedHow = keyof typeof signings
/** The line of the form where signatures stand; their pictures are handed in under it. */
export const signatureLine = 'F-B09'

export const subjects = { theory: '理论知识考试', practical: '操作技能考核', review: '综合评审' } as const
export type Subject = keyof typeof subjects

export const paperSources = {
  national: '国家题库',
  provincial: '省级题库',
  own: '自建备案题库',
  none: '本场次不使用试卷',
} as const
export type PaperSource = keyof typeof paperSources

const owned: Readonly<Record<string, string>> = { industry: '本行业补充项目', institution: '本机构补充项目' }
/** 本行业补充项目（省能源行业部门） */
export const ownerText = (of: string, owner: string): string => `${owned[of] ?? ''}${owner ? `（${owner}）` : ''}`
