/** Everything done during one supervision, and what else can be done now: each act of a7 on its own, with its clause. */
import { useState } from 'react'
import { Button, ButtonLink, Card, Clause, Empty, Notice, PageHead } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { ClauseId } from '../../../law/clauses.ts'
import type { DutyList } from '../readings.ts'
import { ActDialog } from './act-dialog.tsx'
import { DutyRows } from './rows.tsx'
import './field-duty.css'

const beginnings = new Set([
  'watch',
  'enquire',
  'requestPapers',
  'interview',
  'investigate',
  'correct',
  'suggest',
  'propose',
  'guide',
])
/** Before the institution is told, only what nobody notices. */
const quiet = new Set(['investigate', 'propose'])

export default function Performed({ view: { head, rows }, options, send, place }: ScreenProps<DutyList>) {
  const [chosen, choose] = useState<Option>()
  const may = options.filter(({ type, open }) => open && beginnings.has(type) && (!head?.hidden || quiet.has(type)))
  return (
    <div className="stack field-page">
      <PageHead
        over="履职情况"
        title={head?.institution ?? '日常督导'}
        end={
          <ButtonLink icon="back" href={`/desk/records/${place.params.id}`}>
            回到督导记录
          </ButtonLink>
        }
      >
        督导员的询问、查阅、访问、调查、纠正和建议，逐项记录、逐项办理 <Clause id="a7" />
      </PageHead>
      {head?.writing && may.length ? (
        <Card title="记录一项">
          {head.hidden ? (
            <Notice state="wait">这次督导还没有向评价机构公开，现在只能记录不惊动对方的事项。</Notice>
          ) : null}
          <ul className="duty-acts">
            {may.map((option) => (
              <li key={option.type}>
                <Button wide size="large" onClick={() => choose(option)}>
                  {option.name}
                </Button>
                {option.clause ? <Clause id={option.clause as ClauseId} /> : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title="已记录" aside={<span className="note">共 {rows.length} 项</span>}>
        {rows.length ? (
          <DutyRows rows={rows} />
        ) : (
          <Empty title="还没有记录" icon="flag">
            需要询问、查阅资料、访问人员或者提出建议的，从上面选择一项。
          </Empty>
        )}
      </Card>
      <ActDialog
        option={chosen}
        act={(option, input) =>
          send(option.at, { ...input, supervision: place.params.id }, { subject: crypto.randomUUID() })
        }
        onClose={() => choose(undefined)}
      />
    </div>
  )
}
