/** Several answers in sight at once: one of them (radio) or any of them (check). Big enough for a finger. */
import { useId } from 'react'
import { type Asked, type Choice, Must, Problem } from './field.tsx'

type Common = Asked & { name: string; choices: readonly Choice[]; one?: boolean }

type RadioProps = Common & { value?: string | undefined; defaultValue?: string; onChange?: (value: string) => void }

export function Choices({ value, defaultValue, onChange, ...common }: RadioProps) {
  return (
    <Group
      {...common}
      kind="radio"
      chosen={value === undefined ? undefined : [value]}
      first={defaultValue === undefined ? [] : [defaultValue]}
      onPick={(picked) => onChange?.(picked)}
    />
  )
}

type CheckProps = Common & {
  value?: readonly string[] | undefined
  defaultValue?: readonly string[]
  onChange?: (value: string[]) => void
}

export function Checks({ value, defaultValue = [], onChange, ...common }: CheckProps) {
  const pick = (picked: string, on: boolean) => {
    const others = (value ?? []).filter((each) => each !== picked)
    onChange?.(on ? [...others, picked] : others)
  }
  return <Group {...common} kind="checkbox" chosen={value} first={defaultValue} onPick={pick} />
}

type GroupProps = Common & {
  kind: 'radio' | 'checkbox'
  chosen: readonly string[] | undefined
  first: readonly string[]
  onPick: (value: string, on: boolean) => void
}

/** `one`: one choice on a line, for long labels. */
function Group({ label, why, problem, required, name, choices, one, kind, chosen, first, onPick }: GroupProps) {
  const id = useId()
  const described = [why ? `${id}-why` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>
        {label}
        {required ? <Must /> : null}
      </legend>
      {why ? (
        <span className="why" id={`${id}-why`}>
          {why}
        </span>
      ) : null}
      <div className={one ? 'choices one' : 'choices'}>
        {choices.map(({ value, label: words, note, disabled }) => (
          <label key={value} className={kind === 'checkbox' ? 'choice check' : 'choice'}>
            <input
              type={kind}
              name={name}
              value={value}
              disabled={disabled}
              {...(chosen ? { checked: chosen.includes(value) } : { defaultChecked: first.includes(value) })}
              onChange={(event) => onPick(value, event.currentTarget.checked)}
            />
            <span className="mark" />
            <span>
              {words}
              {note ? <small>{note}</small> : null}
            </span>
          </label>
        ))}
      </div>
      <Problem id={`${id}-problem`} text={problem} />
    </fieldset>
  )
}

/** One yes that stands alone: a declaration, a confirmation. */
export function Check({
  label,
  note,
  name,
  checked,
  onChange,
}: {
  label: string
  note?: string
  name: string
  checked?: boolean
  onChange?: (on: boolean) => void
}) {
  return (
    <label className="choice check">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      />
      <span className="mark" />
      <span>
        {label}
        {note ? <small>{note}</small> : null}
      </span>
    </label>
  )
}
