/** Present and former employers as lines that are added and taken away. */
import { Button, DateField, TextField } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { SupervisorPage } from '../readings.ts'
import { InstitutionField } from './institution-field.tsx'
import './card-face.css'

export type EmployerLine = {
  key: string
  name: string
  organisation: string | undefined
  code: string
  from: string
  until: string
}

export const newEmployer = (): EmployerLine => ({
  key: crypto.randomUUID(),
  name: '',
  organisation: undefined,
  code: '',
  from: '',
  until: '',
})
export const linesOf = (employers: SupervisorPage['employers']): EmployerLine[] =>
  employers.map(({ name, organisation, code = '', from, until = '' }) => ({
    ...newEmployer(),
    name,
    organisation,
    code,
    from,
    until,
  }))
export const employersInput = (lines: readonly EmployerLine[]) =>
  lines.map(({ name, organisation, code, from, until }) => ({
    name,
    from,
    ...(organisation ? { organisation } : {}),
    ...(code ? { code } : {}),
    ...(until ? { until } : {}),
  }))

type Props = {
  lines: EmployerLine[]
  problem: (path: string) => string | undefined
  read: ScreenProps['read']
  onChange: (change: (lines: EmployerLine[]) => EmployerLine[]) => void
}

export function EmployerLines({ lines, problem, read, onChange }: Props) {
  const set = (key: string, change: Partial<EmployerLine>) =>
    onChange((all) => all.map((line) => (line.key === key ? { ...line, ...change } : line)))
  return (
    <fieldset className="stack close">
      <legend>
        <h3>任职单位</h3>
      </legend>
      <p className="note">现任和曾任单位都要登记。从列表中选择备案机构的，抽取时自动回避。</p>
      {lines.map((line, i) => (
        <div key={line.key} className="employer-line">
          <InstitutionField
            label={line.organisation ? `单位 ${i + 1}（备案机构）` : `单位 ${i + 1}`}
            required
            value={line.name}
            chosen={line.organisation}
            read={read}
            problem={problem(`employers.${i}.name`)}
            onChange={(name, organisation) => set(line.key, { name, organisation })}
          />
          <TextField
            label="统一社会信用代码"
            value={line.code}
            autoComplete="off"
            problem={problem(`employers.${i}.code`)}
            onChange={({ currentTarget }) => set(line.key, { code: currentTarget.value })}
          />
          <DateField
            label="任职起"
            required
            value={line.from}
            problem={problem(`employers.${i}.from`)}
            onChange={({ currentTarget }) => set(line.key, { from: currentTarget.value })}
          />
          <DateField
            label="离开日期"
            value={line.until}
            problem={problem(`employers.${i}.until`)}
            onChange={({ currentTarget }) => set(line.key, { until: currentTarget.value })}
          />
          <Button kind="quiet" onClick={() => onChange((all) => all.filter(({ key }) => key !== line.key))}>
            移除
          </Button>
        </div>
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => onChange((all) => [...all, newEmployer()])}>
          增加单位
        </Button>
      </div>
    </fieldset>
  )
}
