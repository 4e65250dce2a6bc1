/** Who acts in the two years: every account of the cast, and one clerk for each institution and industry authority. */
import type { Actor, OrganisationKind } from '../../kernel/procedure.ts'
import { machine } from '../../kernel/machine.ts'
import { powersOf, type RoleId, roles } from '../../kernel/roles.ts'
import { Said } from '../../kernel/words.ts'
import { addDays, type Day } from '../../law/calendar/index.ts'
import { industries, institutionId, operatorName, organisations, type Player, players } from '../cast.ts'
import { idOf } from '../province.ts'
import { named, personOf } from './people.ts'
import { ask, type Step, step } from './timeline.ts'

export type Officer = Player & { id: string; person: string }

export const cast: Officer[] = players.map((player) => ({
  ...player,
  id: idOf(`account/${player.account}`),
  person: idOf(`person/${player.account}`),
}))

const actorOf = ({ id, organisation, role }: Pick<Officer, 'id' | 'organisation' | 'role'>): Actor => ({
  id,
  organisation,
  kind: roles[role].of as OrganisationKind,
  powers: powersOf([role]),
})
export const officer = (account: string): Officer => cast.find((each) => each.account === account) as Officer
export const as = (account: string): Actor => actorOf(officer(account))

const centreId = organisations[1]?.id as string
export const supervisorAs = (account: string): Actor =>
  actorOf({ id: account, organisation: centreId, role: 'external-supervisor' })

/** The clerk of institution `n`; the first one's is of the cast. */
export function clerkOf(n: number): Officer {
  if (n === 0) return officer('jigou')
  const { person, name } = personOf('clerk', n)
  const account = `jigou.${String(n + 1).padStart(3, '0')}`
  return {
    account,
    name,
    person,
    role: 'institution-clerk',
    organisation: institutionId(n),
    id: idOf(`account/${account}`),
  }
}
export const clerk = (n: number): Actor => actorOf(clerkOf(n))

function industryClerkOf(i: number): Officer {
  if (i === 0) return officer('hangye')
  const { person, name } = personOf('industry-clerk', i)
  const account = `hangye.${i + 1}`
  const organisation = industries[i] as string
  return { account, name, person, role: 'industry-clerk', organisation, id: idOf(`account/${account}`) }
}
export const industryClerk = (i: number): Actor => actorOf(industryClerkOf(i))

export const opened = ({ id, account, name, person, role, organisation }: Officer) =>
  ask('account', id, {
    type: 'open',
    name: new Said(account),
    organisation,
    roles: [role satisfies RoleId],
    holder: named({ person, name }),
  })

/** The offices begin before anything else: organisations, then accounts, opened by the security administrator. */
export function offices(begin: Day): Step[] {
  const ids = new Set(organisations.map(({ id }) => id))
  const [security, rest] = [officer('anquan'), cast.filter(({ account }) => account !== 'anquan')]
  const ready = rest.filter(({ organisation }) => ids.has(organisation) || organisation === machine.organisation)
  const operator = ask('organisation', machine.organisation, {
    type: 'establish',
    kind: 'operator',
    name: new Said(operatorName),
  })
  const first = addDays(begin, -3)
  return [
    step(
      first,
      '09:00',
      machine,
      operator,
      ...organisations.map(({ id, kind, name }) =>
        ask('organisation', id, { type: 'establish', kind, name: new Said(name) }),
      ),
      opened(security),
    ),
    step(
      first,
      '10:00',
      as('anquan'),
      ...ready.map(opened),
      ...industries.flatMap((_, i) => (i === 0 ? [] : [opened(industryClerkOf(i))])),
    ),
  ]
}
