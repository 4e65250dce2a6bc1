/** The checklist, one stage open at a time, with the head of the visit before it. */
import type { ComponentType, ReactNode } from 'react'
import { Button, Icon, Policy, RefusalBox } from '../../../desk/kit/index.ts'
import { shortDay } from '../../../desk/words.ts'
import { groupedByStage, type Item, type Stage, subjectOf } from '../../../law/checklist/index.ts'
import { ownerText } from '../choices.ts'
import type { RecordPage } from '../readings.ts'
import { HeadForm } from './head-form.tsx'
import { OneItem } from './item.tsx'
import { Rest } from './rest.tsx'
import type { StarredProps } from './starred.tsx'
import type { Answers, Given } from './use-answers.ts'
import type { Writing } from './writing.ts'

type Props = Writing & {
  view: RecordPage
  items: readonly Item[]
  answers: Answers
  open: string
  onOpen: (stage: string) => void
  onProblem: (item: string) => void
  /** Comes behind the first page. */
  starred: ComponentType<StarredProps> | undefined
}

export function Checks({ view, items, answers, open, onOpen, onProblem, starred: Starred, ...writing }: Props) {
  const { head } = view.content
  const told = new Set([...view.content.problems, ...view.reports].flatMap(({ item }) => item ?? []))
  const known = new Map(view.suggestions.map((each) => [each.item, each]))
  const owners = ownersIn(view)
  const ofItem = (id: string) => ({
    record: view.id,
    given: answers.of(id),
    onGive: (given: Given) => answers.set({ [id]: given }),
    onProblem: () => onProblem(id),
    told: told.has(id),
  })
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
          when={whenOf(view, group.stage)}
          id={group.stage}
          open={open === group.stage}
          onOpen={onOpen}
          done={group.items.filter(({ id }) => answers.of(id)).length}
          of={group.items.length}
        >
          <ol className="check-items">
            {group.items.map((item) => (
              <OneItem key={item.id} item={item} suggestion={known.get(item.id)} {...ofItem(item.id)}>
                {item.immediate && Starred ? (
                  <Starred item={item.id} answers={answers} reports={view.reports} {...writing} />
                ) : null}
              </OneItem>
            ))}
          </ol>
          <Rest group={group} answers={answers} suggestions={view.suggestions} />
        </Fold>
      ))}
      {owners.map((owner, at) => {
        const own = view.additions.filter((each) => ownerText(each.of, each.owner) === owner)
        const id = `${addedFold}${at}`
        return (
          <Fold
            key={owner}
            title={owner}
            id={id}
            open={open === id}
            onOpen={onOpen}
            done={own.filter(({ code }) => answers.of(code)).length}
            of={own.length}
          >
            <p className="soft">
              在通用检查事项之外增加，不替代、不改变通用检查事项。<Policy>行业部门、评价机构自行制定</Policy>
            </p>
            <ol className="check-items">
              {own.map(({ code, text, basis }) => (
                <OneItem key={code} item={{ id: code, text, basis: [basis] }} {...ofItem(code)} />
              ))}
            </ol>
          </Fold>
        )
      })}
    </>
  )
}

const addedFold = 'added-'
const ownersIn = ({ additions }: RecordPage) => [...new Set(additions.map(({ of, owner }) => ownerText(of, owner)))]

/** Where a line of the record stands on this page. */
export function foldOf(line: string, items: readonly Item[], view: RecordPage): string {
  const added = view.additions.find(({ code }) => code === line)
  if (added) return `${addedFold}${ownersIn(view).indexOf(ownerText(added.of, added.owner))}`
  return items.find(({ id }) => id === line)?.stage ?? 'head'
}

/** The days on which that part of the evaluation takes place. */
function whenOf({ sessions }: RecordPage, stage: Stage): string | undefined {
  const subject = subjectOf(stage)
  const days = sessions.filter((session) => session.subject === subject).map(({ from }) => shortDay(from))
  return days.length > 0 ? [...new Set(days)].join('、') : undefined
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
  when?: string | undefined
  id: string
  open: boolean
  onOpen: (id: string) => void
  done: number
  of: number
  children: ReactNode
}

function Fold({ title, when, id, open, onOpen, done, of, children }: FoldProps) {
  return (
    <section className="card flush fold" aria-label={title}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => onOpen(open ? '' : id)}>
          <Icon name={done === of ? 'check' : 'ring'} />
          <span>
            {title}
            {when ? <small>{when}</small> : null}
          </span>
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
