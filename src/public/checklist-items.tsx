/** @jsxImportSource hono/jsx */
/** Items of the bank, each with its words of a14 and what a 否 might touch; and the changes from one version to another. */
import {
  basisText,
  changesOf,
  type Checklist,
  type Difference,
  differenceOf,
  hintsOf,
  type Item,
} from '../law/checklist/index.ts'
import { written } from '../law/calendar/index.ts'
import { citation } from '../law/clauses.ts'

export const period = ({ from, until }: Checklist) => `${written(from)}起${until ? `，至${written(until)}止` : '使用'}`

export function Items({ items }: { items: readonly Item[] }) {
  return (
    <ul class="rows">
      {items.map((item) => (
        <li key={item.id} id={item.id}>
          <b>
            {item.id}　{item.immediate ? '★ ' : ''}
            {item.text}
          </b>
          {item.immediate ? <>　</> : null}
          {item.immediate ? <span class="tag policy">选“否”的立即报告，由省评价中心设定</span> : null}
          <br />
          <span class="note">
            {item.basis.map(({ clause, phrase }) => (
              <span key={clause + phrase}>
                <a href={`/clauses/${clause}`}>{citation(clause)}</a>“{phrase}”　
              </span>
            ))}
            <Hints item={item} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Hints({ item }: { item: Item }) {
  const hints = hintsOf(item)
  if (hints.length === 0) return null
  return (
    <>
      可能涉及：
      {hints
        .map(({ clause, condition }) => `${citation(clause)}${condition ? `（条件：${condition}）` : ''}`)
        .join('、')}
    </>
  )
}

export function Changes({ older, newer }: { older: Checklist; newer: Checklist }) {
  const { added, removed, changed } = differenceOf(older, newer)
  return (
    <>
      <p class="sub">
        《{older.title}》（{period(older)}）与《{newer.title}》（{period(newer)}）比较：增加{added.length}项，改动
        {changed.length}项，停用{removed.length}项。
      </p>
      <Listed title="增加的事项" items={added} />
      <Changed changed={changed} />
      <Listed title="停用的事项" items={removed} />
    </>
  )
}

function Listed({ title, items }: { title: string; items: readonly Item[] }) {
  return (
    <section class="card sub">
      <h2>
        {title}（{items.length}项）
      </h2>
      {items.length > 0 ? <Items items={items} /> : <p class="soft">没有。</p>}
    </section>
  )
}

function Changed({ changed }: Pick<Difference, 'changed'>) {
  return (
    <section class="card sub">
      <h2>改动的事项（{changed.length}项）</h2>
      {changed.length === 0 ? <p class="soft">没有。</p> : null}
      <ul class="rows">
        {changed.map((each) => (
          <li key={each.id}>
            <b>
              {each.id}　{each.after.text}
            </b>
            <br />
            <span class="note">依据：{basisText(each.after)}</span>
            {changesOf(each).map(({ name, before, after }) => (
              <p key={name}>
                {name}：{before} → {after}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
