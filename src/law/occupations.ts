/**
 * Starter rows of the occupational classification, for rehearsal and for the first day.
 * Entered from memory of the field and not from the published catalogue: each row says 待核对 until it is checked.
 */
export type Occupation = { code: string; name: string; status: '待核对' | '已核对' }

const unchecked = (code: string, name: string): Occupation => ({ code, name, status: '待核对' })

export const occupations: readonly Occupation[] = [
  unchecked('4-01-06-01', '电子商务师'),
  unchecked('4-01-06-02', '互联网营销师'),
  unchecked('4-02-07-08', '快递员'),
  unchecked('4-03-02-01', '中式烹调师'),
  unchecked('4-03-02-02', '中式面点师'),
  unchecked('4-03-02-07', '茶艺师'),
  unchecked('4-07-03-04', '企业人力资源管理师'),
  unchecked('4-07-05-01', '保安员'),
  unchecked('4-07-05-04', '消防设施操作员'),
  unchecked('4-10-01-02', '育婴员'),
  unchecked('4-10-01-03', '保育师'),
  unchecked('4-10-01-05', '养老护理员'),
  unchecked('4-10-01-06', '家政服务员'),
  unchecked('4-10-03-01', '美容师'),
  unchecked('4-10-03-02', '美发师'),
  unchecked('4-12-01-01', '汽车维修工'),
  unchecked('4-14-02-02', '健康管理师'),
  unchecked('6-18-01-01', '车工'),
  unchecked('6-18-01-02', '铣工'),
  unchecked('6-18-02-04', '焊工'),
  unchecked('6-29-01-01', '砌筑工'),
  unchecked('6-29-03-03', '电梯安装维修工'),
  unchecked('6-30-05-01', '起重装卸机械操作工'),
  unchecked('6-31-01-03', '电工'),
]

/** The form of a code: 大类-中类-小类-职业, d-dd-dd-dd. */
export function isOccupationCode(text: string): boolean {
  return /^[1-8]-\d{2}-\d{2}-\d{2}$/.test(text)
}

export function occupationName(code: string): string | undefined {
  return occupations.find((each) => each.code === code)?.name
}
