/** A letter of dispatch as its procedure asks for it, and scans that are what they say they are not. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import yauzl from 'yauzl'
import { act, circumstances } from '../../src/act.ts'
import { replay } from '../../src/journal/replay.ts'
import type { AnyCommand } from '../../src/kernel/procedure.ts'
import { Said } from '../../src/kernel/words.ts'
import { addDays } from '../../src/law/calendar/index.ts'
import { institutionId } from '../../src/rehearsal/cast.ts'
import type { rehearsal } from './kit.ts'

type House = Awaited<ReturnType<typeof rehearsal>>
type Person = Awaited<ReturnType<House['as']>>

/** The account and organisation of a player, as an actor without a sign-in. */
export async function accountOf(house: House, name: string) {
  const [row] = await house.house.database.act((sql) =>
    sql<{ id: string; organisation: string }>('select id, organisation from account where name = $1', [name]),
  )
  if (!row) throw new Error(`${name} has no account`)
  return row
}

export function contentOf(day: `${number}-${number}-${number}`, account: string, change: object = {}) {
  return {
    institution: institutionId(0),
    institutionName: new Said('西宁市演练职业培训学校'),
    batch: new Said('养老护理员四级第一批次理论知识考试'),
    from: addDays(day, 5),
    until: addDays(day, 5),
    hours: new Said('8:30至17:30'),
    places: [new Said('西宁市城西区演练路1号考点')],
    supervisors: [
      { supervisor: randomUUID(), account, person: randomUUID(), name: new Said('刘延川', 'name'), card: 'R63260001' },
    ],
    recordDueOn: addDays(day, 9),
    ...change,
  }
}

/** Drafted as the clerk's act of the procedure that asks for the letter. */
export async function drafted(house: House, change: { withheld?: boolean; content?: object } = {}) {
  const { id, organisation } = await accountOf(house, 'zhongxin')
  const supervisor = await accountOf(house, 'waidu')
  const actor = { id, organisation, kind: 'centre' as const, powers: ['centre.draftDocuments' as const] }
  const { today } = circumstances(house.house, actor)
  const document = randomUUID()
  const content = contentOf(today, supervisor.id, change.content)
  const command = {
    type: 'draft',
    kind: 'dispatch-letter',
    // No dispatch stands behind it, so nothing there is told how it fares.
    about: { procedure: 'daily-supervision', subject: randomUUID() },
    withheld: change.withheld ?? false,
    content,
  } as AnyCommand
  await act(house.house, [{ procedure: 'document', subject: document, command }], actor)
  return { id: document, supervisor: content.supervisors[0]?.supervisor as string, today }
}

export const amendment = (person = randomUUID()) => ({
  batch: '养老护理员四级第一批次理论知识考试',
  hours: '9:00至17:00',
  places: ['西宁市城西区演练路1号考点', '西宁市城东区演练路2号考点'],
  contact: { person, name: '赵雪莹', phone: '0971-0000000' },
})

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
export const scan = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
export const otherScan = bytes('\xff\xd8\xff\xe0 a photograph of a sealed letter \xff\xd9')
export const program = bytes('MZ this is a program, whatever its name')
export const torn = scan.slice(0, 20)

export const at = (id: string, path = '') => `/api/documents/${id}${path}`
export const done = (answer: { status: number; body: { reason?: string } }) =>
  expect(answer, answer.body.reason).toMatchObject({ status: 201 })

/** The office and those it writes to, each signed in, and a letter brought to where a test begins. */
export async function office(house: House) {
  const clerk = await house.as('zhongxin')
  const reviewer = await house.as('zhongxin.hegao')
  const leader = await house.as('zhongxin.fuze')
  async function reviewed(change = {}) {
    const made = await drafted(house, change)
    done(await clerk.post(at(made.id, '/draft'), amendment()))
    done(await reviewer.post(at(made.id, '/review'), {}))
    return made
  }
  return {
    clerk,
    reviewer,
    leader,
    supervisor: await house.as('waidu'),
    institution: await house.as('jigou'),
    reviewed,
    async signed(change = {}) {
      const made = await reviewed(change)
      done(await leader.post(at(made.id, '/signature'), {}))
      return made
    },
    serve: (id: string, recipient: string, on: string, how = 'system') =>
      clerk.post(at(id, '/service'), { recipient, on, how }),
    page: async (who: Person, id: string) => (await who.get(at(id))).body,
    upload: (who: Person, id: string, bytes: Uint8Array<ArrayBuffer>, copy = 'supervisors', type = 'application/pdf') =>
      house.request('POST', at(id, `/sealed?copy=${copy}`), bytes, {
        ...house.own,
        cookie: who.cookie,
        'content-type': type,
        'idempotency-key': randomUUID(),
      }),
  }
}

/** Whatever was tried, every row is the fold of its journal. */
export async function closed(house: House): Promise<void> {
  const { differences } = await house.house.database.act((sql) => replay(sql, [...house.house.procedures.values()]))
  expect(differences).toEqual([])
  await house.close()
}

/** The words of an editable copy. */
export function wordsIn(docx: Buffer): Promise<string> {
  return new Promise((resolve, reject) =>
    yauzl.fromBuffer(docx, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error)
      file.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== 'word/document.xml') return file.readEntry()
        file.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          resolve(Buffer.concat(parts).toString('utf8'))
        })
      })
      file.on('end', () => reject(new Error('no words in this file')))
      file.readEntry()
    }),
  )
}
