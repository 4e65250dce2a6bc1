/** At the door: beginning is said once, and from then on the institution knows. */
import { Button, Card, Clause, Facts, Notice, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import { fullDay } from '../../../desk/words.ts'
import { supervisionForms } from '../../../law/record-form/index.ts'
import type { RecordPage } from '../readings.ts'
import { optionOf, type Writing } from './writing.ts'

type Props = Writing & { view: RecordPage; onBegun: () => void }

export function Arrive({ view, options, send, onBegun }: Props) {
  const { busy, refusal, run } = useAct()
  const option = optionOf(options, 'begin')
  const { institution, sessions, forms, begun } = view
  const begin = async () => {
    if (await run(() => send('beginning', {}))) onBegun()
  }
  return (
    <Card title="到达现场" aside={<Clause id="a8.1" />}>
      <Facts
        items={[
          ['机构地址', institution.address],
          ['评价地点', sessions.map(({ venue, address }) => `${venue}　${address}`).join('；')],
          ['督导形式', forms.map((form) => supervisionForms[form as keyof typeof supervisionForms] ?? form).join('、')],
          ['检查事项', `${view.items.length} 项`],
        ]}
      />
      {begun ? <Notice state="good">已在{fullDay(begun.on)}到达现场，开始督导。</Notice> : null}
      {refusal ? <RefusalBox refusal={refusal} title="没有开始" /> : null}
      {option?.open ? (
        <div className="call-buttons">
          <p className="soft">{option.hint}。</p>
          <Button kind="primary" size="large" wide busy={busy} onClick={begin}>
            {option.name}
          </Button>
        </div>
      ) : begun ? null : (
        <Notice state="wait">{option?.why ?? '目前不能开始'}。</Notice>
      )}
    </Card>
  )
}
