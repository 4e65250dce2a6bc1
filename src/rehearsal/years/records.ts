/** The visits that are over, with their records: on time, a few late, a young one sent back, the youngest still owed. */
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { checklists } from '../../law/checklist/index.ts'
import type { SupervisionRecord } from '../../procedures/record/state.ts'
import { idOf } from '../province.ts'
import { as, supervisorAs } from './offices.ts'
import { ask, type Acts, type Step, step, workdaysFrom } from './timeline.ts'
import type { Visit } from './visits.ts'

const said = (text: string) => new Said(`${text}（演练）`)
const starred = new Set(
  checklists.flatMap(({ items }) => items.flatMap((each) => (each.immediate ? [each.id as string] : []))),
)
/** What is found wrong, and what is demanded for it later. */
export const findings = [
  ['考场平面图没有张贴', '在考场入口和候考区张贴考场平面图，并列入考前检查清单'],
  ['监考人员签到不完整', '核对当日监考人员到岗情况，建立考前签到核对制度'],
  ['工位编号与名册不一致', '逐一核对工位编号与考生名册，考前由考务负责人复核确认'],
  ['候考区没有引导标识', '设置候考区引导标识，并安排专人引导'],
] as const
/** In so many days nearly every record tells of a problem: there is something on the desks to follow up. */
const lately = 100
const guidance = ['建议考前一日完成考场布置检查', '建议完善试卷交接登记', '建议在公告中写明监督电话']

export function recordSteps(visit: Visit, place: number, today: Day): Step[] {
  const { id, batch, ending } = visit
  if (ending || batch.day >= today) return []
  const late = place % 9 === 4
  const handedIn = workdaysFrom(batch.day, late ? 4 : 1)
  const taken = workdaysFrom(handedIn, 2)
  return [
    going(id, batch.day, '08:55', 'expected', () => [{ type: 'begin' }]),
    going(id, batch.day, '16:50', 'under-way', (the) => whatWasSeen(visit, place, today, the)),
    ...(handedIn < today ? [going(id, handedIn, '10:00', 'ended', () => [submission(late)])] : []),
    ...(taken < today ? review(id, taken, place % 10 === 7 && workdaysFrom(taken, 6) > today) : []),
  ]
}

const submission = (late: boolean) => ({
  type: 'submit',
  ...(late ? { explanation: said('考点道路中断，返程后补交') } : {}),
})

/** What was sent back is still in the supervisor's hands. */
function review(id: string, on: Day, back: boolean): Step[] {
  if (back) {
    const question = { id: idOf(`question/${id}`), line: 'head', question: said('请核对实到人数') }
    return [office(id, on, '09:30', 'submitted', { type: 'sendBack', questions: [question] })]
  }
  return [
    office(id, on, '09:30', 'submitted', { type: 'accept' }),
    office(id, on, '09:40', 'accepted', { type: 'close' }),
  ]
}

async function stateOf(sql: Sql, id: string): Promise<SupervisionRecord | undefined> {
  const [row] = await sql<{ state: SupervisionRecord }>('select state from supervision_record where id = $1', [id])
  return row?.state
}

type Stage = SupervisionRecord['stage']

/** By whoever was drawn and went: nobody is named here. */
const going = (
  id: string,
  day: Day,
  time: string,
  stage: Stage,
  commands: (the: SupervisionRecord) => object[],
): Step => ({
  ...step(day, time, as('zhongxin')),
  does: async (sql): Promise<Acts[]> => {
    const the = await stateOf(sql, id)
    const account = the?.team.find((member) => member.account)?.account
    if (!the || the.stage !== stage || !account) return []
    return [{ actor: supervisorAs(account), asks: commands(the).map((command) => ask('record', id, command)) }]
  },
})

const office = (id: string, day: Day, time: string, stage: Stage, command: object): Step => ({
  ...step(day, time, as('zhongxin')),
  does: async (sql) =>
    (await stateOf(sql, id))?.stage === stage ? [{ actor: as('zhongxin'), asks: [ask('record', id, command)] }] : [],
})

function whatWasSeen({ id, n, batch }: Visit, place: number, today: Day, { items }: SupervisionRecord): object[] {
  const amiss = place % 3 === 0 || n === 0 || batch.day > addDays(today, -lately)
  const wrong = amiss ? items[(place * 7) % items.length] : undefined
  const answers = items.map((item, i) => ({
    item,
    answer: item === wrong ? 'no' : (place + i) % 11 === 5 ? 'not-seen' : 'yes',
  }))
  const [found] = findings[place % findings.length] as (typeof findings)[number]
  const planned = 20 + (place % 17)
  const absent = place % 3
  return [
    { type: 'answer', answers },
    ...(wrong && starred.has(wrong)
      ? [
          {
            type: 'reportAtOnce',
            id: idOf(`report/${id}`),
            item: wrong,
            note: said(`${found}，已请考务负责人现场处置`),
          },
        ]
      : []),
    ...(wrong ? [{ type: 'findProblem', problem: { id: idOf(`problem/${id}`), item: wrong, fact: said(found) } }] : []),
    { type: 'giveGuidance', id: idOf(`guidance/${id}`), text: said(guidance[place % guidance.length] as string) },
    {
      type: 'fillHead',
      head: {
        counts: { planned, present: planned - absent, absent, violations: 0 },
        venueAsFiled: true,
        internalOnDuty: place % 5 !== 0,
        paperSource: 'provincial',
      },
    },
    {
      type: 'recordOpinion',
      opinion: { view: 'agrees', signer: { person: idOf(`signer/${id}`), name: new Said('李文海', 'name') } },
    },
    { type: 'end' },
  ]
}
