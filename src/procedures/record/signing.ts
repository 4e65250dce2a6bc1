/** Who signs a record and how: each supervisor for the own person, whoever is in charge at the site for the institution. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Command } from './contract.ts'
import type { Content, Facts, Signature, SupervisionRecord } from './state.ts'

export function signed(
  { team, content }: SupervisionRecord,
  { party, how }: Extract<Command, { type: 'sign' }>,
  { actor, at, today, picture }: Circumstances & Facts,
): Signature {
  const { opinion } = content
  if (party === 'site') {
    inOrder(opinion !== undefined, '还没有记录评价机构意见，现场负责人不能签字', { remedy: '请先记录评价机构意见' })
    inOrder(opinion?.view !== 'refuses', '评价机构意见记录为拒绝签字，不能再由现场负责人签字', {
      remedy: '现场负责人同意签字的，请重新记录评价机构意见',
    })
  }
  inOrder(how === 'confirmed' || picture !== undefined, '没有收到签字的图样', {
    remedy: '请手写签字，或拍摄纸质签字后重新提交；不便手写的，可以选择当面确认',
  })
  const me = team.find(({ account }) => account === actor.id)?.supervisor ?? ''
  return {
    party: party === 'site' ? 'site' : me,
    how,
    ...(how !== 'confirmed' && picture ? { sha256: picture } : {}),
    at,
    on: today,
    by: actor.id,
  }
}

/** Whoever signs again takes back the first signature. */
export const withSignature = (content: Content, signature: Signature): Content => ({
  ...content,
  signatures: [...(content.signatures ?? []).filter(({ party }) => party !== signature.party), signature],
})

/** What was written after a signature is not under it; another opinion wants another signature. */
export function afterSigning(content: Content, opinionAnew: boolean): Content {
  if (!content.signatures) return content
  const kept = content.signatures.filter(({ party }) => !opinionAnew || party !== 'site')
  return { ...content, signatures: kept.map((each) => ({ ...each, changed: true })) }
}
