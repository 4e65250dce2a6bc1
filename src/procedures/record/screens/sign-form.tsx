/** The ways to sign: drawn on the screen, photographed from the paper form, or confirmed by a word. */
import { type FormEvent, useState } from 'react'
import { Button, Choices, FileDrop, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import { SignaturePad } from '../../../desk/kit/signature-pad.tsx'
import type { Outcome } from '../../../desk/kit/use-act.ts'
import type { Option } from '../../../kernel/option.ts'
import { type SignedHow, signatureLine, signings } from '../choices.ts'
import type { RecordPage } from '../readings.ts'
import { handIn } from '../../../desk/hand-in.ts'
import { useSent } from './use-sent.ts'
import type { Writing } from './writing.ts'

type FormProps = Pick<Writing, 'send'> & {
  view: RecordPage
  option: Option
  party: 'self' | 'site'
  name: string
  onSigned: () => void
}

export default function SignForm({ view, option, send, party, name, onSigned }: FormProps) {
  const { busy, refusal, run } = useAct()
  const [how, choose] = useState<SignedHow>('drawn')
  const [problem, say] = useState<string>()
  const [picture, give] = useState<Blob>()
  const sent = useSent()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (how !== 'confirmed' && !picture) {
      say(how === 'drawn' ? '还没有书写' : '还没有拍照')
      return
    }
    say(undefined)
    const done = await run(async (): Promise<Outcome> => {
      if (how === 'confirmed' || !picture) return send(option.at, { party, how })
      // A broken line costs a second press, never a second picture.
      const handing = sent(picture)
      const handed = await handIn({ record: view.id, item: signatureLine }, { ...handing, name: '签字图样' })
      return handed.done ? send(option.at, { party, how, evidence: handing.id }) : handed
    })
    if (done) onSigned()
  }
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      {refusal ? <RefusalBox refusal={refusal} title="没有签字" /> : null}
      {option.hint ? <p className="soft">{option.hint}。不在此签字的，打印的记录表留有签字处。</p> : null}
      <Choices
        label="签字方式"
        name={`how-${party}`}
        one
        value={how}
        onChange={(next) => {
          give(undefined)
          say(undefined)
          choose(next as SignedHow)
        }}
        choices={Object.entries(signings).map(([value, label]) => ({ value, label }))}
      />
      {how === 'drawn' ? <SignaturePad label={`${name}在此签字`} onDrawn={give} /> : null}
      {how === 'paper' ? (
        <FileDrop
          label="纸质签字的照片"
          accept=".jpg,.jpeg,.png"
          kinds="照片（JPEG、PNG）"
          maxMegabytes={20}
          file={picture instanceof File ? picture : undefined}
          onFile={give}
        />
      ) : null}
      {how === 'confirmed' ? <p>{name}当面确认记录内容，不手写签字。记录表上注明“在系统中确认”。</p> : null}
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <Button kind="primary" size="large" wide type="submit" busy={busy}>
        {how === 'confirmed' ? '签字确认' : '保存签字'}
      </Button>
    </form>
  )
}
