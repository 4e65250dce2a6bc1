/** The words for what a form of supervision asks (a15.1.2): apart from its input, so that a phone need not load what checks that. */

/** The visit itself is the form on site: it begins at the door and ends with the record, so it is not begun here. */
export const forms = {
  workplace: '工作现场督导',
  comparison: '数据比对',
  sampling: '抽查评价资料（含录像）',
  remote: '远程监控',
} as const
export type Form = keyof typeof forms

export const lists = {
  candidates: '参评人员（名册）',
  papers: '试卷',
  files: '评价档案材料',
  recordings: '评价录像',
} as const
export type List = keyof typeof lists

export const results = { 'in-order': '未发现问题', problem: '发现问题' } as const
export const resolutions = { low: '低于720P', '720p': '720P', '1080p': '1080P及以上' } as const

/** a15.1.2 encourages technical supervision without naming it; that it is these three is our reading. */
export const isTechnical = (form: string, list?: string): boolean =>
  form === 'comparison' || form === 'remote' || (form === 'sampling' && list === 'recordings')
