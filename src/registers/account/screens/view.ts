/** What the screens of accounts are given, and what they ask. */
import { type RoleId, roles } from '../../../kernel/roles.ts'

export type Account = {
  id: string
  name: string
  organisation: string
  holder: string | null
  roles: string[]
  open: boolean
}
export type View = {
  accounts: { rows: Account[] }
  organisations: { rows: { id: string; kind: string; name: string }[] }
}
export type Asked = { what: 'grant' | 'withdraw' | 'close' | 'reopen'; account: Account }

export const nameOf = (role: string) => roles[role as RoleId]?.name ?? role
