/** The head of a supervision, and its particulars, the same for whoever may see it. */
import type { ReactNode } from 'react'
import { Card, Facts, PageHead } from '../../../desk/kit/index.ts'
import { levelOf, occupationOf, prefectureOf, spanOf } from '../../../desk/words.ts'
import type { SupervisionPage } from '../readings.ts'
import { formsIn, OpenTag } from './names.tsx'

type Props = { view: SupervisionPage }

export function Head({ view, tag }: Props & { tag?: ReactNode }) {
  const { institution, sessions, announced } = view
  const first = sessions[0]
  const last = sessions.at(-1)
  return (
    <PageHead
      over={`日常督导 · ${announced ? '明察' : '暗访'} · ${prefectureOf(institution.prefecture)}`}
      title={institution.name}
      tag={
        <>
          {tag}
          <OpenTag {...view} />
        </>
      }
    >
      {first && last ? `${spanOf({ from: first.from, until: last.until })}　${whatIn(sessions)}` : '场次已全部取消'}
    </PageHead>
  )
}

const whatIn = (sessions: SupervisionPage['sessions']) =>
  [...new Set(sessions.map(({ occupation, level }) => `${occupationOf(occupation)} ${levelOf(level)}`))].join('、')

export function Particulars({
  view: { institution, activity, forms, wanted, note },
  links,
}: Props & { links: boolean }) {
  const named = (href: string, name: string) => (links ? <a href={href}>{name}</a> : name)
  return (
    <Card title="督导安排">
      <Facts
        none="无"
        items={[
          ['评价机构', named(`/desk/institutions/${institution.id}`, institution.name)],
          ['机构编码', institution.code],
          ['地址', institution.address],
          ['评价计划', named(`/desk/plans/${activity.id}`, activity.title)],
          ['督导形式', formsIn(forms)],
          ['外督员', `${wanted} 名`],
          ['说明', note],
        ]}
      />
    </Card>
  )
}
