/** Files of one rectification under one tag: an item's number, or what the Centre hands them in for. */
import type { ReactNode } from 'react'
import { EvidenceAbout } from '../../../desk/evidence-about.tsx'

type Props = {
  rectification: string
  tag: string
  label: ReactNode
  why?: ReactNode
  required?: boolean
  accept?: string
}

export function FilesOf({ rectification, tag, ...rest }: Props) {
  return (
    <EvidenceAbout
      record={rectification}
      procedure="rectification"
      about={{ item: tag }}
      mine={({ item }) => item === tag}
      {...rest}
    />
  )
}
