/** A re-check ordered, and its result: each item met or not, by whom, with what was seen. */
import { AreaField, Checks, Choices, DateField, TextField } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { ways } from '../choices.ts'
import type { RectificationPage } from '../readings.ts'
import type { FieldsProps, Files } from './act-dialog.tsx'
import { FilesOf } from './files.tsx'
import { wayName } from './check-lines.tsx'

const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const openIn = ({ checks }: RectificationPage) => checks.find(({ result }) => !result)

export function CheckFields({ view, refusal }: FieldsProps) {
  return (
    <>
      <Choices
        label="方式"
        name="way"
        required
        defaultValue="paper"
        choices={Object.entries(ways).map(([value, label]) => ({ value, label }))}
      />
      <Checks
        label="复核的项目"
        name="items"
        one
        required
        problem={issueAt(refusal, 'check.items')}
        choices={view.items
          .filter(({ state }) => state === 'reported')
          .map(({ id, number, demand }) => ({ value: id, label: `第 ${number} 项　${demand}` }))}
      />
      <AreaField label="说明" name="note" rows={2} maxLength={500} why="可以不填" />
    </>
  )
}

export function checkInput(form: FormData): object {
  const note = said(form, 'note')
  const check = { id: crypto.randomUUID(), way: said(form, 'way'), items: form.getAll('items') }
  return { check: { ...check, ...(note ? { note } : {}) } }
}

export function ResultFields({ view, refusal }: FieldsProps) {
  const check = openIn(view)
  if (!check) return null
  return (
    <>
      {check.items.map((id) => {
        const item = view.items.find((each) => each.id === id)
        return (
          <div key={id} className="verdict">
            <Choices
              label={`第 ${item?.number} 项：${item?.demand}`}
              name={`met-${id}`}
              required
              choices={[
                { value: 'yes', label: '达到要求' },
                { value: 'no', label: '未达到要求' },
              ]}
            />
            <AreaField label={`第 ${item?.number} 项复核所见`} name={`note-${id}`} rows={2} required maxLength={1000} />
          </div>
        )
      })}
      <div className="pair">
        <DateField
          label="复核日期"
          name="on"
          required
          max={dayInChina(new Date())}
          defaultValue={dayInChina(new Date())}
          problem={issueAt(refusal, 'on')}
        />
        <TextField
          label="复核人"
          name="by"
          required
          autoComplete="off"
          why="多人之间用顿号隔开"
          problem={issueAt(refusal, 'by') ?? issueAt(refusal, 'by.0.name')}
        />
      </div>
      <FilesOf
        rectification={view.id}
        tag="check"
        label={`${wayName(check.way)}材料`}
        required={check.way === 'site'}
      />
    </>
  )
}

/** Files of an earlier check stay with that one. */
export function resultInput(form: FormData, view: RectificationPage, files: Files): object {
  const check = openIn(view)
  const before = new Set(view.checks.flatMap(({ result }) => result?.evidence ?? []))
  return {
    id: check?.id,
    on: said(form, 'on'),
    results: (check?.items ?? []).flatMap((item) => {
      const met = form.get(`met-${item}`)
      return met ? [{ item, met: met === 'yes', note: said(form, `note-${item}`) }] : []
    }),
    by: said(form, 'by')
      .split(/[、，,]/)
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ person: crypto.randomUUID(), name })),
    evidence: files.filter(({ id, item }) => item === 'check' && !before.has(id)).map(({ id }) => id),
  }
}
