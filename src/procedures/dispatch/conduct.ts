/** The conduct code a supervisor accepts with a dispatch: a8 word for word, so its version is that of the text. */
import type { ClauseId } from '../../law/clauses.ts'

/** The day from which the accepted text is in force (a29). */
export const conductVersion = '2022-09-16'
export const conductClauses: readonly ClauseId[] = ['a8.1', 'a8.2', 'a8.3', 'a8.4', 'a8.5', 'a8.6', 'a8.7']
/** What the declaration is about. */
export const recusalClause: ClauseId = 'a13'
