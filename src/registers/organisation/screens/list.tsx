/** The organisations that take part: find one, establish one, change its name. The kind stays, since powers hang on it. */
import { useState } from 'react'
import { Button, type Column, Empty, PageHead, Pages, SearchBox, SelectField, Table } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { kinds } from '../contract.ts'
import { Establish, Rename } from './dialogs.tsx'

export type Organisation = { id: string; kind: keyof typeof kinds; name: string }
type View = { rows: Organisation[]; next: string | null }

export default function OrganisationList({ view, place, powers, send, go }: ScreenProps<View>) {
  const [establishing, setEstablishing] = useState(false)
  const [renaming, rename] = useState<Organisation>()
  const { search = '', kind = '', after } = place.search
  const ask = (change: Record<string, string | undefined>) => go({ search: { ...change, after: undefined } })
  const keeps = powers.includes('system.operate')
  const columns: Column<Organisation>[] = [
    { key: 'name', title: '单位', lead: true, by: ({ name }) => name, cell: ({ name }) => name },
    { key: 'kind', title: '类别', by: ({ kind: of }) => kinds[of], cell: ({ kind: of }) => kinds[of] },
    {
      key: 'do',
      title: '办理',
      silent: true,
      cell: (organisation) =>
        keeps ? (
          <Button kind="quiet" onClick={() => rename(organisation)}>
            变更名称
          </Button>
        ) : null,
    },
  ]
  return (
    <div className="stack">
      <PageHead
        title="单位"
        end={
          keeps ? (
            <Button kind="primary" icon="plus" onClick={() => setEstablishing(true)}>
              设立单位
            </Button>
          ) : undefined
        }
      >
        账号都属于一个单位；能办什么由单位类别决定，设立后不能更改类别。
      </PageHead>
      <Table
        caption="单位列表"
        rows={view.rows}
        columns={columns}
        keyOf={({ id }) => id}
        tools={
          <>
            <SearchBox
              light
              label="查找单位"
              placeholder="单位名称"
              value={search}
              onSearch={(words) => ask({ search: words })}
            />
            <SelectField
              label={<span className="unseen">单位类别</span>}
              empty="全部类别"
              value={kind}
              onChange={(event) => ask({ kind: event.currentTarget.value })}
              choices={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
            />
          </>
        }
        empty={<Empty title="没有符合条件的单位">换几个字或换一类再找。</Empty>}
      />
      <Pages
        note={`本页 ${view.rows.length} 个`}
        before={after ? () => history.back() : undefined}
        after={view.next ? () => go({ search: { after: view.next ?? undefined } }) : undefined}
      />
      <Establish open={establishing} send={send} onClose={() => setEstablishing(false)} />
      <Rename organisation={renaming} send={send} onClose={() => rename(undefined)} />
    </div>
  )
}
