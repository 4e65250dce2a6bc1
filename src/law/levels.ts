/** Skill levels (职业技能等级) with the digit a certificate number carries. Those an employer appoints (特级技师, 首席技师) are not evaluated by batch. */
export const levels = [
  { code: '5', name: '五级（初级工）', short: '初级工' },
  { code: '4', name: '四级（中级工）', short: '中级工' },
  { code: '3', name: '三级（高级工）', short: '高级工' },
  { code: '2', name: '二级（技师）', short: '技师' },
  { code: '1', name: '一级（高级技师）', short: '高级技师' },
] as const

export type LevelCode = (typeof levels)[number]['code']

export function isLevelCode(text: string): text is LevelCode {
  return levels.some(({ code }) => code === text)
}

export function levelName(code: LevelCode): string {
  return levels.find((level) => level.code === code)?.name ?? code
}
