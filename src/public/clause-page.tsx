/** @jsxImportSource hono/jsx */
/**
 * The page of one clause: its words, where it stands, the time limits and competence that rest on it,
 * and what the system does about it, told from the same tables that do it.
 */
import { Fragment } from 'hono/jsx'
import { calendarFor, written } from '../law/calendar/index.ts'
import { chapterOf, citation, type ClauseId, clauseIds, regulation } from '../law/clauses.ts'
import { bodies, competencesUnder, matters } from '../law/competence.ts'
import { glossary } from '../law/terms.ts'
import { lengthOf, limitsUnder } from '../law/time-limits.ts'
import { Deadline, Source } from './days.tsx'
import { above, below, LawText, markOf } from './law-text.tsx'

export type WhatSystemDoes = (id: ClauseId) => { title: string; items: string[] }[]

/** The festival of 2026 shows a worked Saturday and nine days of rest: the hardest case people meet. */
const exampleStart = '2026-02-13'

export function ClausePage({ id, whatSystemDoes }: { id: ClauseId; whatSystemDoes: WhatSystemDoes }) {
  const chapter = chapterOf(id)
  const at = clauseIds.indexOf(id)
  const [before, after] = [clauseIds[at - 1], clauseIds[at + 1]]
  return (
    <article class="page">
      <div class="wrap">
        <p class="note crumbs">
          <a href="/clauses">规程</a> › <a href={`/clauses#chapter-${chapter.number}`}>{chapter.title}</a>
          {above(id).map((each) => (
            <Fragment key={each}>
              {' '}
              › <a href={`/clauses/${each}`}>{citation(each)}</a>
            </Fragment>
          ))}
        </p>
        <h1>{citation(id)}</h1>
        {above(id).map((each) => (
          <blockquote key={each} class="law head">
            <LawText id={each} />
          </blockquote>
        ))}
        <blockquote class="law">
          <LawText id={id} />
          {below(id).length > 0 && (
            <ul class="items">
              {below(id).map((each) => (
                <li key={each} class={each.split('.').length > id.split('.').length + 1 ? 'inner' : undefined}>
                  <a class="mark" href={`/clauses/${each}`}>
                    {markOf(each)}
                  </a>
                  <LawText id={each} />
                </li>
              ))}
            </ul>
          )}
        </blockquote>
        <p class="note">
          《{regulation.title}》{regulation.number}，{written(regulation.from)}起施行。
          {id.startsWith('att') && '附件原文未取得，系统所用编号、证卡和表格为暂用样式，取得后更换。'}
        </p>
        <Limits id={id} />
        <Competence id={id} />
        <System does={whatSystemDoes(id)} />
        <Terms id={id} />
        <nav class="sub turn" aria-label="相邻条款">
          <span>{before && <a href={`/clauses/${before}`}>← {citation(before)}</a>}</span>
          <span>{after && <a href={`/clauses/${after}`}>{citation(after)} →</a>}</span>
        </nav>
      </div>
    </article>
  )
}

function Limits({ id }: { id: ClauseId }) {
  const limits = limitsUnder(id)
  if (!limits.length) return null
  return (
    <section class="card sub">
      <h2>期限</h2>
      {limits.map((limit) => (
        <div key={limit.name} class="limit">
          <p>
            <b>
              {limit.name}：<span class="cite">{lengthOf(limit, exampleStart)}</span>
            </b>
            <Source limit={limit} />
          </p>
          <p class="soft">例：2026年春节前后。</p>
          <Deadline limit={limit} start={exampleStart} calendar={calendarFor()} />
        </div>
      ))}
      <p>
        <a class="go" href="/calendar">
          换一个日期算一算
        </a>
      </p>
    </section>
  )
}

function Competence({ id }: { id: ClauseId }) {
  const entries = competencesUnder(id)
  if (!entries.length) return null
  return (
    <section class="card sub">
      <h2>由谁负责</h2>
      <dl class="facts">
        {entries.map(({ by, matter, from, instrument }) => (
          <Fragment key={by + matter}>
            <dt>{bodies[by]}</dt>
            <dd>
              {matters[matter]}
              <br />
              <span class="note">
                依据{instrument}，{written(from)}起
              </span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

function System({ does }: { does: ReturnType<WhatSystemDoes> }) {
  return (
    <section class="card sub">
      <h2>系统怎样执行这一条</h2>
      {does.length === 0 && <p class="soft">系统目前没有直接依据这一条办理的事项。</p>}
      {does.map(({ title, items }) => (
        <Fragment key={title}>
          <h3>{title}</h3>
          <ul class="does">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}

function Terms({ id }: { id: ClauseId }) {
  const words = glossary().filter((entry) => entry.clause === id)
  if (!words.length) return null
  return (
    <p class="sub note">
      本条的用语：{words.map(({ zh }) => zh).join('、')}。<a href="/terms">术语表</a>
    </p>
  )
}
