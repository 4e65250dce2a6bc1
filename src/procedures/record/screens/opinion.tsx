/** What was advised and shown, and what the institution says of it: it agrees, disagrees, or does not sign. */
import { type FormEvent, useState } from 'react'
import { AreaField, Button, Card, Choices, Facts, RefusalBox, TextField, useAct } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import type { RecordPage } from '../readings.ts'
import { opinionNames } from './names.tsx'
import { Signing } from './signing.tsx'
import { optionOf, type Writing } from './writing.ts'

type Props = Writing & { view: RecordPage }

export function Opinions({ view, options, send }: Props) {
  const { guidance, advice } = view.content
  const [guide, advise] = [optionOf(options, 'giveGuidance'), optionOf(options, 'advise')]
  return (
    <>
      <Card title="现场指导">
        <ul className="stack close">
          {guidance.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        {guide?.open ? (
          <Words
            key={guidance.length}
            label="指导内容"
            button="记录现场指导"
            save={(text) => send(guide.at, { id: crypto.randomUUID(), text })}
          />
        ) : null}
      </Card>
      <Card title="督导意见和建议">
        {advise?.open ? (
          <Words label="意见和建议" button="保存意见和建议" first={advice} save={(text) => send(advise.at, { text })} />
        ) : (
          <p>{advice ?? '没有填写。'}</p>
        )}
      </Card>
      <InstitutionSays view={view} options={options} send={send} />
      {view.content.opinion && view.content.opinion.view !== 'refuses' ? (
        <Signing party="site" title="现场负责人签字" {...{ view, options, send }} />
      ) : null}
    </>
  )
}

type WordsProps = {
  label: string
  button: string
  first?: string | undefined
  save: (text: string) => ReturnType<Writing['send']>
}

/** One field of words with its own button. */
export function Words({ label, button, first, save }: WordsProps) {
  const { busy, refusal, run } = useAct()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim()
    await run(() => save(text))
  }
  return (
    <form className="act-form words-form" onSubmit={submit} noValidate>
      {refusal ? <RefusalBox refusal={refusal} title="没有保存" /> : null}
      <AreaField label={label} name="text" rows={3} defaultValue={first} />
      <Button size="large" wide type="submit" busy={busy}>
        {button}
      </Button>
    </form>
  )
}

function InstitutionSays({ view, options, send }: Props) {
  const { opinion } = view.content
  const option = optionOf(options, 'recordOpinion')
  const [again, change] = useState(false)
  return (
    <section id="line-opinion" tabIndex={-1}>
      <Card title="评价机构意见">
        {opinion && !again ? (
          <>
            <OpinionFacts opinion={opinion} />
            {option?.open ? (
              <div className="call-buttons">
                <Button size="large" wide onClick={() => change(true)}>
                  重新记录
                </Button>
              </div>
            ) : null}
          </>
        ) : option?.open ? (
          <OpinionForm at={option.at} hint={option.hint} send={send} onSaved={() => change(false)} />
        ) : (
          <p className="soft">还没有记录。</p>
        )}
      </Card>
    </section>
  )
}

export function OpinionFacts({ opinion }: { opinion: NonNullable<RecordPage['content']['opinion']> }) {
  const { view, text, signer, witness, on } = opinion
  return (
    <Facts
      items={[
        ['意见', opinionNames[view] ?? view],
        ...(text ? ([['说明', text]] as const) : []),
        ...(signer ? ([['现场负责人', signer.name]] as const) : []),
        ...(witness ? ([['见证人', witness.name]] as const) : []),
        ['记录日期', dayOf(on)],
      ]}
    />
  )
}

type FormProps = Pick<Writing, 'send'> & { at: string; hint: string | undefined; onSaved: () => void }

function OpinionForm({ at, hint, send, onSaved }: FormProps) {
  const { busy, refusal, run } = useAct()
  const [view, choose] = useState('agrees')
  const refuses = view === 'refuses'
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const words = (name: string) => String(form.get(name) ?? '').trim()
    const named = (name: string) => (words(name) ? { [name]: { person: crypto.randomUUID(), name: words(name) } } : {})
    const text = words('text')
    const opinion = { view, ...(text ? { text } : {}), ...named('signer'), ...named('witness') }
    if (await run(() => send(at, { opinion }))) onSaved()
  }
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      {refusal ? <RefusalBox refusal={refusal} title="没有保存" /> : null}
      {hint ? <p className="soft">{hint}。</p> : null}
      <Choices
        label="评价机构的意见"
        name="view"
        required
        value={view}
        onChange={choose}
        choices={Object.entries(opinionNames).map(([value, label]) => ({ value, label }))}
      />
      <AreaField
        label={refuses ? '拒绝签字的情况' : '意见说明'}
        name="text"
        rows={3}
        maxLength={1000}
        required={view !== 'agrees'}
      />
      <TextField label="现场负责人姓名" name="signer" autoComplete="off" required={!refuses} />
      {refuses ? <TextField label="见证人姓名" name="witness" autoComplete="off" required /> : null}
      <Button kind="primary" size="large" wide type="submit" busy={busy}>
        保存评价机构意见
      </Button>
    </form>
  )
}
