/** A reply on paper, entered by the Centre under the number of the case: the scan, the day it came, and what it says. */
import { useState } from 'react'
import { AreaField, Choices, DateField } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { outcomes } from '../choices.ts'
import type { PageItem, RectificationPage } from '../readings.ts'
import type { FieldsProps, Files } from './act-dialog.tsx'
import { FilesOf } from './files.tsx'

const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const openIn = ({ items }: RectificationPage) => items.filter(({ state }) => state === 'open' || state === 'returned')

export function PaperFields({ view, refusal }: FieldsProps) {
  return (
    <>
      <FilesOf
        rectification={view.id}
        tag="paper"
        label={`${view.number}书面答复扫描件`}
        accept=".pdf,image/*"
        required
      />
      <DateField
        label="收到纸质答复的日期"
        name="receivedOn"
        required
        min={view.openedOn}
        max={dayInChina(new Date())}
        problem={issueAt(refusal, 'receivedOn')}
      />
      {openIn(view).map((item) => (
        <PaperItem key={item.id} item={item} />
      ))}
    </>
  )
}

function PaperItem({ item: { id, number, demand } }: { item: PageItem }) {
  const [outcome, choose] = useState<string>()
  return (
    <div className="verdict">
      <Choices
        label={`第 ${number} 项：${demand}`}
        name={`outcome-${id}`}
        required
        value={outcome ?? ''}
        onChange={choose}
        choices={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
      />
      {outcome ? (
        <AreaField
          label={`第 ${number} 项${outcome === 'done' ? '做了什么' : '没有完成的原因'}`}
          name={`account-${id}`}
          rows={2}
          required
          maxLength={2000}
        />
      ) : null}
      {outcome === 'done' ? <DateField label={`第 ${number} 项完成日期`} name={`doneOn-${id}`} required /> : null}
    </div>
  )
}

/** The last scan counts: an earlier one may have belonged to an earlier round. */
export function paperInput(form: FormData, view: RectificationPage, files: Files): object {
  const scan = files.filter(({ item }) => item === 'paper').at(-1)?.id
  return {
    ...(scan ? { scan } : {}),
    receivedOn: said(form, 'receivedOn'),
    reports: openIn(view).flatMap(({ id }) => {
      const outcome = form.get(`outcome-${id}`)
      if (!outcome) return []
      const [account, doneOn] = [said(form, `account-${id}`), said(form, `doneOn-${id}`)]
      return [{ item: id, outcome, ...(account ? { account } : {}), ...(doneOn ? { doneOn } : {}) }]
    }),
  }
}
