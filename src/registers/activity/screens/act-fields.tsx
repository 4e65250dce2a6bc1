/** The fields of each act upon a plan, starting from what stands, and what they become as the server asks for it. */
import { useEffect, useState } from 'react'
import { AreaField, Notice, SelectField, TextField } from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { PlanForm, PlanPage as View } from '../readings.ts'
import { People } from './session-lines.tsx'

export type Draft = {
  day: string
  from: string
  until: string
  venue: string
  rooms: string
  places: string
  examiners: readonly string[]
  internal: string
  reason: string
  rows: string
}

export function draftOf(id: string, view: View): Draft {
  const session = view.batches.flatMap(({ sessions }) => sessions).find((each) => each.id === id)
  return {
    day: session?.from.slice(0, 10) ?? '',
    from: session?.from.slice(11) ?? '',
    until: session?.until.slice(11) ?? '',
    venue: session?.venue ?? '',
    rooms: String(session?.rooms ?? ''),
    places: String(session?.places ?? ''),
    examiners: session?.examiners.map((each) => each.id) ?? [],
    internal: session?.internalSupervisor?.id ?? '',
    reason: '',
    rows: '',
  }
}

export function inputOf(type: string, about: string, draft: Draft): object {
  const { day, from, until, venue, rooms, places, examiners, internal, reason, rows } = draft
  switch (type) {
    case 'changeSession':
      return {
        session: about,
        from: `${day}T${from}`,
        until: `${day}T${until}`,
        venue,
        rooms: Number(rooms),
        places: Number(places),
        reason,
      }
    case 'assignPeople':
      return { session: about, examiners, ...(internal ? { internalSupervisor: internal } : {}) }
    case 'putRoster':
      return { batch: about, rows: linesOf(rows) }
    case 'cancelSession':
      return { session: about, reason }
    case 'cancelBatch':
      return { batch: about, reason }
    default:
      return { reason }
  }
}

/** 一行一人: the last word of a line is the number, what stands before it is the name. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const parts = line.split(/[\s,，、]+/)
      return { name: parts.slice(0, -1).join(' '), identityNumber: parts.at(-1) ?? '' }
    })

type Props = {
  type: string
  about: string
  draft: Draft
  view: View
  read: ScreenProps['read']
  refusal: Refusal | undefined
  onSet: (change: Partial<Draft>) => void
}

export function ActFields({ type, about, draft, view, read, refusal, onSet }: Props) {
  if (type === 'assignPeople') return <Assigning about={about} draft={draft} read={read} onSet={onSet} />
  if (type === 'putRoster')
    return (
      <>
        <Notice>
          人数较多时，<a href={`/desk/roster-imports/new?activity=${view.id}&batch=${about}`}>用表格报送名单</a>
          更方便：逐行检查，可以就地更正。
        </Notice>
        <AreaField
          label="考生"
          why="一行一人：姓名、公民身份号码，中间空一格"
          rows={8}
          required
          autoComplete="off"
          value={draft.rows}
          onChange={(event) => onSet({ rows: event.currentTarget.value })}
        />
      </>
    )
  return (
    <>
      {type === 'changeSession' ? <Changing draft={draft} view={view} refusal={refusal} onSet={onSet} /> : null}
      <AreaField
        label="理由"
        rows={2}
        required
        value={draft.reason}
        problem={refusal && issueAt(refusal, 'reason')}
        onChange={(event) => onSet({ reason: event.currentTarget.value })}
      />
    </>
  )
}

function Changing({ draft, view, refusal, onSet }: Pick<Props, 'draft' | 'view' | 'refusal' | 'onSet'>) {
  const field = (label: string, key: 'day' | 'from' | 'until' | 'rooms' | 'places', more: object) => (
    <TextField
      label={label}
      required
      value={draft[key]}
      problem={refusal && issueAt(refusal, key)}
      onChange={(event) => onSet({ [key]: event.currentTarget.value })}
      {...more}
    />
  )
  return (
    <div className="pair">
      {field('日期', 'day', { type: 'date' })}
      {field('开始', 'from', { type: 'time' })}
      {field('结束', 'until', { type: 'time' })}
      <SelectField
        label="考点"
        value={draft.venue}
        onChange={(event) => onSet({ venue: event.currentTarget.value })}
        choices={view.venues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {field('考场数', 'rooms', { inputMode: 'numeric' })}
      {field('工位数', 'places', { inputMode: 'numeric' })}
    </div>
  )
}

/** Whom the registers know is read once, when somebody is about to choose. */
function Assigning({ about, draft, read, onSet }: Pick<Props, 'about' | 'draft' | 'read' | 'onSet'>) {
  const [form, setForm] = useState<PlanForm>()
  useEffect(() => {
    void read<PlanForm>('/api/activities/form').then((outcome) => (outcome.done ? setForm(outcome.value) : undefined))
  }, [read])
  if (!form) return <p className="note">正在读取登记的人员……</p>
  return <People form={form} line={{ id: about, examiners: draft.examiners, internal: draft.internal }} onSet={onSet} />
}
