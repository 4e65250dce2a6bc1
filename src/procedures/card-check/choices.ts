/** How long a shown card can be checked; what the one who checks is told, and what comes next. Ours: the regulation gives no number. */

export const validMinutes = 30

export const answers = {
  dispatched: '证卡有效，是本次督导的督导员',
  malformed: '核对码不完整',
  unknown: '没有查到这个核对码',
  expired: '这个核对码已经过期',
  withdrawn: '出示证卡的人目前没有受委派参加这次督导',
  invalid: '出示的证卡目前不能执行督导任务',
} as const
export type Answer = keyof typeof answers
