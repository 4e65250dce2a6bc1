/** The way of a letter of dispatch after the answers: drafted, reviewed, signed, served, acknowledged. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import type { Day } from '../../law/calendar/index.ts'
import type { DispatchContent, OfficialDocument } from '../../registers/document/state.ts'
import { idOf } from '../province.ts'
import { as, clerk, officer, supervisorAs } from './offices.ts'
import { ask, type Acts, type Step, step, workdaysFrom } from './timeline.ts'
import type { Letter, Visit } from './visits.ts'

const order: readonly Letter[] = ['drafted', 'returned', 'reviewed', 'signed', 'served', 'acknowledged']
const phone = '0971-0000000'

export function letterSteps(visit: Visit, today: Day): Step[] {
  const { id, openedOn, letter = 'drafted' } = visit
  const document = idOf(`letter/${id}`)
  const [written, sent] = [workdaysFrom(openedOn, visit.answers.includes('silent') ? 3 : 2), workdaysFrom(openedOn, 4)]
  const goesTo = (stage: Letter) => order.indexOf(letter) >= order.indexOf(stage)
  const on = (day: Day, time: string, who: string, command: object): Step => ({
    ...step(day, time, as(who)),
    does: async (sql) =>
      (await stateOf(sql, document)) ? [{ actor: as(who), asks: [ask('document', document, command)] }] : [],
  })
  const asking = (day: Day, time: string, does: Step['does']): Step => ({ ...step(day, time, as('zhongxin')), does })
  const begun = [
    asking(written, '18:00', (sql) => settled(sql, id, document)),
    asking(written, '18:10', (sql) => contactGiven(sql, document)),
  ]
  if (letter === 'returned')
    return [
      ...begun,
      on(written, '18:20', 'zhongxin.hegao', { type: 'sendBack', reason: new Said('请核对集合地点（演练）。') }),
    ]
  return [
    ...begun,
    ...(goesTo('reviewed') ? [on(written, '18:20', 'zhongxin.hegao', { type: 'review' })] : []),
    ...(goesTo('signed') ? [on(written, '18:40', 'zhongxin.fuze', { type: 'signOff' })] : []),
    ...(goesTo('served') ? [asking(sent, '09:00', (sql) => served(sql, document, sent))] : []),
    ...(goesTo('acknowledged') ? [asking(sent, '10:00', (sql) => acknowledged(sql, document, visit.n))] : []),
    ...(goesTo('served') ? disclosed(visit, document, today) : []),
  ]
}

async function stateOf(sql: Sql, document: string): Promise<OfficialDocument | undefined> {
  const [row] = await sql<{ state: OfficialDocument }>('select state from official_document where id = $1', [document])
  return row?.state
}

/** A letter is written once everybody called has answered. */
async function settled(sql: Sql, id: string, document: string): Promise<Acts[]> {
  const [ready] = await sql("select id from dispatch where id = $1 and stage = 'settled'", [id])
  return ready ? [{ actor: as('zhongxin'), asks: [ask('dispatch', id, { type: 'draftLetter', document })] }] : []
}

/** The first letter of a drafter names a contact; the next ones take it over. */
async function contactGiven(sql: Sql, document: string): Promise<Acts[]> {
  const the = await stateOf(sql, document)
  if (!the?.content || the.contact) return []
  const { batch, hours, places } = the.content as DispatchContent
  const said = await wordsOf(sql, the.content)
  const { person, name } = officer('zhongxin')
  const command = {
    type: 'amend',
    batch: new Said(said(batch)),
    ...(hours ? { hours: new Said(said(hours)) } : {}),
    places: places.map((place) => new Said(said(place))),
    contact: { person, name: new Said(name, 'name'), phone: new Said(phone, 'phone') },
  }
  return [{ actor: as('zhongxin'), asks: [ask('document', document, command)] }]
}

async function served(sql: Sql, document: string, on: Day): Promise<Acts[]> {
  const the = await stateOf(sql, document)
  if (!the?.content || the.stage !== 'signed') return []
  const { supervisors, institution } = the.content as DispatchContent
  const give = (recipient: string) => ask('document', document, { type: 'serve', recipient, how: 'system', on })
  return [
    {
      actor: as('zhongxin'),
      asks: [...supervisors.map(({ supervisor }) => give(supervisor)), ...(the.withheld ? [] : [give(institution)])],
    },
  ]
}

async function acknowledged(sql: Sql, document: string, n: number): Promise<Acts[]> {
  const the = await stateOf(sql, document)
  const waiting = (the?.served ?? []).filter(({ acknowledgedOn }) => !acknowledgedOn)
  return waiting.flatMap(({ account, to }): Acts[] => {
    if (to === 'institution')
      return [{ actor: clerk(n), asks: [ask('document', document, { type: 'acknowledgeAsInstitution' })] }]
    return account ? [{ actor: supervisorAs(account), asks: [ask('document', document, { type: 'acknowledge' })] }] : []
  })
}

/** An unannounced visit is told on the morning it begins, and the institution's copy is handed over there. */
function disclosed({ id, announced, batch, n }: Visit, document: string, today: Day): Step[] {
  if (announced || batch.day > today) return []
  const morning = step(
    batch.day,
    '08:40',
    as('zhongxin'),
    ask('daily-supervision', id, { type: 'disclose', reason: new Said('督导员到达现场，出示委派函（演练）。') }),
  )
  const handed: Step = {
    ...step(batch.day, '08:50', as('zhongxin')),
    does: async (sql) => {
      const the = await stateOf(sql, document)
      if (!the || the.withheld || the.stage === 'voided') return []
      const { institution } = the.content as DispatchContent
      const signer = { person: idOf(`receipt/${id}`), name: new Said('演练签收人', 'name') }
      const serve = { type: 'serve', recipient: institution, how: 'direct', on: batch.day, signer }
      return [
        { actor: as('zhongxin'), asks: [ask('document', document, serve)] },
        { actor: clerk(n), asks: [ask('document', document, { type: 'acknowledgeAsInstitution' })] },
      ]
    },
  }
  return [morning, handed]
}
