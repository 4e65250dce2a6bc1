/** Re-checks: ordered, on paper or on site, and what they found, by whom. */
import type { EvidenceRow } from '../../../desk/evidence-about.tsx'
import { EvidenceFiles } from '../../../desk/evidence-files.tsx'
import { Card, Tag } from '../../../desk/kit/index.ts'
import { dayOf } from '../../../desk/words.ts'
import { ways } from '../choices.ts'
import type { RectificationPage } from '../readings.ts'

export const wayName = (way: string): string => ways[way as keyof typeof ways] ?? way

export function CheckLines({ view, files }: { view: RectificationPage; files: readonly EvidenceRow[] }) {
  if (view.checks.length === 0) return null
  const numberOf = (id: string) => view.items.find((item) => item.id === id)?.number
  return (
    <Card title="复核" aside={<span className="note">共 {view.checks.length} 次</span>}>
      <ul className="stack close">
        {view.checks.map(({ id, way, on, items, note, result }) => (
          <li key={id} className="demand-more">
            <span className="row">
              <b>{wayName(way)}</b>
              {dayOf(on)}安排：第 {items.map(numberOf).join('、')} 项{result ? null : <Tag state="wait">等待结果</Tag>}
            </span>
            {note ? <span>{note}</span> : null}
            {result?.results.map((each) => (
              <span key={each.item} className="row">
                第 {numberOf(each.item)} 项
                <Tag state={each.met ? 'good' : 'bad'}>{each.met ? '达到要求' : '未达到要求'}</Tag>
                {each.note}
              </span>
            ))}
            {result ? (
              <span className="soft">
                {dayOf(result.on)}复核，复核人：{result.by.join('、')}
              </span>
            ) : null}
            {result ? <EvidenceFiles rows={files.filter((file) => result.evidence.includes(file.id))} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
