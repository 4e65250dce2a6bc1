/** At the door, for the institution: is whoever stands here sent to this very session, and what happens next? */
import type { FormEvent } from 'react'
import { Button, ButtonLink, Card, Clause, Facts, Notice, PageHead, TextField } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { spanOf } from '../../../desk/words.ts'
import { answers } from '../choices.ts'
import type { Checked } from '../readings.ts'
import './card-check.css'

type View = { checked?: Checked }

export default function CheckCard({ view: { checked }, place, go }: ScreenProps<View>) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    go({ search: { code } })
  }
  return (
    <div className="stack field-page">
      <PageHead title="核对证卡">
        督导员到场时出示证卡，请核对其是否受委派来督导这一场次 <Clause id="a8.1" />
      </PageHead>
      <Card title="核对码">
        <form className="act-form" onSubmit={submit} noValidate>
          <TextField
            key={place.search.code}
            label="督导员手机上的核对码"
            name="code"
            why="16位字母和数字，不分大小写；也可以用手机扫描二维码"
            defaultValue={place.search.code}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
          <div className="call-buttons">
            <Button kind="primary" size="large" wide type="submit">
              核对
            </Button>
          </div>
        </form>
      </Card>
      {checked ? <Answer checked={checked} /> : null}
    </div>
  )
}

const doubts: Readonly<Record<Exclude<Checked['answer'], 'dispatched'>, string>> = {
  malformed: '核对码应为16位字母和数字，请对照督导员的手机重新输入。',
  unknown: '请对照督导员的手机逐位核对；核对无误仍查不到的，不要当作督导员接待，请联系省职业技能评价指导中心核实。',
  expired: '请督导员重新生成核对码后再核对。',
  withdrawn: '请不要当作督导员接待，并联系省职业技能评价指导中心核实。',
  invalid: '请不要当作督导员接待，并联系省职业技能评价指导中心核实。',
}
const times = {
  before: '场次还没有开始',
  during: '场次正在进行',
  after: '今天的场次已经结束',
} as const

function Answer({ checked: { answer, shown } }: { checked: Checked }) {
  if (answer !== 'dispatched' || !shown)
    return (
      <div role="status">
        <Notice state={answer === 'expired' || answer === 'malformed' ? 'wait' : 'bad'}>
          <b>{answers[answer]}。</b>
          {answer === 'dispatched' ? '' : doubts[answer]}
        </Notice>
      </div>
    )
  return (
    <div role="status" className="stack">
      <Notice state="good">
        <b>{answers.dispatched}。</b>
        {times[shown.now]}。
      </Notice>
      <Card title="请与证卡逐项核对" aside={<Clause id="a11" />}>
        <Facts
          items={[
            ['姓名', shown.name],
            [
              '证卡编号',
              <span className="code" key="card">
                {shown.card}
              </span>,
            ],
            ['委派机构', shown.office],
            ['督导的场次', shown.sessions.map(spanOf).join('；')],
          ]}
        />
        {shown.visit ? (
          <div className="row">
            <ButtonLink icon="info" href={`/desk/visits/${shown.visit}`}>
              查看督导通知
            </ButtonLink>
          </div>
        ) : null}
      </Card>
      <Next />
    </div>
  )
}

/** What the regulation says of a supervision, in the order in which it comes; the rest is plain advice. */
function Next() {
  return (
    <Card title="接下来">
      <ol className="card-next">
        <li>督导员登记到场，督导随即对本机构公开，可在“接受督导”中查看。</li>
        <li>
          督导员可以提出询问，查阅、调阅资料，个别访问，现场调查。 <Clause id="a7" />
        </li>
        <li>需要答复的，列在“待办”和“接受督导”中，请在手机或者电脑上答复。</li>
        <li>
          发现违规行为的，督导员向现场负责人指出并由其纠正，或者提出建议。 <Clause id="a7.6" />
        </li>
        <li>
          督导员不得干预正常的评价工作。 <Clause id="a8.3" />
        </li>
      </ol>
    </Card>
  )
}
