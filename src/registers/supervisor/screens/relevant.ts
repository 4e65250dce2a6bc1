/** Which acts belong on this page: those of the kind of card, and of internal cards those of the reader's own office. */
import type { Option } from '../../../kernel/option.ts'
import type { Power } from '../../../law/powers.ts'
import type { SupervisorPage } from '../readings.ts'

export function relevant(options: readonly Option[], view: SupervisorPage, powers: readonly Power[]): Option[] {
  const industry = powers.includes('industry.keepSupervisors')
  return options.filter(({ type }) => {
    if (/^enter/.test(type)) return false
    const isField = /FieldInternal$/.test(type)
    const isInternal = /Internal$/.test(type) && !isField
    if (view.kind === 'external') return !isField && !isInternal
    return industry ? isField : isInternal
  })
}
