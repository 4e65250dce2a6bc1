/** A signature taken on the spot: whether there is one, how it was given, and the form to give it. */
import { useState } from 'react'
import { Button, Card, Icon, Notice } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { RecordPage } from '../readings.ts'
import { signedWords } from './names.tsx'
import SignForm from './sign-form.tsx'
import { optionOf, type Writing } from './writing.ts'

export type Props = Writing & { view: RecordPage; party: 'self' | 'site'; title: string }

export default function SignCard({ view, options, send, party, title }: Props) {
  const [again, change] = useState(false)
  const option = optionOf(options, 'sign')
  const me = view.team.find(({ mine }) => mine)
  const [of, name] = party === 'site' ? ['site', view.content.opinion?.signer?.name] : [me?.card, me?.name]
  const found = view.content.signatures.find((each) => each.party === of)
  return (
    <Card title={title} aside={<span className="note">{name}</span>}>
      {found && !again ? (
        <>
          <p className="saving">
            <Icon name="check" />
            {dayOf(dayInChina(new Date(found.at)))}
            {signedWords[found.how]}
          </p>
          {found.changed ? <Notice state="wait">签字后记录有改动，记录表上将注明；可以重新签字。</Notice> : null}
          {option?.open ? (
            <div className="call-buttons">
              <Button size="large" wide onClick={() => change(true)}>
                重新签字
              </Button>
            </div>
          ) : null}
        </>
      ) : option?.open ? (
        <SignForm {...{ view, option, send, party }} name={name ?? title} onSigned={() => change(false)} />
      ) : (
        <p className="soft">没有签字。</p>
      )}
    </Card>
  )
}
