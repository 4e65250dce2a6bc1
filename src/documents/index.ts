/**
 * Official documents, made from data. This room decides nothing and keeps no secret: it sets a page, counts a number
 * and answers whether a paper is what it says. The life of a letter belongs to the procedure that writes it.
 */
export { newCheckCode, printedCheckCode, readCheckCode } from './check-code.ts'
export { checkDocument } from './check.ts'
export type { DispatchLetter } from './dispatch-letter.ts'
export { editableCopy } from './editable.ts'
export { editableForm } from './editable-form.ts'
export type { FollowUpLetter } from './follow-up-letter.ts'
export { CannotBeSet, type Documents, type Made, makeDocument, openDocuments } from './make.ts'
export type { RecordFormPaper } from './record-form.ts'
export { nextNumber } from './numbering.ts'
export { issueDocument, keepDocument, keepServed, voidDocument } from './store.ts'
