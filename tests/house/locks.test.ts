/** Two acts never wait for each other: locks are taken in one order, everywhere in the code. */
import { expect, test } from 'vitest'
import { type File, filesIn, offender } from './files.ts'
import { named, unknownLocks, unorderedLocks } from './locks.ts'

const code = filesIn('src', /\.tsx?$/)
const planted = (text: string): File => ({ path: 'src/registers/offender/store.ts', text })

test('rows of other subjects are locked in one order', () => {
  expect(code.filter(({ text }) => /for share/.test(text)).length).toBeGreaterThan(0)
  expect(code.flatMap(unorderedLocks)).toEqual([])
  expect(unorderedLocks(offender('store.ts'))).toHaveLength(3)
})

test('a lock is seen through a join, a list, a quoted value and a template', () => {
  const wrong = [
    "sql('select 1 from institution i join organisation o on o.id = i.industry for share')",
    "sql('select 1 from institution, organisation for share')",
    "sql('select 1 from institution i, organisation o for share')",
    'sql("select 1 from gazette where kind = \'x\' for share")',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as it would be written
    'sql(`select ${columns} from institution where id = $1 for no key update`)',
  ]
  expect(wrong.map((text) => unorderedLocks(planted(text)).length)).toEqual([1, 1, 1, 1, 1])
  expect(unorderedLocks(planted('// locked FOR SHARE from gazette'))).toEqual([])
})

test('every advisory lock has a name and a place, and ends with its act', () => {
  expect(code.flatMap(unknownLocks)).toEqual([])
  const idle = named.filter(({ key, of }) => !code.some(({ path, text }) => path.startsWith(of) && text.includes(key)))
  expect(idle).toEqual([])
  expect(unknownLocks(planted('sql("select pg_advisory_xact_lock(hashtext(\'mine\'))")'))).toHaveLength(1)
  expect(unknownLocks(planted('sql("select pg_advisory_lock(hashtext(\'zhidu.sealer\'))")'))).toHaveLength(2)
  const late = `sql("select pg_advisory_xact_lock(hashtext('institution.receipt'))")
    sql('select pg_advisory_xact_lock(hashtextextended($1, 0))')`
  expect(unknownLocks({ path: 'src/act.ts', text: late })).toHaveLength(2)
})
