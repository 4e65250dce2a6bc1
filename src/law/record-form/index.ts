/** 督导情况记录表 (a17): its definition, who fills what, and the one composition of screen, paper and export. */
export type { Line } from './cells.ts'
export type { CheckRow, ChecksBlock } from './checks.ts'
export { type Block, type ComposedForm, type Copy, composeForm, type Row } from './compose.ts'
export { type RecordForm, sources } from './field.ts'
export type { Party, SignaturesBlock } from './signatures.ts'
export type { TableBlock } from './tables.ts'
export * from './values.ts'
export { askedOf, fieldsOf, formOf, formOn, recordForms } from './versions.ts'
