/** Mending one row of a sheet, or leaving it out with a reason. */
import { type FormEvent, useState } from 'react'
import { AreaField, Button, Dialog, RefusalBox, TextField, useAct } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { ImportPage } from '../contract.ts'
import { findingsIn } from '../findings.ts'
import { type Cells, columns as heads, type Key } from '../sheet.ts'

type Row = ImportPage['rows'][number]
type Asked = { row: Row | undefined; send: ScreenProps['send']; onClose: () => void }

/** The same rules as on the server, run while the clerk types, so nothing is sent only to come back. */
export function Mend({ row, view, send, onClose }: Asked & { view: ImportPage }) {
  const [changed, change] = useState<Partial<Cells>>({})
  const { busy, refusal, run } = useAct()
  const cells = { ...row?.cells, ...changed } as Cells
  const others = new Set(
    view.rows.filter((each) => each !== row && !each.aside).map(({ cells: { code } }) => code.toUpperCase()),
  )
  const found = row ? findingsIn(cells, others, new Set(), dayInChina(new Date())) : []
  const problem = (key: Key) => {
    const live = found
      .filter((each) => each.key === key)
      .map((each) => each.problem)
      .join('；')
    return live || (changed[key] === undefined ? row?.findings.find((each) => each.key === key)?.problem : undefined)
  }
  const close = () => {
    change({})
    onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (row && (await run(() => send('mended-rows', { row: row.row, person: view.person, cells })))) close()
  }
  return (
    <Dialog title={row ? `更正第 ${row.line} 行` : ''} open={row !== undefined} onClose={close} wide>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <div className="pair">
          {heads.map(({ key, head, example }) => (
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
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            保存更正
          </Button>
          <Button kind="quiet" onClick={close}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

export function SetAside({ row, send, onClose }: Asked) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '')
    if (row && (await run(() => send('rows-set-aside', { row: row.row, reason })))) onClose()
  }
  return (
    <Dialog title="本次不登记这一行" open={row !== undefined} onClose={onClose}>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} /> : null}
        <AreaField label="理由" name="reason" rows={2} required />
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            确定
          </Button>
          <Button kind="quiet" onClick={onClose}>
            返回
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
