/** A signature taken on the spot: whether there is one, how it was given, and the form to give it. */
import { lazy, Suspense, useState } from 'react'
import { Button, Card, Icon, Notice, Spinner } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { RecordPage } from '../readings.ts'
import { signedWords } from './names.tsx'
import { optionOf, type Writing } from './writing.ts'

// What draws does not travel with the page that is opened at the door; it is fetched while the line is there.
const form = () => import('./sign-form.tsx')
const SignForm = lazy(() => form().catch(() => ({ default: NotFetched })))
export const fetchForm = (): void => void form().catch(() => undefined)

const NotFetched = () => (
  <Notice state="wait">网络没有连通，签字栏没有打开。已填写的内容不受影响，联网后刷新本页再签字。</Notice>
)

type Props = Writing & { view: RecordPage; party: 'self' | 'site'; title: string }

export function Signing({ view, options, send, party, title }: Props) {
  const [again, change] = useState(false)
  const option = optionOf(options, 'sign')
  const me = view.team.find(({ mine }) => mine)
  const [of, name] = party === 'site' ? ['site', view.content.opinion?.signer?.name] : [me?.card, me?.name]
  const found = view.content.signatures.find((each) => each.party === of)
  return (
    <Card title={title} aside={<span className="note">{name}</span>}>
      {found && !again ? (
        <>
          <p className="signed">
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
        <Suspense fallback={<Spinner label="正在打开" />}>
          <SignForm {...{ view, option, send, party }} name={name ?? title} onSigned={() => change(false)} />
        </Suspense>
      ) : (
        <p className="soft">没有签字。</p>
      )}
    </Card>
  )
}
