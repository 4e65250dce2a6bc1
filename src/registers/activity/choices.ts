/** The words for the choices of a plan: apart from its input, so that whoever only reads them loads no more. */
export const sessionSubjects = { theory: '理论知识考试', practical: '操作技能考核', review: '综合评审' } as const
export type SessionSubject = keyof typeof sessionSubjects
