/** The fields of each step of a document, and what the form says as the command's input. */
import type { ReactNode } from 'react'
import { AreaField, Choices, FileDrop, TextField } from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import type { DocumentPage } from '../readings.ts'
import { deliveryInput, Proof, Serve } from './delivery-fields.tsx'
import { linesOf } from '../../../desk/lines.ts'
import { ContactFields, contactOf } from './contact-fields.tsx'
import { kindName } from './names.tsx'
import { rewordInput, Reword } from './reword-fields.tsx'

const megabytes = 19

export function fieldsOf(
  type: string,
  refusal: Refusal | undefined,
  view: DocumentPage,
  file: File | undefined,
  onFile: (file: File | undefined) => void,
): ReactNode {
  const at = (path: string) => refusal && issueAt(refusal, path)
  switch (type) {
    case 'amend':
      return <Amend view={view} at={at} />
    case 'review':
      return <p>已阅看文稿，内容、格式和依据无误，同意送签。</p>
    case 'signOff':
      return <p>签发后由系统按顺序编定文号并生成核验码，文稿不能再改。确需更正的，作废后重新办理。</p>
    case 'acknowledge':
    case 'acknowledgeAsInstitution':
      return <p>确认已收到这份{kindName(view.kind)}。</p>
    case 'sendBack':
    case 'void':
      return <AreaField label="理由" name="reason" rows={3} required problem={at('reason')} />
    case 'attachSealed':
      return (
        <>
          <Choices
            label="哪一份"
            name="copy"
            defaultValue={view.copies[0]?.copy ?? ''}
            choices={view.copies.map(({ copy, name }) => ({ value: copy, label: name }))}
          />
          <FileDrop
            label="用印件"
            required
            accept=".pdf,.jpg,.jpeg,.png"
            kinds="PDF、JPEG 或 PNG"
            maxMegabytes={megabytes}
            file={file}
            onFile={onFile}
          />
        </>
      )
    case 'reword':
      return <Reword view={view} at={at} />
    case 'serve':
      return <Serve view={view} at={at} />
    case 'proveDelivery':
      return <Proof view={view} file={file} onFile={onFile} />
    default:
      return null
  }
}

export type Part = { view: DocumentPage; at: (path: string) => string | undefined }

function Amend({ view: { content }, at }: Part) {
  const { dispatch } = content
  if (!dispatch) return null
  return (
    <>
      <TextField label="批次和场次" name="batch" required defaultValue={dispatch.batch} problem={at('batch')} />
      <TextField
        label="每日时间"
        name="hours"
        placeholder="8:30至17:30"
        defaultValue={dispatch.hours ?? ''}
        problem={at('hours')}
      />
      <AreaField
        label="地点"
        name="places"
        rows={3}
        required
        why="每行一处"
        defaultValue={dispatch.places.join('\n')}
        problem={at('places') ?? at('places.0')}
      />
      <ContactFields content={content} at={at} />
    </>
  )
}

export function inputOf(type: string, form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  if (type === 'amend') {
    return {
      batch: text('batch'),
      ...(text('hours') ? { hours: text('hours') } : {}),
      places: linesOf(form.get('places')),
      ...contactOf(form),
    }
  }
  if (type === 'sendBack' || type === 'void') return { reason: text('reason') }
  if (type === 'reword') return rewordInput(form)
  if (type === 'serve') return deliveryInput(form)
  return {}
}
