/** @jsxImportSource hono/jsx */
/** One draw that is over: its file, and three ways to compute it again, of which two need nothing of this system. */
import { Fragment } from 'hono/jsx'
import { written } from '../law/calendar/index.ts'
import { explanationOf } from '../procedures/dispatch/draw/explain.ts'
import type { PublicDraw } from '../procedures/dispatch/facts.ts'

/** The only script of the public pages; it comes from the same place as the desk's files. */
const script = '/desk/assets/draw-verifier.js'

export function DrawPage({ draw, anchor }: { draw: PublicDraw; anchor: string }) {
  const { session, manifest, sealedOn, eligible, wanted, replaced, institution, firstDay } = draw
  const file = `/draws/${session}.json`
  return (
    <div class="page">
      <div class="wrap">
        <h1>复算抽取　{session}</h1>
        <p class="soft">
          {institution}
          {firstDay ? `，${written(firstDay)}` : ''}。{written(sealedOn)}封存，名单{eligible}人，抽取{wanted}人
          {replaced ? `，顺延${replaced}次` : ''}。
        </p>
        <section class="card sub" data-bundle={file} data-anchor={anchor} data-manifest={manifest}>
          <h2>重新计算</h2>
          <p>
            <a class="go" href={file} download>
              下载复算文件
            </a>
          </p>
          <p class="note">文件中没有姓名和证卡编号，每名候选人以代号表示。</p>
          <p class="sub">
            <button class="button" type="button" hidden>
              在本页复算
            </button>
          </p>
          <div class="sub" role="status" />
          <p class="sub">用命令复算，不需要登录，也不需要联网：</p>
          <pre class="hash">{`npx zhidu draw verify ${session}.json \\
  --anchor ${anchor} \\
  --manifest ${manifest}`}</pre>
        </section>
        <Explained />
        <script type="module" src={script} />
      </div>
    </div>
  )
}

function Explained() {
  const { title, parts } = explanationOf('none')
  return (
    <section class="card sub">
      <h2>{title}：证明什么，不证明什么</h2>
      {parts.map(({ heading, lines }) => (
        <Fragment key={heading}>
          <h3>{heading}</h3>
          <ul class="rows">
            {lines.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}
