/** Invented people. Their identity numbers carry a county code that was never given out, so that they are nobody's. */
import { Said } from '../../kernel/words.ts'
import { addDays } from '../../law/calendar/index.ts'
import { makeIdentityNumber } from '../../law/numbers/identity-number.ts'
import { idOf } from '../province.ts'

const surnames = [
  '祁',
  '马',
  '才让',
  '韩',
  '王',
  '多杰',
  '李',
  '冶',
  '东主',
  '赵',
  '完么',
  '罗',
  '白',
  '田',
  '孙',
  '欧阳',
]
const given = [
  '延寿',
  '玉兰',
  '卓玛',
  '青山',
  '雪梅',
  '才旦',
  '昆林',
  '文秀',
  '扎西',
  '海宁',
  '措毛',
  '国庆',
  '秀英',
  '建业',
]
const unassigned = '630199'

export type Invented = { person: string; name: string; birth: number }

/** The person number `n` of a group, always the same. */
export const personOf = (group: string, n: number): Invented => ({
  person: idOf(`person/${group}/${n}`),
  name: `${surnames[(n * 7 + group.length) % surnames.length]}${given[(n * 5 + Math.floor(n / 16)) % given.length]}`,
  birth: n,
})

/** Series keep the numbers of the groups apart: no two people have one number, unless they are meant to. */
export const numberOf = (series: number, n: number): string =>
  makeIdentityNumber({
    division: unassigned,
    birth: addDays('1965-01-01', (n * 7) % 9000),
    order: series * 10 + (Math.floor((n * 7) / 9000) % 10),
  })

export const named = ({ person, name }: Pick<Invented, 'person' | 'name'>) => ({
  person,
  name: new Said(name, 'name'),
})
export const identified = (who: Pick<Invented, 'person' | 'name'>, number: string) => ({
  ...named(who),
  identityNumber: new Said(number, 'identityNumber'),
})
