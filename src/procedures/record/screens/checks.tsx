/** The checklist, one stage open at a time, with the head of the visit before it. */
import { type ReactNode, useState } from 'react'
import { Button, Dialog, Icon, Notice, RefusalBox } from '../../../desk/kit/index.ts'
import { groupedByStage, type Item, type StageItems } from '../../../law/checklist/index.ts'
import type { RecordPage } from '../readings.ts'
import { HeadForm } from './head-form.tsx'
import { OneItem } from './item.tsx'
import type { Answers } from './use-answers.ts'
import type { Writing } from './writing.ts'

type Props = Writing & {
  view: RecordPage
  items: readonly Item[]
  answers: Answers
  open: string
  onOpen: (stage: string) => void
  onProblem: (item: string) => void
}

export function Checks({ view, items, answers, open, onOpen, onProblem, ...writing }: Props) {
  const { head } = view.content
  const told = new Set(view.content.problems.flatMap(({ item }) => item ?? []))
  return (
    <>
      <Saving answers={answers} />
      <Fold title="当场情况" id="head" open={open === 'head'} onOpen={onOpen} done={head ? 1 : 0} of={1}>
        <HeadForm view={view} onSaved={() => onOpen(groupedByStage(items)[0]?.stage ?? '')} {...writing} />
      </Fold>
      {groupedByStage(items).map((group) => (
        <Fold
          key={group.stage}
          title={group.title}
          id={group.stage}
          open={open === group.stage}
          onOpen={onOpen}
          done={group.items.filter(({ id }) => answers.of(id)).length}
          of={group.items.length}
        >
          <ol className="check-items">
            {group.items.map((item) => (
              <OneItem
                key={item.id}
                record={view.id}
                item={item}
                given={answers.of(item.id)}
                onGive={(given) => answers.set({ [item.id]: given })}
                onProblem={() => onProblem(item.id)}
                told={told.has(item.id)}
              />
            ))}
          </ol>
          <Rest group={group} answers={answers} />
        </Fold>
      ))}
    </>
  )
}

function Saving({ answers: { saved, waiting, refusal, settle } }: Pick<Props, 'answers'>) {
  return (
    <>
      <p className={waiting ? 'saving waiting' : 'saving'} role="status">
        <Icon name={waiting ? 'clock' : 'check'} />
        已保存 {saved} 项 · 待保存 {waiting} 项
      </p>
      {refusal ? (
        <RefusalBox refusal={refusal} title="还没有保存" quiet>
          <span>所选内容已存在本机，连通后自动保存。</span>
          <Button size="small" onClick={() => void settle()}>
            现在保存
          </Button>
        </RefusalBox>
      ) : null}
    </>
  )
}

type FoldProps = {
  title: string
  id: string
  open: boolean
  onOpen: (id: string) => void
  done: number
  of: number
  children: ReactNode
}

function Fold({ title, id, open, onOpen, done, of, children }: FoldProps) {
  return (
    <section className="card flush fold" aria-label={title}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => onOpen(open ? '' : id)}>
          <Icon name={done === of ? 'check' : 'ring'} />
          <span>{title}</span>
          <span className="fold-count">
            {done}/{of}
          </span>
          <Icon name={open ? 'up' : 'down'} />
        </button>
      </h2>
      {open ? <div className="fold-body">{children}</div> : null}
    </section>
  )
}

/** One tap for what was as planned; it asks first, for each 是 is the supervisor's own word. */
function Rest({ group, answers }: { group: StageItems; answers: Answers }) {
  const [asking, ask] = useState(false)
  const rest = group.items.filter(({ id }) => !answers.of(id))
  if (rest.length === 0) return <Notice state="good">本阶段各项都已选择。</Notice>
  const give = () => {
    answers.set(Object.fromEntries(rest.map(({ id }) => [id, { answer: 'yes' as const }])))
    ask(false)
  }
  return (
    <>
      <Button size="large" wide onClick={() => ask(true)}>
        本阶段其余按计划
      </Button>
      <Dialog title="本阶段其余按计划" open={asking} onClose={() => ask(false)}>
        <p>
          “{group.title}”还有 {rest.length} 项没有选择，将全部选为“是”。请确认已经逐项看过；没有看的请选“未查”。
        </p>
        <ul className="rest-items">
          {rest.map(({ id, text }) => (
            <li key={id}>
              <span className="code">{id}</span>　{text}
            </li>
          ))}
        </ul>
        <div className="call-buttons">
          <Button kind="primary" size="large" wide onClick={give}>
            已逐项看过，全部选“是”
          </Button>
          <Button size="large" wide onClick={() => ask(false)}>
            返回
          </Button>
        </div>
      </Dialog>
    </>
  )
}
