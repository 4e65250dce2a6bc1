/**
 * Qinghai's eight prefectures (GB/T 2260) and the province codes that cards, certificates and identity numbers carry.
 * Facts of the country, not of the regulation: nothing here cites a clause.
 */
export const prefectures = [
  { code: '630100', name: '西宁市', short: '西宁' },
  { code: '630200', name: '海东市', short: '海东' },
  { code: '632200', name: '海北藏族自治州', short: '海北' },
  { code: '632300', name: '黄南藏族自治州', short: '黄南' },
  { code: '632500', name: '海南藏族自治州', short: '海南' },
  { code: '632600', name: '果洛藏族自治州', short: '果洛' },
  { code: '632700', name: '玉树藏族自治州', short: '玉树' },
  { code: '632800', name: '海西蒙古族藏族自治州', short: '海西' },
] as const

export type PrefectureCode = (typeof prefectures)[number]['code']

export function prefectureName(code: PrefectureCode): string {
  return prefectures.find((each) => each.code === code)?.name ?? code
}

/** Dissolved divisions that old identity numbers still carry. */
export const formerDivisions: Readonly<Record<string, string>> = { '632100': '原海东地区' }

export const provinces: Readonly<Record<string, string>> = {
  '11': '北京市',
  '12': '天津市',
  '13': '河北省',
  '14': '山西省',
  '15': '内蒙古自治区',
  '21': '辽宁省',
  '22': '吉林省',
  '23': '黑龙江省',
  '31': '上海市',
  '32': '江苏省',
  '33': '浙江省',
  '34': '安徽省',
  '35': '福建省',
  '36': '江西省',
  '37': '山东省',
  '41': '河南省',
  '42': '湖北省',
  '43': '湖南省',
  '44': '广东省',
  '45': '广西壮族自治区',
  '46': '海南省',
  '50': '重庆市',
  '51': '四川省',
  '52': '贵州省',
  '53': '云南省',
  '54': '西藏自治区',
  '61': '陕西省',
  '62': '甘肃省',
  '63': '青海省',
  '64': '宁夏回族自治区',
  '65': '新疆维吾尔自治区',
  '71': '台湾省',
  '81': '香港特别行政区',
  '82': '澳门特别行政区',
}

/** The name of the division a six-digit code begins with, as far as it is known here: the prefecture, else the province. */
export function divisionOf(code: string): string | undefined {
  const prefix = `${code.slice(0, 4)}00`
  const prefecture = prefectures.find((each) => each.code === prefix)?.name ?? formerDivisions[prefix]
  const province = provinces[code.slice(0, 2)]
  return prefecture ? `青海省${prefecture}` : province
}
