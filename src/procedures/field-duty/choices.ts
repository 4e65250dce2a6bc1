/** The words for the choices of an act, and the notice before somebody is recorded: a phone loads these and no checks. */

export const kinds = {
  watch: { name: '监督所见', clause: 'a7.1' },
  enquiry: { name: '询问', clause: 'a7.2' },
  request: { name: '查阅、调阅资料', clause: 'a7.3' },
  interview: { name: '个别访问', clause: 'a7.4' },
  investigation: { name: '现场调查', clause: 'a7.5' },
  correction: { name: '当场纠正', clause: 'a7.6' },
  suggestion: { name: '建议', clause: 'a7.6' },
  proposal: { name: '奖惩建议', clause: 'a7.7' },
  guidance: { name: '指导', clause: 'a3' },
} as const
export type Kind = keyof typeof kinds

/** What is addressed to the institution. Interviews, what was seen, and proposals stay with the dispatching body. */
export const addressed: readonly Kind[] = ['enquiry', 'request', 'correction', 'suggestion', 'guidance']

export const ways = { consult: '现场查阅', obtain: '调阅（带走副本或者电子件）' } as const
export const roles = {
  candidate: '参评人员',
  examiner: '考评人员',
  staff: '考务人员',
  internal: '内督员',
  other: '其他相关人员',
} as const
/** To whom a correction may be spoken; the others are named so that a refusal can say why. */
export const posts = { 'in-charge': '现场负责人', examiner: '考评人员', candidate: '参评人员' } as const
export const recordings = { none: '只作文字记录', sound: '录音', picture: '录像或者拍照' } as const
export const targets = { institution: '评价机构', person: '评价机构相关负责人' } as const
export const directions = { reward: '奖励', punishment: '惩处' } as const
export const views = { accepts: '接受', objects: '有不同意见' } as const
export const outcomes = { adopted: '采纳', partly: '部分采纳', declined: '不予采纳' } as const
export const investigationWays = { open: '明察', unannounced: '暗访' } as const

/**
 * Shown before a voice or a face is recorded. It is ours, and a changed text is a new version: it rests, as the age below
 * which a guardian is there, on the law on personal information, not on the regulation.
 */
export const notice = {
  version: 'interview-notice-1',
  title: '录音、录像前的告知',
  lines: [
    '本次访问由受委派的质量督导员进行，只用于核实与本次督导事项有关的情况。',
    '录音、录像和照片由委派机构保管，只供有权人员查阅，到期依规定处理。',
    '您可以不同意录音、录像；不同意的，只作文字记录。',
    '您可以核对记录内容，要求更正；确认无误后签字。不签字的，写明原因。',
    '不满十四周岁的，应有监护人在场，并由监护人同意。',
  ],
} as const
