/** Venues and scope as lines that are added and taken away. A venue is written once and chosen everywhere. */
import { Button, SelectField, TextField } from '../../../desk/kit/index.ts'
import { levels } from '../../../law/levels.ts'
import { occupations } from '../../../law/occupations.ts'
import { venueTypes } from '../parts.ts'

export type VenueLine = {
  id: string
  name: string
  address: string
  type: string
  workstations: string
  cameras: string
}
export type Scope = { key: string; occupation: string; level: string; venue: string }

export const newVenue = (): VenueLine => ({
  id: crypto.randomUUID(),
  name: '',
  address: '',
  type: 'mixed',
  workstations: '',
  cameras: '',
})
export const newScope = (venue: string): Scope => ({ key: crypto.randomUUID(), occupation: '', level: '5', venue })

export function VenueLines({ lines, onChange }: { lines: VenueLine[]; onChange: (lines: VenueLine[]) => void }) {
  const set = (id: string, change: Partial<VenueLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...change } : line)))
  return (
    <fieldset className="stack close">
      <legend>
        <h3>考点</h3>
      </legend>
      {lines.map((line, i) => (
        <div key={line.id} className="line venue">
          <TextField
            label={`考点 ${i + 1} 名称`}
            value={line.name}
            required
            onChange={(event) => set(line.id, { name: event.currentTarget.value })}
          />
          <TextField
            label="地址"
            value={line.address}
            required
            onChange={(event) => set(line.id, { address: event.currentTarget.value })}
          />
          <SelectField
            label="类型"
            value={line.type}
            onChange={(event) => set(line.id, { type: event.currentTarget.value })}
            choices={Object.entries(venueTypes).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            label="工位"
            inputMode="numeric"
            value={line.workstations}
            required
            onChange={(event) => set(line.id, { workstations: event.currentTarget.value })}
          />
          <TextField
            label="监控路数"
            inputMode="numeric"
            value={line.cameras}
            required
            onChange={(event) => set(line.id, { cameras: event.currentTarget.value })}
          />
          <Button
            kind="quiet"
            disabled={lines.length === 1}
            onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}
          >
            移除
          </Button>
        </div>
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => onChange([...lines, newVenue()])}>
          增加考点
        </Button>
      </div>
    </fieldset>
  )
}

export function ScopeLines({
  lines,
  venues,
  onChange,
}: {
  lines: Scope[]
  venues: { id: string; name: string }[]
  onChange: (lines: Scope[]) => void
}) {
  const set = (key: string, change: Partial<Scope>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...change } : line)))
  return (
    <fieldset className="stack close">
      <legend>
        <h3>备案范围</h3>
      </legend>
      {lines.map((line, i) => (
        <div key={line.key} className="line">
          <SelectField
            label={`职业 ${i + 1}`}
            empty="请选择职业"
            value={line.occupation}
            required
            onChange={(event) => set(line.key, { occupation: event.currentTarget.value })}
            choices={occupations.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
          />
          <SelectField
            label="级别"
            value={line.level}
            onChange={(event) => set(line.key, { level: event.currentTarget.value })}
            choices={[
              ...levels.map(({ code, name }) => ({ value: code, label: name })),
              { value: 'special', label: '专项能力' },
            ]}
          />
          <SelectField
            label="考点"
            value={line.venue}
            onChange={(event) => set(line.key, { venue: event.currentTarget.value })}
            choices={venues.map(({ id, name }, at) => ({ value: id, label: name || `考点 ${at + 1}` }))}
          />
          <Button
            kind="quiet"
            disabled={lines.length === 1}
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            移除
          </Button>
        </div>
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => onChange([...lines, newScope(lines.at(-1)?.venue ?? venues[0]?.id ?? '')])}>
          增加一项
        </Button>
      </div>
    </fieldset>
  )
}

export const venueInput = ({ workstations, cameras, ...line }: VenueLine) => ({
  ...line,
  workstations: Number(workstations),
  cameras: Number(cameras),
})
export const scopeInput = ({ key: _, ...line }: Scope) => line
