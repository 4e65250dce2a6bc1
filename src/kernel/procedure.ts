/**
 * What every register and procedure is made of: a command table, a decider, a fold, a store.
 * Permissions are rows of the tables here, so a route without a permission cannot exist.
 */
import type * as z from 'zod/mini'
import type { Calendar, Day } from '../law/calendar/index.ts'
import type { ClauseId } from '../law/clauses.ts'
import type { Power } from '../law/powers.ts'
import type { Incoming, Received } from './received.ts'
import type { Sql } from './sql.ts'

/** `null` says in words why no clause is cited: a false citation is worse than none. */
export type Basis = ClauseId | { none: string }

/** A row of a command table: where it is called, by what power, on whose subjects, when, by what right. */
export type CommandRow = {
  /** Last segment of the route, a noun. `undefined`: no route, only a consequence or the machine calls it. */
  at?: string
  /** What the act is called on buttons and in the timeline. */
  name: string
  by: Power
  /** The relation between the person and the subject, beyond the power; checked by the procedure's `relates`. */
  of?: Relation
  /** The stages in which it may happen at all. */
  when: readonly string[]
  clause: Basis
  /** The office's own words under the button, where the name does not say enough. */
  hint?: string
  input: z.ZodMiniType
  /**
   * `spreadsheet`: the body is an .xlsx file, read into `{ sheet }` before the input is checked. `scan`: it is a PDF or a
   * picture, known by its first bytes, and becomes `{ file }` beside the words of the query. `stream`: a file of any size,
   * taken by the procedure's `intake` while it comes, and `{ file }` tells what was received.
   */
  upload?: 'spreadsheet' | 'scan' | 'stream'
}
export type CommandTable = Record<string, CommandRow>

/** own: the institution itself; field: institutions of the industry authority; self: the supervisor in person. */
export type Relation = 'own' | 'field' | 'self'

export type CommandOf<T extends CommandTable> = {
  // A command without input carries its type alone.
  [K in keyof T & string]: z.output<T[K]['input']> extends Record<string, never>
    ? { type: K }
    : { type: K } & z.output<T[K]['input']>
}[keyof T & string]

/** A row of a reading table: what may be seen, by whom, in which shape. `output` strips everything else. */
export type ReadingRow = {
  /** Path below the procedure's; `:id` names the subject. */
  at: string
  name: string
  by: readonly Power[]
  clause: Basis
  input: z.ZodMiniType
  output: z.ZodMiniType
  /**
   * Leaves as a file of this type; the view answers `{ name, bytes }`, and `type` where it differs. `original`: as
   * somebody handed it in, never shown in place; the view answers `{ name, size, stream }`.
   */
  file?: 'csv' | 'xlsx' | 'json' | 'pdf' | 'docx' | 'jpg' | 'original'
  /** What else it may leave as: a scan is handed out as it came in. */
  orAs?: readonly ('jpg' | 'png')[]
}
export type ReadingTable = Record<string, ReadingRow>

export type OrganisationKind = 'department' | 'centre' | 'industry' | 'institution' | 'delegate' | 'operator' | 'public'

/** Who acts. `id` is a random surrogate; the journal never holds a name. */
export type Actor = {
  id: string
  organisation: string
  kind: OrganisationKind
  powers: readonly Power[]
}

/** What is true around an act, besides the facts of its procedure. */
export type Circumstances = {
  actor: Actor
  /** The instant of the act, ISO 8601 in UTC. */
  at: string
  /** The day of the act in Qinghai (UTC+8). */
  today: Day
  calendar: Calendar
}

export type AnyEvent = { type: string }
export type AnyCommand = { type: string }

/**
 * The organisation that keeps a person's data. `alone`: a person already known must be one of its own, because
 * whoever keeps a person may open what is kept of them.
 */
export type Keeper = { organisation: string; alone: boolean }

/** An act asked for: by a person through a route, by a consequence, or by the machine. */
export type Ask = { procedure: string; subject: string; command: AnyCommand; power?: Power; clause?: Basis }

