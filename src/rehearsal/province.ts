/** Invented institutions across the eight prefectures, the same every time: seeded, plausible in shape, plainly marked. */
import { createHash } from 'node:crypto'
import { Said } from '../kernel/words.ts'
import { addDays, type Day } from '../law/calendar/index.ts'
import { prefectures } from '../law/divisions.ts'
import { type InstitutionType, institutionTypes } from '../law/kinds.ts'
import { makeUnifiedCode } from '../law/numbers/unified-code.ts'
import { occupations } from '../law/occupations.ts'
import { industries } from './cast.ts'

/** A repeatable stream of numbers below `most`, from the SHA-256 of the seed and a counter. */
export function seeded(seed: string): (most: number) => number {
  let count = 0
  return (most) => createHash('sha256').update(`${seed}/${count++}`).digest().readUInt32BE(0) % most
}

const first = ['湟岸', '昆麓', '雪泉', '祁麓', '共盆', '湟泽', '热艺', '江源', '盐湖', '德吉', '环湖', '柴达木']
const last: Record<InstitutionType, string> = {
  ZG: '职业资格考核所',
  'DJ-Q': '能源安装公司',
  'DJ-Y': '技工学校',
  'DJ-S': '职业技能培训学校',
  'DJ-B': '集团青海分公司',
  ZX: '技艺传习中心',
}
const surnames = ['赵', '马', '李', '韩', '祁', '东', '才让', '完么', '欧阳', '王']
const names = ['文海', '雪莹', '国梁', '卓玛', '延川', '多杰', '玉成', '静宜', '志远', '措']
const types = Object.keys(institutionTypes) as InstitutionType[]

/** The id of something invented, always the same for the same words. */
export function idOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The registration of institution `n` as the Centre would enter it. */
export function registrationOf(n: number, today: Day): object {
  const draw = seeded(`rehearsal/${n}`)
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T
  const place = prefectures[n % prefectures.length] as (typeof prefectures)[number]
  const kind = types[(n * 5 + 3) % types.length] as InstitutionType
  const person = (what: string) => ({
    person: idOf(`${n}/${what}`),
    name: new Said(`${pick(surnames)}${pick(names)}`, 'name'),
  })
  const venues = Array.from({ length: 1 + draw(3) }, (_, i) => ({
    id: idOf(`${n}/venue/${i}`),
    name: new Said(['主校区考点', '实训基地考点', '城东考点'][i] as string),
    address: new Said(`${place.name}演练路${1 + draw(200)}号`),
    type: (['mixed', 'practical', 'computer'] as const)[i],
    workstations: 20 + draw(60),
    cameras: 4 + draw(30),
  }))
  const scope = Array.from({ length: 1 + draw(4) }, () => pick(occupations).code)
    .filter((code, i, all) => all.indexOf(code) === i)
    .flatMap((occupation) =>
      venues.slice(0, 1 + draw(venues.length)).flatMap(({ id }) =>
        (kind === 'ZX' ? ['special'] : ['5', '4', '3'].slice(0, 1 + draw(3))).map((level) => ({
          occupation,
          level,
          venue: id,
        })),
      ),
    )
  return {
    type: 'register',
    code: makeUnifiedCode({
      body: kind === 'DJ-Y' ? '12' : '91',
      division: place.code,
      subject: String(10_000_000 + n * 37).slice(0, 8),
    }),
    name: new Said(`${place.short}${first[(n + Math.floor(n / 24)) % first.length]}${last[kind]}（演练）`),
    kinds: [institutionTypes[kind].kind],
    kind,
    prefecture: place.code,
    address: new Said(`${place.name}演练路${1 + draw(200)}号`),
    legal: person('legal'),
    head: person('head'),
    contact: { ...person('contact'), phone: new Said(`139${String(10_000_000 + draw(89_999_999))}`, 'phone') },
    ...(draw(3) === 0 ? { industry: pick(industries) } : {}),
    filedOn: addDays(today, -draw(1100)),
    venues,
    scope,
  }
}
