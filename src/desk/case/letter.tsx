/** The letter of the dispatch: where it is dealt with, and the briefing that goes with it. */
import { ButtonLink, Card, Tag } from '../kit/index.ts'
import type { Power } from '../../law/powers.ts'
import type { State } from '../kit/types.ts'
import type { CaseView } from './view.ts'

const stages: Readonly<Record<string, [State, string]>> = {
  drafted: ['wait', '办理中'],
  served: ['good', '已送达外督员'],
  voided: ['bad', '已作废'],
}

type Props = {
  view: Pick<NonNullable<CaseView['dispatch']>, 'letter' | 'stage'>
  id: string
  powers: readonly Power[]
}

const works: readonly Power[] = ['centre.readDocuments', 'auditor.readDocuments']

export function LetterCard({ view: { letter, stage }, id, powers }: Props) {
  if (!letter) return null
  const inside = works.some((power) => powers.includes(power))
  const [state, words] = stages[letter.stage] ?? ['plain', letter.stage]
  return (
    <Card title="委派函" aside={<Tag state={state}>{words}</Tag>}>
      <p className="soft">
        {letter.stage === 'drafted'
          ? '文稿已按评价计划和抽取结果生成，请到公文中补充联系人，并办理核稿、签发和送达。'
          : ''}
        {letter.stage === 'voided' ? '委派情况有变化，原委派函作废；人员落实后重新拟制。' : ''}
        {letter.stage === 'served' ? '委派函已送达外督员。' : ''}
      </p>
      {inside ? (
        <div className="row case-links">
          <ButtonLink icon="document" href={`/desk/documents/${letter.document}`}>
            打开公文
          </ButtonLink>
          {stage === 'withdrawn' ? null : (
            <ButtonLink icon="info" href={`/desk/briefings/${id}`}>
              督导前情况
            </ButtonLink>
          )}
        </div>
      ) : null}
    </Card>
  )
}
