/** The acts that ask for little: an extension and its answer, a refusal, a closure. */
import { AreaField, Notice, TextField } from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { RectificationPage } from '../readings.ts'
import type { FieldsProps, Files } from './act-dialog.tsx'
import { FilesOf } from './files.tsx'

const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const askedIn = ({ extensions }: RectificationPage) => extensions.find(({ state }) => state === 'asked')

export function PlainFields({ type, view, refusal }: FieldsProps) {
  const asked = askedIn(view)
  const days = type === 'askExtension' || type === 'grantExtension'
  const fact = type === 'refuse' || type === 'noteRefusal'
  return (
    <>
      {asked && type !== 'askExtension' ? (
        <Notice>
          申请延期 {asked.workingDays} 个工作日，理由：{asked.reason}
        </Notice>
      ) : null}
      {days ? (
        <TextField
          label={type === 'askExtension' ? '延期的工作日数' : '同意的工作日数'}
          name="workingDays"
          type="number"
          inputMode="numeric"
          min={1}
          required
          defaultValue={type === 'grantExtension' ? asked?.workingDays : undefined}
          problem={issueAt(refusal, 'workingDays')}
        />
      ) : null}
      {fact ? (
        <AreaField label="情况" name="fact" rows={4} required maxLength={1000} problem={issueAt(refusal, 'fact')} />
      ) : (
        <AreaField
          label="理由"
          name="reason"
          rows={3}
          required={type !== 'close' || view.stage !== 'accepted'}
          maxLength={500}
          problem={issueAt(refusal, 'reason')}
        />
      )}
      {type === 'noteRefusal' ? <FilesOf rectification={view.id} tag="refusal" label="证据" required /> : null}
    </>
  )
}

export function plainInput(form: FormData, view: RectificationPage, files: Files, type: string): object {
  const reason = said(form, 'reason')
  const asked = askedIn(view)?.id
  const days = Number(said(form, 'workingDays'))
  switch (type) {
    case 'askExtension':
      return { id: crypto.randomUUID(), workingDays: days, reason }
    case 'grantExtension':
      return { id: asked, workingDays: days, reason }
    case 'refuseExtension':
      return { id: asked, reason }
    case 'refuse':
      return { fact: said(form, 'fact') }
    case 'noteRefusal':
      return {
        fact: said(form, 'fact'),
        evidence: files.filter(({ item }) => item === 'refusal').map(({ id }) => id),
      }
    default:
      return reason ? { reason } : {}
  }
}
