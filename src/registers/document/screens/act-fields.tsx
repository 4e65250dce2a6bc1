/** The fields of each step of a document, and what the form says as the command's input. */
import type { ReactNode } from 'react'
import { AreaField, Choices, DateField, FileDrop, SelectField, TextField } from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import { ways } from '../parts.ts'
import type { DocumentPage } from '../readings.ts'
import { kindName } from './names.tsx'

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
    case 'serve':
      return <Serve view={view} at={at} />
    default:
      return null
  }
}

type Part = { view: DocumentPage; at: (path: string) => string | undefined }

function Amend({ view: { content }, at }: Part) {
  const known = content.contact ? '已填写，不改的不必再填' : undefined
  return (
    <>
      <TextField label="批次和场次" name="batch" required defaultValue={content.batch} problem={at('batch')} />
      <TextField
        label="每日时间"
        name="hours"
        placeholder="8:30至17:30"
        defaultValue={content.hours ?? ''}
        problem={at('hours')}
      />
      <AreaField
        label="地点"
        name="places"
        rows={3}
        required
        why="每行一处"
        defaultValue={content.places.join('\n')}
        problem={at('places') ?? at('places.0')}
      />
      <div className="pair">
        <TextField
          label="联系人"
          name="contactName"
          autoComplete="off"
          required={!content.contact}
          why={known}
          problem={at('contact.name')}
        />
        <TextField
          label="联系电话"
          name="contactPhone"
          autoComplete="off"
          required={!content.contact}
          why={known}
          problem={at('contact.phone')}
        />
      </div>
    </>
  )
}

function Serve({ view, at }: Part) {
  const waiting = view.recipients.filter(({ served, withheld }) => !served && !withheld)
  return (
    <>
      <SelectField
        label="送达对象"
        name="recipient"
        required
        problem={at('recipient')}
        choices={waiting.map(({ recipient, name, hasAccount }) => ({
          value: recipient,
          label: hasAccount ? name : `${name}（没有系统账号）`,
        }))}
      />
      <SelectField
        label="送达方式"
        name="how"
        problem={at('how')}
        choices={Object.entries(ways).map(([value, label]) => ({ value, label }))}
      />
      <DateField label="送达日期" name="on" required defaultValue={today()} problem={at('on')} />
    </>
  )
}

/** The day in Qinghai, as a first suggestion; the server judges. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

export function inputOf(type: string, form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  if (type === 'amend') {
    const [name, phone] = [text('contactName'), text('contactPhone')]
    return {
      batch: text('batch'),
      ...(text('hours') ? { hours: text('hours') } : {}),
      places: text('places')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      ...(name || phone ? { contact: { person: crypto.randomUUID(), name, phone } } : {}),
    }
  }
  if (type === 'sendBack' || type === 'void') return { reason: text('reason') }
  if (type === 'serve') return { recipient: text('recipient'), how: text('how'), on: text('on') }
  return {}
}
