/** The transaction a store or view is given. It cannot reach another, and there is no global database. */
export type Row = Record<string, unknown>

export type Sql = {
  /** Runs one statement with `$1…` parameters; `T` is the type of its rows, named at the call. */
  <T extends Row = Row>(text: string, values?: readonly unknown[]): Promise<T[]>
}
