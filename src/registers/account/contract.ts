/** 账号: a person of an organisation, and the roles held. Kept by the security administrator, who holds no other role. */
import * as z from 'zod/mini'
import { type RoleId, roleIds } from '../../kernel/roles.ts'
import type { CommandOf, CommandTable, ReadingTable } from '../../kernel/procedure.ts'
import { Said, asked, personal, type Words, words } from '../../kernel/words.ts'

const none = { none: '账号管理，规程没有规定' }
const role = z.enum(roleIds)
const accountName = z
  .string()
  .check(
    z.trim(),
    z.regex(/^[a-z][a-z0-9._-]{2,31}$/, { error: '账号由 3 至 32 位小写字母、数字、点、横线组成，以字母开头' }),
  )
/** A sign-in name may be a person's: it stands in the row, never in the journal. */
const signInName = z.pipe(
  accountName,
  z.transform((text: string) => new Said(text)),
)

export const commands = {
  open: {
    at: 'opening',
    name: '开立账号',
    by: 'security.keepAccounts',
    when: ['none'],
    clause: none,
    input: z.object({
      name: signInName,
      organisation: z.uuid(),
      roles: z.array(role).check(z.minLength(1, { error: '至少选择一个角色' })),
      holder: z.object({ person: z.uuid(), name: personal('name') }),
    }),
  },
  grantRole: {
    at: 'roles',
    name: '授予角色',
    by: 'security.keepAccounts',
    when: ['open'],
    clause: none,
    input: z.object({ role, reason: words(200) }),
  },
  withdrawRole: {
    at: 'role-withdrawals',
    name: '收回角色',
    by: 'security.keepAccounts',
    when: ['open'],
    clause: none,
    input: z.object({ role, reason: words(200) }),
  },
  close: {
    at: 'closure',
    name: '停用账号',
    by: 'security.keepAccounts',
    when: ['open'],
    clause: none,
    hint: '立即退出全部登录',
    input: z.object({ reason: words(200) }),
  },
  /** Asked for by `access`, which alone makes the link: the link itself stands in no record. */
  invite: {
    name: '发送登录链接',
    by: 'security.keepAccounts',
    when: ['open'],
    clause: none,
    input: z.object({}),
  },
  reopen: {
    at: 'reopening',
    name: '恢复账号',
    by: 'security.keepAccounts',
    when: ['closed'],
    clause: none,
    input: z.object({ reason: words(200) }),
  },
} satisfies CommandTable

export const readings = {
  list: {
    at: '',
    name: '查看账号',
    by: ['security.readAccounts'],
    clause: none,
    /** `after`: the account name with which the page before ended. */
    input: z.object({
      search: asked(40),
      after: asked(32),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          organisation: z.string(),
          holder: z.nullable(z.string()),
          roles: z.array(z.string()),
          open: z.boolean(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
} satisfies ReadingTable

export type Command = CommandOf<typeof commands>
export type Event =
  | { type: 'AccountOpened'; name: Words; organisation: string; roles: RoleId[]; person: string; holder: Words }
  | { type: 'RoleGranted' | 'RoleWithdrawn'; role: RoleId; reason: Words }
  | { type: 'AccountClosed' | 'AccountReopened'; reason: Words }
  | { type: 'AccountInvited' }
export type Account = {
  stage: 'none' | 'open' | 'closed'
  name: Words
  organisation: string
  roles: RoleId[]
  person: string
  holder: Words
}
/** `isLastKeeper`: without this account nobody could open, close or repair one any more. */
export type Facts = { organisationKind: string | undefined; nameTaken: boolean; isLastKeeper: boolean }
