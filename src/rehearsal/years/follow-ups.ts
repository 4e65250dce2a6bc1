/** What the Centre does upon what was found (a15.1.3): asked, written, signed, served, met, and what comes of it. */
import { wordsOf } from '../../journal/words-of.ts'
import type { Sql } from '../../kernel/sql.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import type { Outcome } from '../../procedures/follow-up/choices.ts'
import type { FollowUp } from '../../procedures/follow-up/state.ts'
import { firstInstitution } from '../cast.ts'
import { idOf } from '../province.ts'
import { clerkAt } from './institutions.ts'
import { as } from './offices.ts'
import { named, personOf } from './people.ts'
import { findings } from './records.ts'
import { rectificationSteps } from './rectifications.ts'
import { stories, type Story } from './stories.ts'
import { type Acts, ask, type Step, step, workdayBefore, workdaysFrom } from './timeline.ts'

const said = (text: string) => new Said(`${text}（演练）`)
const centre = as('zhongxin')

export const followUpSteps = (today: Day): Step[] => stories.flatMap((story, order) => course(story, order, today))

function course(story: Story, order: number, today: Day): Step[] {
  const id = idOf(`follow-up/${order}`)
  const document = idOf(`follow-up/${order}/letter`)
  const opened = workdaysFrom(workdayBefore(today), -story.since)
  const day = (count: number) => workdaysFrom(opened, count)
  const meeting = day(6)
  const concludes = day(story.kind === 'interview' ? 7 : 4)
  const going = (on: Day, time: string, acts: (the: FollowUp, sql: Sql) => Promise<Acts[]> | Acts[]): Step => ({
    ...step(on, time, centre),
    does: async (sql) => {
      const the = await stateOf(sql, id)
      return the ? acts(the, sql) : []
    },
  })
  const follow = (command: object): Acts => ({ actor: centre, asks: [ask('follow-up', id, command)] })
  const write = (who: string, command: object): Acts => ({ actor: as(who), asks: [ask('document', document, command)] })
  const begun = [
    { ...step(opened, '10:20', centre), does: (sql: Sql) => opening(sql, id, story, opened) },
    going(day(1), '09:30', (the) => verified(the).map(follow)),
    going(day(1), '10:10', async (the, sql) => [follow(await letter(sql, the, document, meeting))]),
    going(day(1), '15:30', () => [write('zhongxin.hegao', { type: 'review' })]),
  ]
  if (story.unsigned) return begun
  return [
    ...begun,
    going(day(2), '10:40', () => [write('zhongxin.fuze', { type: 'signOff' })]),
    going(day(3), '11:00', (the) => served(the, document, day(3), order)),
    ...(story.kind === 'interview'
      ? [going(meeting, '16:40', () => [follow(minutes(meeting, order, story.refused))])]
      : []),
    ...(story.outcome ? [going(concludes, '10:30', async (the, sql) => [follow(await outcome(sql, the, story))])] : []),
    ...(story.end ? rectificationSteps(id, concludes, story.end) : []),
  ]
}

async function stateOf(sql: Sql, id: string): Promise<FollowUp | undefined> {
  const [row] = await sql<{ state: FollowUp }>('select state from follow_up where id = $1', [id])
  return row?.state
}

/** The youngest problems that nothing is done about yet; who was drawn and what was found there is not known beforehand. */
async function opening(sql: Sql, id: string, { kind, problems = 1, own }: Story, on: Day): Promise<Acts[]> {
  const found = await sql<{ id: string; institution: string }>(
    `select id, institution from (
       select distinct on (institution) id, institution, found_on from problem_found
       where accepted and state = 'open' and found_on < $1 order by institution, found_on desc, id
     ) as youngest
     order by $3 and institution = $2 and found_on > $5 desc, found_on desc, id limit $4`,
    [on, firstInstitution, own === true, problems, addDays(on, -300)],
  )
  if (found.length < problems) return []
  const command = {
    type: 'open',
    kind,
    institutions: found.map(({ institution }) => institution),
    problems: found.map((each) => each.id),
    ground: said('外督员在日常督导中反馈，记录表已经接收'),
    ...(kind === 'verification'
      ? { questions: said('核实问题是否属实、涉及的批次和原因'), verifiers: said('省评价中心质量督导工作人员两名') }
      : {}),
  }
  return [{ actor: centre, asks: [ask('follow-up', id, command)] }]
}

function verified({ kind, problems }: FollowUp): object[] {
  if (kind !== 'verification') return []
  const evidence = said('调阅考场监控和考务记录，并向考务负责人了解情况，与反馈一致')
  return problems.map(({ id }) => ({ type: 'find', problem: id, confirmed: true, evidence }))
}

/** What is expected, by what was found. */
async function demandsUpon(sql: Sql, { problems }: FollowUp) {
  const words = await wordsOf(sql, problems)
  return problems.map((problem) => {
    const fact = words(problem.fact)
    const [, demand] = findings.find(([each]) => fact.startsWith(each)) ?? findings[0]
    return { ...problem, text: fact, wanted: demand }
  })
}

async function letter(sql: Sql, the: FollowUp, document: string, meeting: Day): Promise<object> {
  const upon = await demandsUpon(sql, the)
  const demanding = the.kind === 'reminder' || the.kind === 'circular'
  return {
    type: 'draft',
    document,
    matters: upon.map(({ id, text }) => ({ problem: id, text: new Said(text) })),
    demands: demanding ? [...new Set(upon.map(({ wanted }) => wanted))].map(said) : [],
    ...(the.kind === 'interview'
      ? {
          interview: {
            at: `${meeting}T15:00`,
            place: said('省评价中心会议室'),
            whom: said('机构负责人和考务负责人'),
          },
        }
      : {}),
  }
}

/** By hand, against a receipt; and acknowledged where the institution reads it. */
function served({ institutions }: FollowUp, document: string, on: Day, order: number): Acts[] {
  return institutions.flatMap(({ id: recipient }, i): Acts[] => {
    const signer = named(personOf('receipt', order * 10 + i))
    const serve = { type: 'serve', recipient, how: 'direct', on, signer }
    return [
      { actor: centre, asks: [ask('document', document, serve)] },
      { actor: clerkAt(recipient), asks: [ask('document', document, { type: 'acknowledgeAsInstitution' })] },
    ]
  })
}

function minutes(day: Day, order: number, refused = false): object {
  return {
    type: 'hold',
    at: `${day}T15:00`,
    attendee: named(personOf('interviewed', order)),
    post: new Said('机构负责人'),
    points: ['通报了督导中发现的问题，听取了情况说明', '提醒对照技能评价组织实施的要求逐项核对'].map(said),
    ...(refused
      ? {
          signature: 'refused',
          refusal: said('被约谈人提出需要核对当日考务记录后再签字'),
          witness: named(personOf('witness', order)),
        }
      : { signature: 'signed' }),
  }
}

async function outcome(sql: Sql, the: FollowUp, { outcome: comes }: Story): Promise<object> {
  const upon = comes === 'nothing' ? [] : await demandsUpon(sql, the)
  const reasons = {
    nothing: '问题轻微，评价机构已经说明情况并纠正',
    improve: '问题属实，现场已经纠正，应当完善制度',
    rectify: '问题属实，应当逐项整改',
  } satisfies Record<Outcome, string>
  return {
    type: 'conclude',
    outcome: comes,
    reason: said(reasons[comes ?? 'nothing']),
    items: upon.map(({ id, institution, wanted }) => ({
      id: idOf(`demand/${id}`),
      institution,
      problem: id,
      demand: said(wanted),
    })),
  }
}
