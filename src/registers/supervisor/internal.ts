/** Internal supervisors (a12): whoever trains them and gives the card keeps them, and only those of the own house. */
import * as z from 'zod/mini'
import type { CommandRow, CommandTable } from '../../kernel/procedure.ts'
import { entry, evenEnded, internalCard, returned, revoked, term } from './parts.ts'

const internal = z.object({ ...entry, card: z.optional(internalCard) })
const by = <P extends CommandRow['by']>(power: P) => ({ by: power, of: 'own', when: ['carded'] }) as const
const institution = 'institution.keepSupervisors'
const industry = 'industry.keepSupervisors'

export const internalCommands = {
  enterInternal: {
    ...by(institution),
    at: 'internal-entry',
    name: '登记本机构内督员',
    when: ['none'],
    clause: 'a12.p1',
    input: internal,
  },
  enterFieldInternal: {
    ...by(industry),
    at: 'field-entry',
    name: '登记本行业内督员',
    when: ['none'],
    clause: 'a12.p1',
    input: internal,
  },
  renewInternal: { ...by(institution), at: 'internal-renewal', name: '换发内督证卡', clause: 'a12.p1', input: term },
  returnInternal: {
    ...by(institution),
    at: 'internal-return',
    name: '登记内督员聘任结束',
    clause: 'a12.p2',
    input: returned,
  },
  revokeInternal: {
    ...by(institution),
    at: 'internal-revocation',
    name: '登记取消内督证卡',
    when: evenEnded,
    clause: 'a26',
    input: revoked,
  },
  renewFieldInternal: { ...by(industry), at: 'field-renewal', name: '换发内督证卡', clause: 'a12.p1', input: term },
  returnFieldInternal: {
    ...by(industry),
    at: 'field-return',
    name: '登记内督员聘任结束',
    clause: 'a12.p2',
    input: returned,
  },
  revokeFieldInternal: {
    ...by(industry),
    at: 'field-revocation',
    name: '登记取消内督证卡',
    when: evenEnded,
    clause: 'a26',
    input: revoked,
  },
} satisfies CommandTable
