/** Choosing an institution on file by typing a part of its name; what is typed may also be the name of another office. */
import { useEffect, useId, useState } from 'react'
import { TextField } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'

type Found = { id: string; name: string }
type Props = {
  label: string
  why?: string
  problem?: string | undefined
  required?: boolean
  value: string
  read: ScreenProps['read']
  onChange: (name: string, institution: string | undefined) => void
}

export function InstitutionField({ value, read, onChange, ...asked }: Props) {
  const list = useId()
  const [found, setFound] = useState<Found[]>([])
  useEffect(() => {
    const timer = setTimeout(async () => {
      const answer = await read<{ rows: Found[] }>(`/api/supervisors/institutions?search=${encodeURIComponent(value)}`)
      if (answer.done) setFound(answer.value.rows)
    }, 200)
    return () => clearTimeout(timer)
  }, [value, read])
  const matching = found.find(({ name }) => name === value)?.id
  // The list may come after the words: what was typed in full is chosen then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new match is news
  useEffect(() => onChange(value, matching), [matching])
  return (
    <>
      <TextField
        {...asked}
        list={list}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value, found.find(({ name }) => name === currentTarget.value)?.id)
        }
      />
      <datalist id={list}>
        {found.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  )
}
