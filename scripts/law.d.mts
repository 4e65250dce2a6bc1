export type Row = { rules: Set<string>; screens: Set<string>; tests: Set<string> }
export type Coverage = { table: Map<string, Row>; unknown: string[] }
export type NotYet = { withoutRule: string[]; withoutTest: string[] }
export function coverage(base?: string): Coverage
export function notYet(found: Coverage): NotYet
export function grown(older: NotYet, newer: NotYet): string[]
export function findings(base?: string): string[]
