/** The four follow-ups of a15.1.3, what may come of one, and what one waits for. */
export const kinds = {
  verification: { name: '调查核实', letter: 'verification-letter', paper: '调查核实情况函' },
  interview: { name: '约谈提醒', letter: 'interview-notice', paper: '约谈提醒通知' },
  reminder: { name: '提醒函', letter: 'reminder-letter', paper: '提醒函' },
  circular: { name: '质量通报', letter: 'quality-circular', paper: '质量通报' },
} as const
export type KindId = keyof typeof kinds

export const outcomes = {
  nothing: '不需要进一步处理',
  improve: '要求完善',
  rectify: '要求整改',
} as const
export type Outcome = keyof typeof outcomes

export const stages = { open: '办理中', concluded: '已办结', withdrawn: '已撤回' } as const

/** In the order in which they come about. */
export const waitings = {
  findings: '待核实',
  letter: '待拟稿',
  delivery: '待送达',
  interview: '待约谈',
  outcome: '待提出处理意见',
} as const
export type Waiting = keyof typeof waitings

export const signatures = { signed: '已签字', refused: '拒绝签字' } as const
