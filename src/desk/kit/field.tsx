/** One question of a form: label, why it is asked, the answer, and what is wrong with it in words that help. */
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { Icon } from './icon.tsx'

export type Asked = { label: ReactNode; why?: ReactNode | undefined; problem?: string | undefined; required?: boolean }

export type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true }

/** The frame of any single answer; the render function hands the ties to the control. */
export function Field({
  label,
  why,
  problem,
  required,
  children,
}: Asked & { children: (ties: Described) => ReactNode }) {
  const id = useId()
  const described = [why ? `${id}-why` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  const ties: Described = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(problem ? { 'aria-invalid': true as const } : {}),
    ...(required ? { 'aria-required': true as const } : {}),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? <Must /> : null}
      </label>
      {why ? (
        <span className="why" id={`${id}-why`}>
          {why}
        </span>
      ) : null}
      {children(ties)}
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  )
}

export function Must() {
  return <span className="must">必填</span>
}

export function Problem({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <span className="problem" id={id}>
      <Icon name="warn" />
      {text}
    </span>
  ) : null
}

type Plain<T> = Omit<T, 'className' | 'id' | 'required'>

export function TextField({
  label,
  why,
  problem,
  required = false,
  ...rest
}: Asked & Plain<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field {...{ label, why, problem, required }}>{(ties) => <input className="input" {...rest} {...ties} />}</Field>
  )
}

export function AreaField({
  label,
  why,
  problem,
  required = false,
  ...rest
}: Asked & Plain<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field {...{ label, why, problem, required }}>{(ties) => <textarea className="input" {...rest} {...ties} />}</Field>
  )
}

export type Choice = { value: string; label: string; note?: ReactNode; disabled?: boolean }

/** A table of names as choices, in its own order. */
export const choicesOf = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** `empty` names the first, unchosen line; without it the first choice is chosen. */
export function SelectField({
  label,
  why,
  problem,
  required = false,
  choices,
  empty,
  ...rest
}: Asked & Plain<SelectHTMLAttributes<HTMLSelectElement>> & { choices: readonly Choice[]; empty?: string }) {
  return (
    <Field {...{ label, why, problem, required }}>
      {(ties) => (
        <select className="input" {...rest} {...ties}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {choices.map(({ value, label: name, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A day, as the platform asks for it. */
export function DateField(props: Parameters<typeof TextField>[0]) {
  return <TextField {...props} type="date" />
}
