/**
 * Choosing an institution on file by typing a part of its name; what is typed may also be the name of another office.
 * Two institutions can bear one name: then only the line with the code tells which is meant.
 */
import { useEffect, useId, useState } from 'react'
import { TextField } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'

type Found = { id: string; name: string; code: string }
type Props = {
  label: string
  why?: string
  problem?: string | undefined
  required?: boolean
  value: string
  chosen: string | undefined
  read: ScreenProps['read']
  onChange: (name: string, institution: string | undefined) => void
}

const labelOf = ({ name, code }: Found) => `${name}（${code}）`
const wordsOf = (typed: string) => typed.replace(/（[0-9A-Z]{18}）$/, '')

function match(typed: string, found: readonly Found[]): Found | undefined {
  const named = found.filter(({ name }) => name === typed)
  return found.find((each) => labelOf(each) === typed) ?? (named.length === 1 ? named[0] : undefined)
}

export function InstitutionField({ value, chosen, read, onChange, ...asked }: Props) {
  const list = useId()
  const [typed, setTyped] = useState(value)
  const [found, setFound] = useState<Found[]>([])
  useEffect(() => {
    const timer = setTimeout(async () => {
      const words = encodeURIComponent(wordsOf(typed))
      const answer = await read<{ rows: Found[] }>(`/api/supervisors/institutions?search=${words}`)
      if (answer.done) setFound(answer.value.rows)
    }, 200)
    return () => clearTimeout(timer)
  }, [typed, read])
  // The list may come after the words: what was typed in full is chosen then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new list is news
  useEffect(() => {
    const known = match(typed, found)
    if (known && !chosen) onChange(known.name, known.id)
  }, [found])
  return (
    <>
      <TextField
        {...asked}
        list={list}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => {
          const known = match(currentTarget.value, found)
          setTyped(currentTarget.value)
          onChange(known?.name ?? currentTarget.value, known?.id)
        }}
      />
      <datalist id={list}>
        {found.map((each) => (
          <option key={each.id} value={labelOf(each)} />
        ))}
      </datalist>
    </>
  )
}
