/** 检查事项: what is looked at in a supervision (a14), as versioned data and pure questions to it. */
export { hintsOf } from './hint.ts'
export { answers, parts, stages } from './item.ts'
export type { Answer, Checklist, Item, Part, Subject } from './item.ts'
export { type KnownFacts, suggestionFor } from './known.ts'
export { groupedByStage, itemsFor, type Occasion, type StageItems } from './select.ts'
export { checklists, differenceOf, versionOf, versionOn } from './versions.ts'
