export type Violation = { rule: string; from: string; to: string; cycle?: string[] }
export function imports(base?: string): Promise<{ files: number; read: number; violations: Violation[] }>
