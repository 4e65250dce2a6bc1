/**
 * Passwords that everybody guesses first: a list of common ones, and the words of this province and this office.
 * Compared as NIST SP 800-63B asks, after bringing both to one writing: NFKC, small letters, and the usual disguises.
 */
import common from './guessable.json' with { type: 'json' }

const listed = new Set(common.words.split(' '))
export const listedCount = listed.size

/** What people here write first: the places, the offices, the matter, and what a keyboard offers by itself. */
const local = [
  ...['qinghai', 'xining', 'haidong', 'haibei', 'huangnan', 'hainan', 'guoluo', 'golog', 'yushu', 'haixi', 'golmud'],
  ...['delingha', 'geermu', 'qinghaihu', 'kunlun', 'qilian', 'sanjiangyuan', 'chaidamu', 'huangshui', 'xizang'],
  ...['zhidu', 'zhiliang', 'dudao', 'jineng', 'pingjia', 'jianding', 'renshe', 'rensheting', 'zhongxin'],
  ...['zhongguo', 'shengting', 'waidu', 'neidu', 'kaoping', 'beian', 'jigou', 'guanliyuan', 'mima', 'denglu', 'ceshi'],
  ...['yanlian', 'woaini', 'nihao', 'password', 'passwd', 'qwerty', 'admin', 'administrator', 'system', 'security'],
  ...['welcome', 'letmein', 'iloveyou', 'qazwsx', 'abc123', '123456', '111111', '000000', '888888', '5201314'],
  // The rehearsal's password is printed at every start.
  'gaoyuan-yanlian-8848',
  ...['青海', '西宁', '海东', '海北', '黄南', '海南', '果洛', '玉树', '海西', '格尔木', '德令哈', '三江源', '昆仑'],
  ...['质督', '质量督导', '技能评价', '职业技能', '人社厅', '评价中心', '指导中心', '督导员', '管理员', '密码', '口令'],
]
const byLength = [...local].sort((a, b) => b.length - a.length)

/** Signs that stand for letters, as everybody replaces them. */
const disguises: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
}
const undisguised = (text: string) => [...text].map((sign) => disguises[sign] ?? sign).join('')

/** An affix adds nothing: any digits and signs, and no more than three letters altogether. */
const addsNothing = (affix: string) => (affix.match(/\p{L}/gu)?.length ?? 0) <= 3

/** `plain`: normalised, in small letters. True when it is a listed password with affixes, or one said over and over. */
export function isCommon(plain: string): boolean {
  return [plain, undisguised(plain)].some((text) => isListedWithAffixes(text) || hasLittleOfItsOwn(text))
}

const longestEntry = Math.max(...[...listed].map(({ length }) => length))

function isListedWithAffixes(text: string): boolean {
  for (let from = 0; from < text.length; from++) {
    if (!addsNothing(text.slice(0, from))) return false
    for (let to = Math.min(text.length, from + longestEntry); to >= from + 4; to--) {
      const entry = text.slice(from, to)
      if (!listed.has(entry)) continue
      const rest = (text.slice(0, from) + text.slice(to)).replaceAll(entry, '')
      if (addsNothing(rest)) return true
    }
  }
  return false
}

/** The words of the place taken away, fewer than six letters or digits are left; a year is none of one's own. */
function hasLittleOfItsOwn(text: string): boolean {
  const rest = byLength.reduce((left, word) => left.replaceAll(word, ' '), text)
  return [...rest.replace(/(?:19|20)\d\d/g, '').replace(/[\s\p{P}]/gu, '')].length < 6
}
