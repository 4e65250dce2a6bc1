/** @jsxImportSource hono/jsx */
/** The whole regulation, the glossary, the legal basis, and the page for an address that does not exist. */
import { legalBasis } from '../law/basis.ts'
import { written } from '../law/calendar/index.ts'
import { chapters, citation, type ClauseId, regulation } from '../law/clauses.ts'
import { glossary } from '../law/terms.ts'
import { Cite, LawText, markOf } from './law-text.tsx'

export function Clauses() {
  return (
    <div class="page">
      <div class="wrap">
        <h1>{regulation.title}</h1>
        <p class="note">
          {regulation.number}　{regulation.issuer}　{written(regulation.from)}印发并施行
        </p>
        <ul class="toc">
          {chapters.map(({ number, title }) => (
            <li key={number}>
              <a href={`#chapter-${number}`}>{title}</a>
            </li>
          ))}
        </ul>
        {chapters.map(({ number, title, clauses }) => (
          <section key={number} id={`chapter-${number}`}>
            <h2 class="chapter">{title}</h2>
            <div class="card whole">
              {clauses.map((id) => (
                <Line key={id} id={id} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}

function Line({ id }: { id: ClauseId; key?: string }) {
  const depth = id.endsWith('.p1') || id.endsWith('.p2') ? 1 : id.split('.').length
  return (
    <p class={depth === 2 ? 'item' : depth === 3 ? 'inner' : undefined}>
      <a href={`/clauses/${id}`}>{markOf(id) || '（第二款）'}</a>
      {depth === 1 ? '　' : ''}
      <LawText id={id} />
    </p>
  )
}

export function Terms() {
  return (
    <div class="page">
      <div class="wrap">
        <h1>术语</h1>
        <p class="soft">规程用语及其出处；没有出处的，是本系统为说明程序所用的词。英文供查阅程序和数据时对照。</p>
        <div class="card sub">
          <table class="glossary">
            <thead>
              <tr>
                <th scope="col">用语</th>
                <th scope="col">出处</th>
                <th scope="col">英文</th>
              </tr>
            </thead>
            <tbody>
              {glossary().map(({ term, zh, clause }) => (
                <tr key={term}>
                  <td>
                    <strong>{zh}</strong>
                  </td>
                  <td>{clause ? <a href={`/clauses/${clause}`}>{citation(clause)}</a> : '本系统用语'}</td>
                  <td lang="en">{term}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  )
}

export function About() {
  return (
    <div class="page">
      <div class="wrap">
        <h1>关于与法律依据</h1>
        <section class="card sub">
          <h2>这里是什么</h2>
          <p>
            本系统依照《{regulation.title}》（{regulation.number}
            ）办理技能人才评价质量督导工作。办理事项标明所依据的条款，规程没有写到的不作引用；规程没有规定的期限，标明由省评价中心设定。
          </p>
        </section>
        <section class="card sub">
          <h2>依据的文件</h2>
          <ul class="rows">
            {legalBasis.map(({ title, number, clause, note }) => (
              <li key={number}>
                《{title}》（{number}）　{clause && <Cite id={clause} />}
                {note && (
                  <>
                    <br />
                    <span class="note">{note}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
        <section class="card sub">
          <h2>尚未取得的材料</h2>
          <p>
            规程的三个附件（<a href="/clauses/att1">证卡编码规则</a>、<a href="/clauses/att2">证卡样式</a>、
            <a href="/clauses/att3">督导情况记录表</a>）原文未取得，系统所用为暂用样式，取得后更换。
          </p>
        </section>
        <section class="card sub">
          <h2>无障碍</h2>
          <p>
            公开页面不使用脚本（抽取复算一页除外，不运行脚本也可以用命令复算），可用键盘操作，可放大字号（页面上方“大字”），可打印。本页只用一个记住字号的小文件（Cookie），不作他用。
          </p>
        </section>
      </div>
    </div>
  )
}

export function NotFound() {
  return (
    <div class="page">
      <div class="wrap">
        <h1>没有找到这个页面</h1>
        <p class="sub">地址可能有误，或者页面已经移走。请核对地址，或从下面继续：</p>
        <ul class="rows sub card">
          <li>
            <a href="/">回到首页</a>
          </li>
          <li>
            <a href="/clauses">查阅规程全文</a>
          </li>
          <li>
            <a href="/calendar">查工作日、算期限</a>
          </li>
        </ul>
      </div>
    </div>
  )
}
