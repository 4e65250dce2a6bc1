/** How a document reached somebody, and the proof of it: each way asks only for what it must be able to show. */
import { useState } from 'react'
import { AreaField, DateField, FileDrop, Policy, SelectField, TextField } from '../../../desk/kit/index.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import { isWay, type Way, ways } from '../parts.ts'
import type { DocumentPage } from '../readings.ts'
import type { Part } from './act-fields.tsx'

/** In the order of general practice: handing over first, public notice last. */
const order: readonly Way[] = ['direct', 'left', 'post', 'electronic', 'entrusted', 'notice']

export function Serve({ view, at }: Part) {
  const waiting = view.recipients.filter(({ served, withheld }) => !served && !withheld)
  const [chosen, choose] = useState(waiting[0]?.recipient ?? '')
  const recipient = waiting.find((each) => each.recipient === chosen)
  const offered = waysFor(view, recipient?.to)
  const [asked, ask] = useState<Way>(offered[0] ?? 'direct')
  const how = offered.includes(asked) ? asked : (offered[0] ?? 'direct')
  return (
    <>
      <SelectField
        label="送达对象"
        name="recipient"
        required
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        problem={at('recipient')}
        choices={waiting.map(({ recipient: value, name, hasAccount }) => ({
          value,
          label: hasAccount ? name : `${name}（没有系统账号）`,
        }))}
      />
      <SelectField
        label="送达方式"
        name="how"
        value={how}
        onChange={(event) => isWay(event.currentTarget.value) && ask(event.currentTarget.value)}
        problem={at('how')}
        choices={offered.map((value) => ({ value, label: ways[value].name }))}
      />
      <DateField label={ways[how].asks} name="on" required defaultValue={dayInChina(new Date())} problem={at('on')} />
      <Shown how={how} institution={recipient?.to === 'institution'} at={at} />
      {how === 'electronic' && recipient ? (
        <p className="note">
          电子送达须有该机构签字的<a href={`/desk/delivery-consents/${recipient.recipient}`}>电子送达确认书</a>。
        </p>
      ) : null}
      {how === 'notice' ? <Policy>自公告发布次日起经过30日，由中心设定，规程未规定</Policy> : null}
    </>
  )
}

function waysFor({ content }: DocumentPage, to: string | undefined): readonly Way[] {
  if (to === 'supervisor') return ['system', 'direct', 'post', 'entrusted']
  return content.dispatch ? ['system', ...order] : order
}

function Shown({ how, institution, at }: Pick<Part, 'at'> & { how: Way; institution: boolean }) {
  const name = (label: string, field: string) => (
    <TextField label={label} name={field} required autoComplete="off" problem={at(`${field}.name`) ?? at(field)} />
  )
  const reason = (label: string) => <AreaField label={label} name="reason" rows={2} required problem={at('reason')} />
  switch (how) {
    case 'direct':
    case 'entrusted':
      return institution ? name('签收人', 'signer') : null
    case 'left':
      return (
        <>
          {reason('拒绝签收的情况')}
          {name('见证人', 'witness')}
        </>
      )
    case 'post':
      return <TextField label="邮件号" name="tracking" required autoComplete="off" problem={at('tracking')} />
    case 'notice':
      return (
        <>
          {reason('公告送达的理由')}
          <TextField label="公告发布的地方" name="place" required problem={at('place')} />
        </>
      )
    default:
      return null
  }
}

export function deliveryInput(form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const named = (name: string) => (text(name) ? { [name]: { person: crypto.randomUUID(), name: text(name) } } : {})
  const said = (name: string) => (text(name) ? { [name]: text(name) } : {})
  return {
    recipient: text('recipient'),
    how: text('how'),
    on: text('on'),
    ...named('signer'),
    ...named('witness'),
    ...said('reason'),
    ...said('tracking'),
    ...said('place'),
  }
}

type ProofProps = { view: DocumentPage; file: File | undefined; onFile: (file: File | undefined) => void }

export function Proof({ view, file, onFile }: ProofProps) {
  return (
    <>
      <SelectField
        label="送达对象"
        name="recipient"
        required
        choices={view.recipients
          .filter(({ served }) => served && !served.proof)
          .map(({ recipient, name }) => ({ value: recipient, label: name }))}
      />
      <FileDrop
        label="送达凭证"
        required
        accept=".pdf,.jpg,.jpeg,.png"
        kinds="PDF、JPEG 或 PNG"
        maxMegabytes={19}
        file={file}
        onFile={onFile}
      />
    </>
  )
}
