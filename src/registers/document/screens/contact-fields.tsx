/** Whom to ask about a letter; asked once, kept masked. */
import { TextField } from '../../../desk/kit/index.ts'
import type { Part } from './act-fields.tsx'

export function ContactFields({ content, at }: Pick<Part, 'at'> & Pick<Part['view'], 'content'>) {
  const known = content.contact ? '已填写，不改的不必再填' : undefined
  return (
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
  )
}

export function contactOf(form: FormData): object {
  const [name, phone] = ['contactName', 'contactPhone'].map((each) => String(form.get(each) ?? '').trim())
  return name || phone ? { contact: { person: crypto.randomUUID(), name, phone } } : {}
}
