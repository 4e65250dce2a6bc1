/** A file handed over: chosen or dropped. It checks kind and size only to save a useless upload; the server decides. */
import { type DragEvent, useId, useState } from 'react'
import { type Asked, Must, Problem } from './field.tsx'
import { Icon } from './icon.tsx'

type Props = Asked & {
  accept: string
  kinds: string
  maxMegabytes: number
  file: File | undefined
  onFile: (file: File | undefined) => void
}

/** `kinds` in words: 'Excel 表格（.xlsx）'. */
export function FileDrop({ label, why, problem, required, accept, kinds, maxMegabytes, file, onFile }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string>()
  const take = (given: File | undefined) => {
    const wrong = given && wrongWith(given, accept, kinds, maxMegabytes)
    setRefused(wrong)
    onFile(wrong ? undefined : given)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const shown = refused ?? problem
  return (
    <div className="field">
      <span className="field-label" id={`${id}-label`}>
        {label}
        {required ? <Must /> : null}
      </span>
      {why ? (
        <span className="why" id={`${id}-why`}>
          {why}
        </span>
      ) : null}
      <label
        className={over ? 'file-drop over' : 'file-drop'}
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name={file ? 'document' : 'upload'} />
        <span>
          <b>{file ? file.name : '选取文件，或拖到这里'}</b>
          <small>{file ? `${sizeOf(file.size)}，点此更换` : `${kinds}，不超过 ${maxMegabytes} MB`}</small>
        </span>
        <input
          id={id}
          type="file"
          accept={accept}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-why ${id}-problem`}
          aria-invalid={shown ? true : undefined}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      <Problem id={`${id}-problem`} text={shown} />
    </div>
  )
}

function wrongWith(file: File, accept: string, kinds: string, maxMegabytes: number): string | undefined {
  const endings = accept
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each.startsWith('.'))
  if (endings.length && !endings.some((each) => file.name.toLowerCase().endsWith(each)))
    return `“${file.name}”不是${kinds}，请另存后重选`
  if (file.size > maxMegabytes * 1_048_576) return `文件 ${sizeOf(file.size)}，超过 ${maxMegabytes} MB，请拆分后重选`
  return file.size === 0 ? '文件是空的，请检查后重选' : undefined
}

export function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}
