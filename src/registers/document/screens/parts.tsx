/** What the letter says, as facts; and to whom it goes, how and when it was served. */
import { Card, Facts, Table, type Column, Tag } from '../../../desk/kit/index.ts'
import { sizeOf } from '../../../desk/kit/file-drop.tsx'
import { scanTypes } from '../parts.ts'
import type { DocumentPage } from '../readings.ts'
import { ServedHow } from './delivery.tsx'
import { dayOf, minuteOf } from './names.tsx'

type View = { view: DocumentPage }

export function Content({ view: { content } }: View) {
  const { institution, dispatch, followUp, contact } = content
  return (
    <Card title="内容要点">
      <Facts
        none="待填写"
        items={[
          [dispatch ? '被督导机构' : '送达对象', institution],
          ...(dispatch ? dispatchFacts(dispatch) : []),
          ...(followUp?.interview
            ? ([
                ['约谈时间', minuteOf(followUp.interview.at)],
                ['约谈地点', followUp.interview.place],
                ['参加人员', followUp.interview.whom],
              ] as Fact[])
            : []),
          ['联系人', contact ? `${contact.name}　${contact.phone}` : null],
        ]}
      />
      {followUp ? <Matters of={followUp} /> : null}
    </Card>
  )
}

type Fact = [string, string | null]

function dispatchFacts({
  batch,
  from,
  until,
  hours,
  places,
  supervisors,
  recordDueOn,
}: NonNullable<DocumentPage['content']['dispatch']>): Fact[] {
  return [
    ['批次和场次', batch],
    ['时间', `${dayOf(from)}${until === from ? '' : `至${dayOf(until)}`}${hours ? `　${hours}` : ''}`],
    ['地点', places.join('；')],
    ['督导员', supervisors.map(({ name, card, leader }) => `${name}（${card}${leader ? '，组长' : ''}）`).join('、')],
    ['记录表提交', `${dayOf(recordDueOn)}前（含当日）`],
  ]
}

function Matters({ of: { matters, demands } }: { of: NonNullable<DocumentPage['content']['followUp']> }) {
  return (
    <div className="letter-matters">
      <h3>所列事项</h3>
      <ol>
        {matters.map(({ text, foundOn, institution, finding }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the matters of a paper have their places in it and nothing else
          <li key={i}>
            {institution ? <b>{institution}：</b> : null}
            {text}
            <span className="note">
              {dayOf(foundOn)}督导发现
              {finding ? `；经核实${finding.confirmed ? '属实' : '不属实'}：${finding.evidence}` : ''}
            </span>
          </li>
        ))}
      </ol>
      {demands.length > 0 ? (
        <>
          <h3>有关要求</h3>
          <ol>
            {demands.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  )
}

type Recipient = DocumentPage['recipients'][number]

const columns: Column<Recipient>[] = [
  { key: 'name', title: '送达对象', lead: true, cell: ({ name }) => name },
  {
    key: 'served',
    title: '送达',
    cell: ({ served, withheld }) =>
      served ? (
        <ServedHow served={served} />
      ) : (
        <Tag state={withheld ? 'plain' : 'wait'}>{withheld ? '公开前不送达' : '待送达'}</Tag>
      ),
  },
  {
    key: 'acknowledged',
    title: '签收',
    cell: ({ served }) => (served?.acknowledgedOn ? dayOf(served.acknowledgedOn) : '—'),
  },
]

const proofColumn = (id: string): Column<Recipient> => ({
  key: 'proof',
  title: '凭证',
  cell: ({ recipient, served }) =>
    served?.proof ? (
      <a href={`/api/documents/${id}/proof?recipient=${recipient}`} target="_blank" rel="noopener">
        查看凭证
      </a>
    ) : (
      '—'
    ),
})

export function Delivery({ view }: View) {
  if (view.papers.length === 0) return null
  const scans = view.papers.flatMap(({ name, sealed }) => (sealed ? [{ name, sealed }] : []))
  return (
    <Card title="用印和送达" flush>
      <Table
        caption="送达情况"
        rows={view.recipients}
        columns={[...columns, proofColumn(view.id)]}
        keyOf={({ recipient }) => recipient}
      />
      <p className="note served-scans">
        {scans.length === 0
          ? '没有上传用印件。'
          : scans
              .map(
                ({ name, sealed }) =>
                  `${name}：用印件 ${scanTypes[sealed.type as keyof typeof scanTypes]}，${sizeOf(sealed.size)}，${dayOf(sealed.on)}上传`,
              )
              .join('；')}
      </p>
    </Card>
  )
}
