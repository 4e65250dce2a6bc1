/**
 * 按计划: what may be answered in one tap with the rest of its stage, because nothing speaks against it and nobody has to
 * look. Our rule (decision record 0024); the regulation knows no such answer, and each item still stands by itself.
 */
import { type EvidenceKind, evidenceKinds, type Item } from './item.ts'

/** Shown by what stands on paper or in data alone: everything else is seen, heard or asked at the place. */
const atThePlace: readonly EvidenceKind[] = ['photo', 'video', 'talk']

/** Why an item cannot go with the rest, in words; `undefined` when it can. */
export function whyLookedAt({ immediate, evidenceWanted }: Pick<Item, 'immediate' | 'evidenceWanted'>) {
  if (immediate) return '标★的事项要逐项查看'
  const kinds = evidenceWanted.filter((kind) => atThePlace.includes(kind))
  return kinds.length > 0 ? `以${kinds.map((kind) => evidenceKinds[kind]).join('、')}为证，要逐项查看` : undefined
}
