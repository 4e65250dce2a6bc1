/** @jsxImportSource hono/jsx */
/** The draws of a year as anybody may see them: fingerprint and sizes from the seal on, the institution once it is over. */
import { written } from '../law/calendar/index.ts'
import type { PublicDraw, PublicYear } from '../procedures/dispatch/facts.ts'
import { Cite } from './law-text.tsx'

const stages = { sealed: '名单已封存', drawn: '已抽取', withdrawn: '已撤回' } as const

export function DrawsPage({ year, found: { chain, draws } }: { year: number; found: PublicYear }) {
  return (
    <div class="page">
      <div class="wrap">
        <h1>抽取公开　{year}年</h1>
        <p class="soft">
          外督员从持证人员中随机抽取。名单封存时即公布封存清单的数值；被督导的评价机构在督导公开并且结束之后公布。督导员姓名不公布。
          <Cite id="a11" />
        </p>
        <section class="card sub">
          <h2>{year}年度链锚</h2>
          {chain ? (
            <>
              <p class="hash">{chain.anchor}</p>
              <p class="note">
                {written(chain.publishedOn)}公布，链长{chain.length}
                。每场抽取使用链上的一个元素，由它向前计算可以得到链锚。场次编号不相连的，其间的元素用于督导中抽查资料。
              </p>
            </>
          ) : (
            <p class="soft">本年度没有公布链锚。</p>
          )}
        </section>
        <section class="sub">
          <h2>各场抽取</h2>
          {draws.length === 0 ? <p class="card soft">本年度还没有封存的抽取。</p> : null}
          {draws.map((draw) => (
            <Draw key={draw.session} draw={draw} />
          ))}
        </section>
        <p class="sub">
          <a class="go" href={`/draws?year=${year - 1}`}>
            看{year - 1}年
          </a>
        </p>
      </div>
    </div>
  )
}

function Draw({ draw }: { draw: PublicDraw; key?: string }) {
  const { session, manifest, sealedOn, eligible, excluded, wanted, stage, drawn, institution, firstDay } = draw
  return (
    <article class="card draw">
      <h3>
        {session} <span class="tag">{stages[stage]}</span>
      </h3>
      <dl class="facts">
        <dt>封存日期</dt>
        <dd>{written(sealedOn)}</dd>
        <dt>人数</dt>
        <dd>
          列入名单{eligible}人，未列入{excluded}人，抽取{wanted}人
        </dd>
        <dt>封存清单</dt>
        <dd class="hash">{manifest}</dd>
        <dt>评价机构</dt>
        <dd>{institution && firstDay ? `${institution}，${written(firstDay)}` : '督导公开并且结束之后公布'}</dd>
      </dl>
      {institution && drawn ? (
        <p>
          <a class="go" href={`/draws/${session}`}>
            复算这一场
          </a>
        </p>
      ) : null}
    </article>
  )
}
