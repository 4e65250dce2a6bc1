/** What a supervisor should know of the evaluation before it begins (a15.1.1): to read on the way, and to print. */
import { Button, Card, Clause, Facts, Notice, PageHead, Tag } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf, institutionTypeOf, levelOf, occupationOf, spanOf, statusOf } from '../../../desk/words.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { Briefing as View } from '../readings.ts'
import { Commitments, Examiners, History, Measures, Problems, Venues } from './briefing-parts.tsx'
import { Rectifications } from './briefing-rectifications.tsx'
import { Sessions } from './sessions.tsx'
import './supervision.css'
import '../../../desk/kit/subject.css'

export default function Briefing({ view }: ScreenProps<View>) {
  const { institution, sessions, madeAt, notYet } = view
  const [first, last] = [sessions[0], sessions.at(-1)]
  return (
    <div className="stack briefing">
      <PageHead
        over="督导前情况"
        title={institution.name}
        end={
          <Button icon="print" onClick={() => window.print()}>
            打印
          </Button>
        }
      >
        {first && last ? spanOf({ from: first.from, until: last.until }) : ''} <Clause id="a15.1.1" />
      </PageHead>
      <Notice>
        内容来自已登记的信息，生成于{inChina(madeAt)}。不得泄露，不得擅自公开。 <Clause id="a8.5" short />
      </Notice>
      <Institution view={view} />
      <Sessions sessions={sessions} title="评价场次" />
      <Problems view={view} />
      <Rectifications view={view} />
      <Scope view={view} />
      <Examiners view={view} />
      <Venues view={view} />
      <Commitments view={view} />
      <Measures view={view} />
      <History view={view} />
      <Card title="本系统尚未登记的事项">
        <p className="soft">{notYet.join('、')}尚未纳入登记，这里没有列出不代表没有，请向省评价中心询问。</p>
      </Card>
    </div>
  )
}

function Institution({ view: { institution } }: { view: View }) {
  const { code, kind, address, filedOn, validUntil, receipt, status, clause, contact } = institution
  return (
    <Card title="评价机构">
      <Facts
        items={[
          ['类型', institutionTypeOf(kind)],
          ['机构编码', code],
          [
            '备案状态',
            <>
              <Tag state={status === 'valid' ? 'good' : 'bad'}>{statusOf(status)}</Tag>{' '}
              {clause ? <Clause id={clause as ClauseId} /> : null}
            </>,
          ],
          ['备案期限', `${dayOf(filedOn)}至${dayOf(validUntil)}`],
          ['备案回执', receipt],
          ['地址', address],
          ['联系人', `${contact.name}　${contact.phone}`],
        ]}
      />
    </Card>
  )
}

function Scope({ view: { scope, roster } }: { view: View }) {
  return (
    <Card
      title="备案范围核对"
      aside={<span className="note">{roster.candidates ? `考生 ${roster.candidates} 人` : '考生名单未报送'}</span>}
    >
      <ul className="lines">
        {scope.map(({ occupation, level, venue, filed }) => (
          <li key={`${occupation} ${level} ${venue}`}>
            {occupationOf(occupation)} {levelOf(level)}
            <Tag state={filed ? 'good' : 'bad'}>{filed ? '在备案范围内' : '不在备案范围内'}</Tag>
            <span className="sub">{venue}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** An instant as the clock shows it in Qinghai. */
function inChina(at: string): string {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${dayOf(local)} ${local.slice(11, 16)}`
}
