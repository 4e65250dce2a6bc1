/** Accounts as the security administrator keeps them: open, give and take roles, send a link, close at once. */
import { useState } from 'react'
import {
  Button,
  type Column,
  Empty,
  Notice,
  PageHead,
  RefusalBox,
  SearchBox,
  Table,
  Tag,
  useAct,
} from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { Change, OpenAccount } from './dialogs.tsx'
import { type Account, type Asked, nameOf, type View } from './view.ts'

export default function AccountList({ view, place, powers, send, go }: ScreenProps<View>) {
  const [opening, setOpening] = useState(false)
  const [asked, ask] = useState<Asked>()
  const [link, setLink] = useState<{ account: string; path: string }>()
  const keeps = powers.includes('security.keepAccounts')
  const { refusal, run } = useAct()
  const invite = async (account: Account) => {
    const made = await run(() => send<{ path: string }>('invitation', {}, { subject: account.id }))
    if (made) setLink({ account: account.name, path: `${location.origin}${made.path}` })
  }
  const columns: Column<Account>[] = [
    {
      key: 'name',
      title: '账号',
      lead: true,
      by: ({ name }) => name,
      cell: ({ name, holder }) => (
        <>
          {name}
          <span className="sub">{holder}</span>
        </>
      ),
    },
    {
      key: 'organisation',
      title: '单位',
      by: ({ organisation }) => organisation,
      cell: ({ organisation }) => organisation,
    },
    { key: 'roles', title: '角色', cell: ({ roles: held }) => held.map(nameOf).join('、') || '无' },
    { key: 'open', title: '状态', cell: ({ open }) => (open ? <Tag state="good">启用</Tag> : <Tag>停用</Tag>) },
    {
      key: 'do',
      title: '办理',
      silent: true,
      cell: (account) =>
        keeps ? (
          <span className="row">
            {account.open ? (
              <>
                <Button kind="quiet" onClick={() => void invite(account)}>
                  登录链接
                </Button>
                <Button kind="quiet" onClick={() => ask({ what: 'grant', account })}>
                  授予角色
                </Button>
                <Button kind="quiet" onClick={() => ask({ what: 'withdraw', account })}>
                  收回角色
                </Button>
                <Button kind="quiet" onClick={() => ask({ what: 'close', account })}>
                  停用
                </Button>
              </>
            ) : (
              <Button kind="quiet" onClick={() => ask({ what: 'reopen', account })}>
                恢复
              </Button>
            )}
          </span>
        ) : null,
    },
  ]
  return (
    <div className="stack">
      <PageHead
        title="账号"
        end={
          keeps ? (
            <Button kind="primary" icon="plus" onClick={() => setOpening(true)}>
              开立账号
            </Button>
          ) : undefined
        }
      >
        角色随单位而定；管理员与审计员不兼任其他角色。停用立即生效。
      </PageHead>
      {refusal ? <RefusalBox refusal={refusal} /> : null}
      {link ? (
        <Notice state="good">
          “{link.account}”的登录链接（72 小时内使用一次）：<span className="code">{link.path}</span>
        </Notice>
      ) : null}
      <Table
        caption="账号列表"
        rows={view.accounts.rows}
        columns={columns}
        keyOf={({ id }) => id}
        tools={
          <SearchBox
            light
            label="查找账号"
            placeholder="账号或单位"
            value={place.search.search ?? ''}
            onSearch={(search) => go({ search: { search } })}
          />
        }
        empty={<Empty title="没有符合条件的账号">换几个字再找。</Empty>}
      />
      <OpenAccount open={opening} view={view} send={send} onClose={() => setOpening(false)} />
      <Change asked={asked} send={send} onClose={() => ask(undefined)} />
    </div>
  )
}
