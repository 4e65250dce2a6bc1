/** Opening a daily supervision: which sessions, whether the institution knows, in which forms, with how many supervisors. */
import { type FormEvent, useState } from 'react'
import {
  AreaField,
  Button,
  ButtonLink,
  Card,
  Checks,
  Choices,
  Clause,
  PageHead,
  RefusalBox,
  useAct,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { levelOf, occupationOf, spanOf, subjectOf } from '../../../desk/words.ts'
import { commands } from '../contract.ts'
import { forms } from '../forms.ts'
import { ChooseSession, type Coming } from './choose.tsx'
import '../../../desk/kit/subject.css'

type Session = { id: string; subject: string; from: string; until: string; candidates?: number; state: string }
type Plan = {
  id: string
  title: string
  institutionName: string
  batches: { occupation: string; level: string; venue: string; roster: { count: number } | null; sessions: Session[] }[]
  venues: { id: string; name: string }[]
}

export default function NewSupervision({ view, ...props }: ScreenProps<Plan | Coming>) {
  if ('batches' in view) return <Opening key={view.id} plan={view} {...props} />
  return <ChooseSession coming={view} {...props} />
}

function Opening({ plan, place, send, go }: Omit<ScreenProps, 'view'> & { plan: Plan }) {
  const [id] = useState(() => crypto.randomUUID())
  const { busy, refusal, run } = useAct()
  const at = (path: string) => issueAt(refusal, path)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const note = String(form.get('note') ?? '').trim()
    const input = {
      activity: plan.id,
      sessions: form.getAll('sessions'),
      announced: form.get('announced') === 'yes',
      forms: form.getAll('forms'),
      wanted: Number(form.get('wanted')),
      ...(note ? { note } : {}),
    }
    if (await run(() => send(commands.open.at, input, { subject: id }))) go(`/supervisions/${id}`)
  }
  return (
    <div className="stack">
      <PageHead over={plan.institutionName} title={commands.open.name}>
        {plan.title}。提交后随即封存抽取名单，下一步抽取外督员。 <Clause id="a15.1" />
      </PageHead>
      <form className="act-form" onSubmit={submit} noValidate>
        {refusal ? <RefusalBox refusal={refusal} title="没有组织" level={2} /> : null}
        <Card title="督导什么">
          <div className="act-form">
            <Checks
              label="场次"
              name="sessions"
              one
              required
              problem={at('sessions')}
              defaultValue={place.search.session ? [place.search.session] : []}
              choices={choicesOf(plan)}
            />
            <Checks
              label="督导形式"
              name="forms"
              required
              why="可以选多种；提倡技术督导"
              problem={at('forms')}
              defaultValue={['site']}
              choices={Object.entries(forms).map(([value, { name, technical }]) => ({
                value,
                label: name,
                note: technical ? '技术督导' : undefined,
              }))}
            />
            <p>
              <Clause id="a15.1.2" />
            </p>
          </div>
        </Card>
        <How at={at} />
        <div className="row">
          <Button kind="primary" size="large" type="submit" busy={busy}>
            组织督导并封存抽取名单
          </Button>
          <ButtonLink kind="quiet" size="large" href={`/desk/plans/${plan.id}`}>
            返回评价计划
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}

function choicesOf({ batches, venues }: Plan) {
  return batches
    .flatMap((batch) => batch.sessions.map((session) => ({ batch, session })))
    .sort((a, b) => (a.session.from < b.session.from ? -1 : 1))
    .map(({ batch, session }) => ({
      value: session.id,
      disabled: session.state !== 'planned',
      label: `${spanOf(session)}　${subjectOf(session.subject)}`,
      note: [
        `${occupationOf(batch.occupation)} ${levelOf(batch.level)}`,
        venues.find(({ id }) => id === batch.venue)?.name,
        batch.roster ? `考生 ${batch.roster.count} 人` : '考生名单未报送',
        session.state === 'planned' ? undefined : '已取消',
      ]
        .filter(Boolean)
        .join('，'),
    }))
}

function How({ at }: { at: (path: string) => string | undefined }) {
  return (
    <Card title="怎样督导" aside={<Clause id="a7.5" />}>
      <div className="act-form">
        <Choices
          label="明察或暗访"
          name="announced"
          one
          required
          defaultValue="yes"
          choices={[
            {
              value: 'yes',
              label: '明察：向评价机构公开',
              note: '评价机构可以看到督导时间和场次；外督员接受委派后，还可以看到人员和证卡编号。',
            },
            {
              value: 'no',
              label: '暗访：公开之前不告知评价机构',
              note: '只有省评价中心、审计人员和被委派的外督员知道。评价机构和行业部门看不到任何信息；需要时可以随时公开。',
            },
          ]}
        />
        <Choices
          label="外督员人数"
          name="wanted"
          required
          why="从持证人员中随机抽取，依次通知，直到足数"
          problem={at('wanted')}
          defaultValue="2"
          choices={[1, 2, 3, 4, 5].map((each) => ({ value: String(each), label: `${each} 名` }))}
        />
        <AreaField label="说明" name="note" rows={2} why="评价机构看不到；可以不填" problem={at('note')} />
      </div>
    </Card>
  )
}
