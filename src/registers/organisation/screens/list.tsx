/** The organisations that take part: find one, establish one, change its name. The kind stays, since powers hang on it. */
import { useState } from 'react'
import { Button, choicesOf, type Column, Empty } from '../../../desk/kit/index.ts'
import { ListPage } from '../../../desk/kit/list-page.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { kinds } from '../contract.ts'
import { Establish, Rename } from './dialogs.tsx'

export type Organisation = { id: string; kind: keyof typeof kinds; name: string }
type View = { rows: Organisation[]; next: string | null }

export default function OrganisationList({ view, place, powers, send, go }: ScreenProps<View>) {
  const [establishing, setEstablishing] = useState(false)
  const [renaming, rename] = useState<Organisation>()
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
    <>
      <ListPage
        title="单位"
        about="账号都属于一个单位；能办什么由单位类别决定，设立后不能更改类别。"
        end={
          keeps ? (
            <Button kind="primary" icon="plus" onClick={() => setEstablishing(true)}>
              设立单位
            </Button>
          ) : undefined
        }
        search={{ label: '查找单位', placeholder: '单位名称' }}
        filters={[{ key: 'kind', label: '单位类别', empty: '全部类别', choices: choicesOf(kinds) }]}
        table={{
          caption: '单位列表',
          columns,
          empty: <Empty title="没有符合条件的单位">换几个字或换一类再找。</Empty>,
        }}
        rows={view.rows}
        unit="个"
        next={view.next}
        place={place}
        go={go}
      />
      <Establish open={establishing} send={send} onClose={() => setEstablishing(false)} />
      <Rename organisation={renaming} send={send} onClose={() => rename(undefined)} />
    </>
  )
}
