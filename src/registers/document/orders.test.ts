/** What no order of steps can bring about, whoever tries them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clerk,
  other,
  reviewer,
  leader,
  institution,
  centre,
  as,
  draftedBy,
  number,
  papers,
  bytes,
  serving,
  toSupervisor,
  scan,
} from '../../../tests/letter-story.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Said } from '../../kernel/words.ts'
import type { Command } from './contract.ts'
import { decide, initial } from './decide.ts'
import { evolve } from './evolve.ts'
import { awaited } from './recipients.ts'
import type { Facts, OfficialDocument } from './state.ts'

test('whatever is tried in whatever order by whomever: no writer reviews or signs, nobody is served twice, a number never changes', () => {
  const people = [clerk, other, reviewer, leader]
  const commands: Command[] = [
    { type: 'amend', batch: new Said('批次'), places: [new Said('考点')] },
    { type: 'review' },
    { type: 'sendBack', reason: new Said('理由') },
    { type: 'signOff' },
    { type: 'attachSealed', copy: 'supervisors', file: scan },
    toSupervisor,
    { ...toSupervisor, recipient: institution },
    { type: 'disclose' },
    { type: 'void', reason: new Said('理由') },
  ]
  const inStage: Record<string, readonly string[]> = {
    amend: ['drafted'],
    review: ['drafted'],
    sendBack: ['drafted', 'reviewed'],
    signOff: ['reviewed'],
    attachSealed: ['signed', 'served'],
    serve: ['signed', 'served'],
    disclose: ['drafted', 'reviewed', 'signed', 'served', 'voided'],
    void: ['drafted', 'reviewed', 'signed', 'served'],
  }
  const issued: Facts = {
    ...serving,
    issued: {
      number,
      text: '',
      kind: 'dispatch-letter',
      issuer: { id: centre, name: '' },
      papers: papers.map((each) => ({ ...each, bytes })),
      data: {},
      rehearsal: false,
      on: '2026-03-04',
      at: '',
    },
  }
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(commands.length - 1), fc.nat(people.length - 1)), { maxLength: 30 }),
      (withheld, tries) => {
        let the: OfficialDocument = evolve(initial, draftedBy(clerk, { withheld }))
        for (const [which, who] of tries) {
          const [command, by] = [commands[which] as Command, people[who] as string]
          if (!inStage[command.type]?.includes(the.stage)) continue
          const was = the
          try {
            the = decide(the, command, { ...as(by), ...issued }).reduce(evolve, the)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
            continue
          }
          if (command.type === 'review' || command.type === 'signOff') expect(was.writers).not.toContain(by)
          if (was.number) expect(the.number).toEqual(was.number)
          expect(new Set(the.served.map(({ recipient }) => recipient)).size).toBe(the.served.length)
          if (was.withheld) expect(the.served.some(({ to }) => to === 'institution')).toBe(false)
          expect(awaited(the).length + the.served.length).toBe(2)
        }
      },
    ),
  )
})
