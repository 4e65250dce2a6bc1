/** @jsxImportSource hono/jsx */
/** The bank of items as anyone may read it: each version with its days, each item with its words of a14, and what changed between two. */
import { type Checklist, groupedByStage, type Stage } from '../law/checklist/index.ts'
import { Changes, Items, period } from './checklist-items.tsx'
import { Cite } from './law-text.tsx'

export type Compared = { older: Checklist; newer: Checklist }
type Props = {
  versions: readonly Checklist[]
  shown: Checklist
  stage: Stage
  compared?: Compared | undefined
  problem?: string | undefined
}

export function ChecklistPage({ versions, shown, stage, compared, problem }: Props) {
  return (
    <div class="page">
      <div class="wrap">
        <h1>{compared ? '检查事项的版本比较' : shown.title}</h1>
        <p class="soft">
          <span class="tag policy">{shown.note}</span>
          督导时查看的事项。每一项写明所依据的督导内容；“可能涉及”只是提示，认定由有权机关作出。
          <Cite id="a14" />
        </p>
        {problem ? <p class="warn">{problem}</p> : null}
        <Versions versions={versions} shown={shown} />
        {compared ? <Changes {...compared} /> : <OneStage shown={shown} stage={stage} />}
      </div>
    </div>
  )
}

function Versions({ versions, shown }: Pick<Props, 'versions' | 'shown'>) {
  return (
    <section class="card sub">
      <h2>版本</h2>
      <ul class="rows">
        {versions.map((version) => (
          <li key={version.id}>
            <a href={`/checklist?version=${version.id}`}>{version.title}</a>　{period(version)}，共
            {version.items.length}项{version === shown ? '（本页所示）' : ''}
          </li>
        ))}
      </ul>
      <p class="note">一份督导情况记录表始终使用开始时的版本；用其他版本填写的，系统不接收，并说明原因。</p>
      {versions.length > 1 ? (
        <form class="line" method="get" action="/checklist">
          <Choice name="from" label="从" versions={versions} at={0} />
          <Choice name="to" label="到" versions={versions} at={versions.length - 1} />
          <button class="button" type="submit">
            比较
          </button>
        </form>
      ) : (
        <p class="note">目前只有这一个版本。有新版本时，可以在这里比较增加、改动和停用的事项。</p>
      )}
    </section>
  )
}

function Choice({
  name,
  label,
  versions,
  at,
}: {
  name: string
  label: string
  versions: Props['versions']
  at: number
}) {
  return (
    <label>
      {label}
      <select name={name}>
        {versions.map(({ id, title }, i) => (
          <option key={id} value={id} selected={i === at}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One stage at a time: the whole bank is more than a page for a slow line. */
function OneStage({ shown, stage }: { shown: Checklist; stage: Stage }) {
  const groups = groupedByStage(shown.items)
  const group = groups.find((each) => each.stage === stage) ?? groups[0]
  if (!group) return null
  return (
    <>
      <nav class="sub" aria-label="阶段">
        <ul class="toc">
          {groups.map(({ stage: each, title, items }) => (
            <li key={each}>
              <a
                href={`/checklist?version=${shown.id}&stage=${each}`}
                aria-current={each === group.stage ? 'page' : undefined}
              >
                {title}（{items.length}）
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section class="card sub">
        <h2>
          {group.stage}　{group.title}（{group.items.length}项）
        </h2>
        <Items items={group.items} />
      </section>
    </>
  )
}
