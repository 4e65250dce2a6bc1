/** What the letter says, as facts; and to whom it goes, how and when it was served. */
import { Card, Facts, Table, type Column, Tag } from '../../../desk/kit/index.ts'
import { sizeOf } from '../../../desk/kit/file-drop.tsx'
import { scanTypes, ways } from '../parts.ts'
import type { DocumentPage } from '../readings.ts'
import { dayOf } from './names.tsx'

type View = { view: DocumentPage }

export function Content({ view: { content } }: View) {
  const { institution, batch, from, until, hours, places, supervisors, recordDueOn, contact } = content
  return (
    <Card title="内容要点">
      <Facts
        none="待填写"
        items={[
          ['被督导机构', institution],
          ['批次和场次', batch],
          ['时间', `${dayOf(from)}${until === from ? '' : `至${dayOf(until)}`}${hours ? `　${hours}` : ''}`],
          ['地点', places.join('；')],
          [
            '督导员',
            supervisors.map(({ name, card, leader }) => `${name}（${card}${leader ? '，组长' : ''}）`).join('、'),
          ],
          ['记录表提交', `${dayOf(recordDueOn)}前（含当日）`],
          ['联系人', contact ? `${contact.name}　${contact.phone}` : null],
        ]}
      />
    </Card>
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
        <>
          <Tag state="good">{ways[served.how as keyof typeof ways]}</Tag>
          <span className="sub">
            {dayOf(served.on)}
            {served.sealed ? '，用印件' : ''}
          </span>
        </>
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

export function Delivery({ view }: View) {
  if (view.papers.length === 0) return null
  const scans = view.papers.flatMap(({ name, sealed }) => (sealed ? [{ name, sealed }] : []))
  return (
    <Card title="用印和送达" flush>
      <Table caption="送达情况" rows={view.recipients} columns={columns} keyOf={({ recipient }) => recipient} />
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
