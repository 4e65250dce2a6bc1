/** The items of a demand while they are written: each what is to be done, with what proof, and which problem it puts right. */
import { AreaField, Button, SelectField, TextField } from '../../../desk/kit/index.ts'
import type { Found } from './new.tsx'

export type DemandLine = { id: string; problem: string; demand: string; proof: string }
export const newDemand = (): DemandLine => ({ id: crypto.randomUUID(), problem: '', demand: '', proof: '' })

type Props = {
  lines: readonly DemandLine[]
  problems: Found['problems']['rows']
  problem: (path: string) => string | undefined
  onChange: (lines: DemandLine[]) => void
}

export function DemandLines({ lines, problems, problem, onChange }: Props) {
  const change = (id: string, to: Partial<DemandLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...to } : line)))
  return (
    <>
      {lines.map((line, at) => (
        <div key={line.id} className="new-demand">
          <SelectField
            label={`第 ${at + 1} 项对应的问题`}
            empty="不对应记录表中的问题"
            value={line.problem}
            onChange={(event) => change(line.id, { problem: event.currentTarget.value })}
            problem={problem(`items.${at}.problem`)}
            choices={problems.filter(isFree).map(({ id, fact }) => ({ value: id, label: fact }))}
          />
          <AreaField
            label={`第 ${at + 1} 项要求`}
            rows={2}
            required
            maxLength={1000}
            value={line.demand}
            onChange={(event) => change(line.id, { demand: event.currentTarget.value })}
            problem={problem(`items.${at}.demand`)}
          />
          <TextField
            label={`第 ${at + 1} 项需要的证明材料`}
            maxLength={300}
            why="写明的，报送时应上传材料；不需要的不填"
            value={line.proof}
            onChange={(event) => change(line.id, { proof: event.currentTarget.value })}
            problem={problem(`items.${at}.proof`)}
          />
          {lines.length > 1 ? (
            <div className="row">
              <Button size="small" kind="quiet" onClick={() => onChange(lines.filter((each) => each.id !== line.id))}>
                去掉第 {at + 1} 项
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      <div className="row">
        <Button size="small" icon="plus" onClick={() => onChange([...lines, newDemand()])}>
          再加一项
        </Button>
      </div>
    </>
  )
}

/** Neither put right nor being put right. */
const isFree = ({ state, rectification }: Found['problems']['rows'][number]) =>
  state !== 'closed' && (!rectification || rectification.state === 'left')

export const demandsInput = (lines: readonly DemandLine[]) =>
  lines.map(({ id, problem, demand, proof }) => ({
    id,
    demand,
    ...(problem ? { problem } : {}),
    ...(proof.trim() ? { proof } : {}),
  }))
