/** The checks over the command and reading tables, and the page of permissions that is written from them. */
import { isAlone, roles } from '../../src/kernel/roles.ts'
import { machine } from '../../src/kernel/machine.ts'
import { isClauseId } from '../../src/law/clauses.ts'
import { isPower } from '../../src/law/powers.ts'

type Row = { at?: string; name: string; clause: unknown }
export type Tables = {
  name: string
  path: string
  commands: Record<string, Row & { by: string; of?: string; when: readonly string[] }>
  readings: Record<string, Row & { by: readonly string[] }>
}
type Held = { name: string; powers: readonly string[] }

const held = Object.entries(roles) as [string, Held][]
const holders = (power: string) => held.filter(([, { powers }]) => powers.includes(power)).map(([id]) => id)
const rowsOf = ({ name, commands, readings }: Tables) => [
  ...Object.entries(commands).map(([type, row]) => ({ ...row, what: `${name}.${type}`, by: [row.by] })),
  ...Object.entries(readings).map(([type, row]) => ({ ...row, what: `${name}.${type}` })),
]

/** A clause that exists, or a reason in words why none is cited. */
export function withoutBasis(procedure: Tables): string[] {
  return rowsOf(procedure).flatMap(({ what, clause }) => {
    if (typeof clause === 'string') return isClauseId(clause) ? [] : [`${what} cites ${clause}, which does not exist`]
    const why = (clause as { none?: unknown } | null)?.none
    return typeof why === 'string' && why.length >= 6 ? [] : [`${what} neither cites a clause nor says why not`]
  })
}

/** A power that exists and that somebody holds; an act nobody may do is a mistake, not a precaution. */
export function withoutHolder(procedure: Tables): string[] {
  return rowsOf(procedure).flatMap(({ what, by }) => {
    if (by.length === 0) return [`${what} is open to nobody`]
    return by.flatMap((power) => {
      if (!isPower(power)) return [`${what} asks for ${power}, which is no power`]
      const someone = holders(power).length > 0 || (machine.powers as readonly string[]).includes(power)
      return someone ? [] : [`${what} asks for ${power}, which no role holds`]
    })
  })
}

const business = /^(centre|department|industry|institution)\./

export const heldRoles = held.map(([id, role]) => ({ ...role, alone: isAlone(id as keyof typeof roles) }))

/** Whoever runs, guards or audits the machine holds no business power: 三员分立. */
export function mixedPowers(all: readonly (Held & { alone: boolean })[]): string[] {
  return all
    .filter(({ alone }) => alone)
    .flatMap(({ name, powers }) =>
      powers.filter((power) => business.test(power)).map((power) => `${name} holds ${power}`),
    )
}

/** Who may do and see what, as a page that a person can read and a reviewer can compare. */
export function permissions(procedures: readonly Tables[]): string {
  const lines = [
    '# Permissions',
    '',
    'Written from the command and reading tables; a test compares it. After a change that is meant:',
    '`npx vitest run --project house -u`',
  ]
  for (const [id, { name, powers }] of held) {
    lines.push(
      '',
      `## ${name} (${id}${isAlone(id as keyof typeof roles) ? ', never together with another role' : ''})`,
      '',
    )
    const may = procedures.flatMap((procedure) => [
      ...Object.entries(procedure.commands)
        .filter(([, row]) => powers.includes(row.by))
        .map(
          ([type, { at, name, of, when }]) =>
            `- does ${procedure.name}.${type} ${name}${at ? '' : ', no route'}${of ? `, only ${of}` : ''}, when ${when.join(' or ')}`,
        ),
      ...Object.entries(procedure.readings)
        .filter(([, row]) => row.by.some((power) => powers.includes(power)))
        .map(([type, { name }]) => `- sees ${procedure.name}.${type} ${name}`),
    ])
    lines.push(...(may.length ? may : ['- nothing beyond what is public']))
  }
  return `${lines.join('\n')}\n`
}
