/** Mending one row of a sheet, or leaving it out with a reason. */
import { useState } from 'react'
import type { Cells, SheetColumn } from '../../kernel/sheet/columns.ts'
import type { SheetPage } from '../../kernel/sheet/tables.ts'
import { AreaField, Dialog, DialogForm, TextField } from '../kit/index.ts'
import type { ScreenProps } from '../room.ts'

export type Row = SheetPage['rows'][number]
/** The rules of the server that can run while somebody types, so that nothing is sent only to come back. */
export type Live = (cells: Cells, others: readonly Row[]) => readonly { key: string; problem: string }[]
type Asked = { row: Row | undefined; send: ScreenProps['send']; onClose: () => void }
type Mending = Asked & { view: SheetPage; columns: readonly SheetColumn[]; live: Live }

export function Mend({ row, view, columns, live, send, onClose }: Mending) {
  const [changed, change] = useState<Cells>({})
  const cells = { ...row?.cells, ...changed }
  const found = row
    ? live(
        cells,
        view.rows.filter((each) => each !== row && !each.aside),
      )
    : []
  const problem = (key: string) => {
    const now = found
      .filter((each) => each.key === key)
      .map((each) => each.problem)
      .join('；')
    return now || (changed[key] === undefined ? row?.findings.find((each) => each.key === key)?.problem : undefined)
  }
  const close = () => {
    change({})
    onClose()
  }
  return (
    <Dialog title={row ? `更正第 ${row.line} 行` : ''} open={row !== undefined} onClose={close} wide>
      <DialogForm
        name="保存更正"
        submit={() => (row ? send('mended-rows', { row: row.row, person: view.person, cells }) : undefined)}
        onClose={close}
      >
        <div className="pair">
          {columns.map(({ key, head, example }) => (
            <TextField
              key={key}
              label={head}
              value={cells[key] ?? ''}
              problem={problem(key)}
              placeholder={example}
              autoComplete="off"
              onChange={(event) => change({ ...changed, [key]: event.currentTarget.value })}
            />
          ))}
        </div>
      </DialogForm>
    </Dialog>
  )
}

export function SetAside({ row, title, send, onClose }: Asked & { title: string }) {
  return (
    <Dialog title={title} open={row !== undefined} onClose={onClose}>
      <DialogForm
        name="确定"
        submit={(form) =>
          row ? send('rows-set-aside', { row: row.row, reason: String(form.get('reason') ?? '') }) : undefined
        }
        onClose={onClose}
      >
        <AreaField label="理由" name="reason" rows={2} required />
      </DialogForm>
    </Dialog>
  )
}