/** A deadline that a subject carries: derived from its state, so it can never disagree with it. */
export type Duty = {
  /** Unique within the subject, e.g. 'renewal'. */
  kind: string
  name: string
  clause: Basis
  /** The organisation that has to act. */
  owner: string
  remindOn: readonly Day[]
  dueOn: Day
  /** For the dispatching body, the auditor and the owner alone: it would betray an unannounced visit. */
  confidential?: boolean
  /** What the tick asks for once `dueOn` has passed, if anything. */
  afterwards?: AnyCommand
}

export type Loaded<State> = { state: State; version: number }

/** Reads and writes the rows of one procedure, always in the transaction it is given. */
export type Store<State, Facts, Command> = {
  /** The state table, for replay. */
  table: string
  load(sql: Sql, subject: string): Promise<Loaded<State> | undefined>
  /** The facts the law needs; rows that another act could change are locked FOR SHARE in a fixed order. */
  gather(sql: Sql, subject: string, state: State, command: Command, now: Circumstances): Promise<Facts>
  save(sql: Sql, subject: string, state: State, version: number): Promise<void>
  /**
   * Bulk: rows too many for an event, which holds their count and hash alone. Written once, in the act's transaction,
   * and never changed afterwards.
   */
  keep?(sql: Sql, subject: string, facts: Facts): Promise<void>
  /** What is wrong with the bulk rows of a subject, by the counts and hashes that its events hold; for replay. */
  recheck?(sql: Sql, subject: string, events: readonly AnyEvent[]): Promise<string | undefined>
  /** Fills derived columns in rows that are older than the columns; asked once when the house opens. */
  fill?(sql: Sql): Promise<void>
}

export type Procedure<State, Command extends AnyCommand, Event extends AnyEvent, Facts> = {
  name: string
  /** 中文 of the subject, for refusals: '评价机构'. */
  title: string
  path: string
  commands: CommandTable
  readings: ReadingTable
  initial: State
  stage(state: State): string
  relates(state: State, actor: Actor, relation: Relation, subject: string): boolean
  /** Throws the Refusal that stands against the act as such; what depends on the input stays in `decide`. */
  ready(state: State, type: Command['type'], now: Circumstances): void
  decide(state: State, command: Command, now: Circumstances & Facts): Event[]
  evolve(state: State, event: Event): State
  duties?(state: State, subject: string, calendar: Calendar): Duty[]
  /** Whose people the persons named in a command are; without it they are the actor's organisation's. */
  keeper?(subject: string, command: Command): Keeper | undefined
  /** For commands that carry a `stream`. */
  intake?: Intake<Command>
  store: Store<State, Facts, Command>
  views: Record<string, View>
}

/** How a file comes in: refused before a byte of it where that can be known, kept before its act begins. */
export type Intake<Command> = {
  /** No file of any kind is larger, in bytes: one announced as larger is refused as it stands. */
  most: number
  admit(sql: Sql, command: Command, now: Circumstances): Promise<void>
  take(incoming: Incoming): Promise<Received>
}

/** Who reads: the view applies the reader's reach in SQL, row-level security applies it again. */
export type Reader = { actor: Actor; at: string; today: Day }
export type View = (sql: Sql, reader: Reader, input: Record<string, unknown>) => Promise<unknown>

/** What a view may tell the read log beside its answer: the fields it opened, and where the reason stands in words. */
export type Logged = { fields?: string[]; reason?: string }

/** What can only be looked at: the work list, the read log, the journal's outside. No acts, no state of its own. */
export type Shelf = Pick<AnyProcedure, 'name' | 'title' | 'path' | 'readings' | 'views'>

// biome-ignore lint/suspicious/noExplicitAny: the one place where procedures of different states meet in a list
export type AnyProcedure = Procedure<any, any, any, any>

/** Whether somebody may ask for an act of it at a desk: of what only the machine does, nobody asks what is open. */
export const isAskedFor = ({ commands }: AnyProcedure): boolean => Object.values(commands).some(({ at }) => at)
