/** One batch of a plan being written: what is evaluated and where, from the filing's own scope, and its sessions. */
import { Button, Card, SelectField } from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import { type EvaluationKind, evaluationKinds } from '../../../law/kinds.ts'
import type { PlanForm } from '../readings.ts'
import { levelOf, occupationOf } from './names.tsx'
import { newSession, type SessionLine, SessionLines, sessionInput } from './session-lines.tsx'

export type BatchLine = {
  id: string
  occupation: string
  level: string
  kind: string
  venue: string
  sessions: SessionLine[]
}

/** A batch starts from the first line of the scope: one choice fewer for whoever evaluates one thing. */
export function newBatch({ scope, kinds, venues }: PlanForm): BatchLine {
  const { occupation = '', level = '', venue = '' } = scope[0] ?? {}
  const places = venues.find(({ id }) => id === venue)?.workstations ?? 1
  const kind = kindFor(level, kinds)
  return { id: crypto.randomUUID(), occupation, level, kind, venue, sessions: [newSession(places)] }
}

const kindFor = (level: string, kinds: readonly string[]) =>
  (level === 'special' && kinds.includes('special') ? 'special' : kinds.find((kind) => kind !== 'special')) ??
  kinds[0] ??
  'level'

type Props = {
  line: BatchLine
  at: number
  form: PlanForm
  refusal: Refusal | undefined
  onChange: (line: BatchLine) => void
  onRemove: (() => void) | undefined
}

export function BatchLines({ line, at, form, refusal, onChange, onRemove }: Props) {
  const { scope, kinds, venues } = form
  const problem = (key: string) => refusal && issueAt(refusal, `batches.${at}.${key}`)
  const unique = (values: readonly string[]) => [...new Set(values)]
  const ofOccupation = scope.filter(({ occupation }) => occupation === line.occupation)
  const ofLevel = ofOccupation.filter(({ level }) => level === line.level)
  /** What follows from a choice is chosen with it: a level and a venue that the filing knows. */
  const choose = (occupation: string, wanted: string) => {
    const lines = scope.filter((each) => each.occupation === occupation)
    const level = lines.some((each) => each.level === wanted) ? wanted : (lines[0]?.level ?? '')
    const own = lines.filter((each) => each.level === level)
    const venue = own.some((each) => each.venue === line.venue) ? line.venue : (own[0]?.venue ?? '')
    onChange({ ...line, occupation, level, venue, kind: kindFor(level, kinds) })
  }
  return (
    <Card
      title={`批次 ${at + 1}`}
      aside={
        onRemove ? (
          <Button kind="quiet" onClick={onRemove}>
            移除这个批次
          </Button>
        ) : undefined
      }
    >
      <div className="act-form">
        <div className="pair">
          <SelectField
            label="职业"
            required
            value={line.occupation}
            problem={problem('occupation')}
            onChange={(event) => choose(event.currentTarget.value, line.level)}
            choices={unique(scope.map(({ occupation }) => occupation)).map((code) => ({
              value: code,
              label: `${occupationOf(code)}（${code}）`,
            }))}
          />
          <SelectField
            label="级别"
            required
            value={line.level}
            problem={problem('level')}
            onChange={(event) => choose(line.occupation, event.currentTarget.value)}
            choices={unique(ofOccupation.map(({ level }) => level)).map((level) => ({
              value: level,
              label: levelOf(level),
            }))}
          />
          <SelectField
            label="考点"
            required
            value={line.venue}
            problem={problem('venue')}
            onChange={(event) => onChange({ ...line, venue: event.currentTarget.value })}
            choices={ofLevel.map(({ venue }) => ({
              value: venue,
              label: venues.find(({ id }) => id === venue)?.name ?? '',
            }))}
          />
          {kinds.length > 1 ? (
            <SelectField
              label="评价类型"
              required
              value={line.kind}
              problem={problem('kind')}
              onChange={(event) => onChange({ ...line, kind: event.currentTarget.value })}
              choices={kinds.map((kind) => ({ value: kind, label: evaluationKinds[kind as EvaluationKind].name }))}
            />
          ) : null}
        </div>
        <SessionLines
          lines={line.sessions}
          form={form}
          problemAt={(i, key) => problem(`sessions.${i}.${key}`)}
          onChange={(sessions) => onChange({ ...line, sessions })}
        />
      </div>
    </Card>
  )
}

export const batchInput = ({ sessions, ...batch }: BatchLine) => ({ ...batch, sessions: sessions.map(sessionInput) })
