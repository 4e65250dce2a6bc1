/** The sessions of a batch being written: a new one starts as the last one was, people are chosen from the registers. */
import { Button, Checks, SelectField, TextField } from '../../../desk/kit/index.ts'
import { sessionSubjects } from '../parts.ts'
import type { PlanForm } from '../readings.ts'
import { levelOf, occupationOf } from './names.tsx'

export type SessionLine = {
  id: string
  subject: string
  day: string
  from: string
  until: string
  rooms: string
  places: string
  examiners: readonly string[]
  internal: string
}

export const newSession = (places: number, last?: SessionLine): SessionLine => ({
  subject: last?.subject === 'theory' ? 'practical' : 'theory',
  day: last?.day ?? '',
  from: last ? '' : '09:00',
  until: last ? '' : '10:30',
  rooms: last?.rooms ?? '1',
  places: last?.places ?? String(places),
  examiners: last?.examiners ?? [],
  internal: last?.internal ?? '',
  id: crypto.randomUUID(),
})

export const sessionInput = ({ day, from, until, rooms, places, internal, examiners, ...line }: SessionLine) => ({
  ...line,
  from: `${day}T${from}`,
  until: `${day}T${until}`,
  rooms: Number(rooms),
  places: Number(places),
  examiners,
  ...(internal ? { internalSupervisor: internal } : {}),
})

type Props = {
  lines: SessionLine[]
  form: PlanForm
  problemAt: (at: number, key: string) => string | undefined
  onChange: (lines: SessionLine[]) => void
}

export function SessionLines({ lines, form, problemAt, onChange }: Props) {
  const set = (id: string, change: Partial<SessionLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...change } : line)))
  return (
    <fieldset className="stack close">
      <legend>
        <h3>场次</h3>
      </legend>
      {lines.map((line, i) => (
        <OneSession
          key={line.id}
          line={line}
          at={i}
          form={form}
          problem={(key) => problemAt(i, key)}
          onSet={(change) => set(line.id, change)}
          onRemove={lines.length > 1 ? () => onChange(lines.filter(({ id }) => id !== line.id)) : undefined}
        />
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => onChange([...lines, newSession(1, lines.at(-1))])}>
          增加场次
        </Button>
      </div>
    </fieldset>
  )
}

type One = {
  line: SessionLine
  at: number
  form: PlanForm
  problem: (key: string) => string | undefined
  onSet: (change: Partial<SessionLine>) => void
  onRemove: (() => void) | undefined
}

function OneSession({ line, at, form, problem, onSet, onRemove }: One) {
  const text = (label: string, key: 'day' | 'from' | 'until' | 'rooms' | 'places', more: object = {}) => (
    <TextField
      label={label}
      value={line[key]}
      required
      problem={problem(key === 'day' ? '' : key)}
      onChange={(event) => onSet({ [key]: event.currentTarget.value })}
      {...more}
    />
  )
  return (
    <div className="session">
      <div className="session-line">
        <SelectField
          label={`场次 ${at + 1} 科目`}
          value={line.subject}
          onChange={(event) => onSet({ subject: event.currentTarget.value })}
          choices={Object.entries(sessionSubjects).map(([value, label]) => ({ value, label }))}
        />
        {text('日期', 'day', { type: 'date' })}
        {text('开始', 'from', { type: 'time' })}
        {text('结束', 'until', { type: 'time' })}
        {text('考场数', 'rooms', { inputMode: 'numeric' })}
        {text('工位数', 'places', { inputMode: 'numeric' })}
        {onRemove ? (
          <Button kind="quiet" onClick={onRemove}>
            移除
          </Button>
        ) : null}
      </div>
      <details>
        <summary className="note">
          考评人员 {line.examiners.length} 名，{line.internal ? '已选内督员' : '未选内督员'}（可以报送后再安排）
        </summary>
        <People form={form} line={line} onSet={onSet} />
      </details>
    </div>
  )
}

export type Chosen = Pick<SessionLine, 'id' | 'examiners' | 'internal'>

/** Examiners and the internal supervisor: whoever is registered and whose certificate or card runs. */
export function People({
  form,
  line,
  onSet,
}: {
  form: Pick<PlanForm, 'examiners' | 'internals'>
  line: Chosen
  onSet: (change: Partial<SessionLine>) => void
}) {
  return (
    <div className="act-form people">
      {form.examiners.length === 0 ? (
        <p className="note">还没有登记考评人员，请先在“我的机构”登记。</p>
      ) : (
        <Checks
          label="考评人员"
          name={`examiners-${line.id}`}
          value={line.examiners}
          onChange={(examiners) => onSet({ examiners })}
          choices={form.examiners.map(({ id, name, number, occupation, level }) => ({
            value: id,
            label: name,
            note: `${occupationOf(occupation)} ${levelOf(level)}，证件尾号 ${number.slice(-2)}`,
          }))}
        />
      )}
      <SelectField
        label="内督员"
        empty="暂不安排"
        value={line.internal}
        onChange={(event) => onSet({ internal: event.currentTarget.value })}
        choices={form.internals.map(({ id, name, card }) => ({ value: id, label: `${name}（${card}）` }))}
      />
    </div>
  )
}
