/** A list one asks: saved questions, a search, filters, the table, and the way on. The questions stand in the address. */
import type { ReactNode } from 'react'
import { prefectures } from '../../law/divisions.ts'
import type { ScreenProps } from '../room.ts'
import { type Choice, SelectField } from './field.tsx'
import { PageHead } from './card.tsx'
import { SearchBox } from './search.tsx'
import { type Column, Table } from './table.tsx'
import { Pages, Views } from './tabs.tsx'

/** `key` is the word after the question mark; `empty` is what is shown when it does not narrow. */
export type Filter = { key: string; label: string; empty: string; choices: readonly Choice[] }

export const byPrefecture: Filter = {
  key: 'prefecture',
  label: '市州',
  empty: '全省',
  choices: prefectures.map(({ code, name }) => ({ value: code, label: name })),
}

type Props<Row> = Pick<ScreenProps, 'place' | 'go'> & {
  title: string
  /** One sentence below the title. */
  about: ReactNode
  end?: ReactNode
  /** Between the title and the table. */
  above?: ReactNode
  views?: { key: string; label: string; names: Record<string, string> } | undefined
  search?: { label: string; placeholder: string } | undefined
  filters?: readonly Filter[]
  /** Beside the filters. */
  beside?: ReactNode
  /** The address of the reading whose files hold the same rows, and what else narrows them. */
  files?: { at: string; also?: Record<string, string> }
  table: { caption: string; columns: readonly Column<Row>[]; remember?: string; empty: ReactNode }
  rows: readonly Row[]
  /** The measure word of the rows: 个, 人, 份. */
  unit: string
  next: string | null
}

export function ListPage<Row extends { id: string }>(props: Props<Row>) {
  const { title, about, end, above, views, search, filters = [], beside, files, table, rows, unit, next } = props
  const { place, go } = props
  const asked = (key: string) => place.search[key] ?? ''
  const ask = (key: string, value: string) => go({ search: { [key]: value, after: undefined } })
  const tools = search || filters.length > 0 || beside || files
  return (
    <div className="stack">
      <PageHead title={title} end={end}>
        {about}
      </PageHead>
      {views ? (
        <Views
          label={views.label}
          at={asked(views.key)}
          onChoose={(key) => ask(views.key, key)}
          views={[{ key: '', label: '全部' }, ...Object.entries(views.names).map(([key, label]) => ({ key, label }))]}
        />
      ) : null}
      {above}
      <Table
        {...table}
        rows={rows}
        keyOf={({ id }) => id}
        tools={
          tools ? (
            <>
              {search ? (
                <SearchBox light {...search} value={asked('search')} onSearch={(words) => ask('search', words)} />
              ) : null}
              {filters.map(({ key, label, empty, choices }) => (
                <SelectField
                  key={key}
                  label={<span className="unseen">{label}</span>}
                  empty={empty}
                  value={asked(key)}
                  onChange={(event) => ask(key, event.currentTarget.value)}
                  choices={choices}
                />
              ))}
              {beside}
              {files ? (
                <Files {...files} asked={[views?.key, 'search', ...filters.map(({ key }) => key)]} place={place} />
              ) : null}
            </>
          ) : undefined
        }
      />
      <Pages
        note={`本页 ${rows.length} ${unit}`}
        before={place.search['after'] ? () => history.back() : undefined}
        after={next ? () => go({ search: { after: next } }) : undefined}
      />
    </div>
  )
}

type FilesProps = Pick<ScreenProps, 'place'> & {
  at: string
  also?: Record<string, string>
  asked: (string | undefined)[]
}

/** The same question as the list's, answered as a file. */
function Files({ at, also = {}, asked, place }: FilesProps) {
  const words = asked.flatMap((key) => (key && place.search[key] ? [[key, place.search[key]]] : []))
  const query = new URLSearchParams([...words, ...Object.entries(also).filter(([, value]) => value)])
  return (
    <>
      <a className="button quiet" href={`${at}/export.xlsx?${query}`} download>
        导出 Excel
      </a>
      <a className="button quiet" href={`${at}/export.csv?${query}`} download>
        导出 CSV
      </a>
    </>
  )
}
