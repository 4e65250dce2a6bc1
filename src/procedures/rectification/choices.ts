/** The words for the choices of a rectification: apart from its input, so that a phone need not load what checks that. */
export const modes = { improve: '完善', rectify: '限期整改' } as const
export type Mode = keyof typeof modes

export const outcomes = { done: '已完成', 'not-done': '未完成' } as const
export type Outcome = keyof typeof outcomes

export const ways = { paper: '书面复核', site: '现场复核' } as const
export type Way = keyof typeof ways

/** Under what the files of the Centre are handed in; those of the institution carry the number of their item. */
export const centreTags = { check: '复核材料', paper: '书面答复扫描件', refusal: '拒绝整改的证据' } as const
