/** @jsxImportSource hono/jsx */
/** Home, the whole regulation, the glossary, the legal basis, and the page for an address that does not exist. */
import { legalBasis } from '../law/basis.ts'
import { written } from '../law/calendar/index.ts'
import { chapters, citation, type ClauseId, regulation } from '../law/clauses.ts'
import { glossary } from '../law/terms.ts'
import { LawText, markOf } from './law-text.tsx'

export function Home() {
  return (
    <>
      <div class="hero">
        <div class="wrap">
          <h1>考得明白，评得公正，查得清楚</h1>
          <p>技能人才评价由谁督导、依据哪一条、什么期限，在这里逐条可查。不用注册，不留个人信息。</p>
        </div>
      </div>
      <div class="wrap">
        <section class="card lift">
          <h2>质量督导是什么</h2>
          <p>
            对职业资格评价、职业技能等级认定、专项职业能力考核等机构组织的评价活动进行监督和指导。督导既监督也指导，发现的问题由有权的机关认定处理，处理前听取评价机构的陈述和申辩。
          </p>
          <p>
            <a class="go" href="/clauses">
              看规程全文
            </a>
          </p>
        </section>
        <div class="grid">
          <section class="card">
            <h2>查条款</h2>
            <p class="soft">二十九条逐条列出：原文、期限、由谁负责，以及系统怎样执行。</p>
            <a class="go" href="/clauses">
              查条款
            </a>
          </section>
          <section class="card">
            <h2>算期限</h2>
            <p class="soft">按国务院办公厅公布的放假安排逐日计算，哪天计、哪天不计、为什么，一目了然。</p>
            <a class="go" href="/calendar">
              算一个期限
            </a>
          </section>
          <section class="card">
            <h2>看得懂</h2>
            <p class="soft">外督、内督、委派、回避、认定……规程用语和出处列在一张表里。</p>
            <a class="go" href="/terms">
              看术语
            </a>
          </section>
        </div>
        <section class="card">
          <h2>评价机构应当公开的事项</h2>
          <p>
            评价计划、评价方式与时间地点、申报资格、标准依据、评价结果、证书查询途径、收费标准、监督投诉渠道。报名前可以要求机构出示，也可以据此监督。（
            <a href="/clauses/a14.4">{citation('a14.4')}</a>）
          </p>
        </section>
        <section class="card sub">
          <h2>督导员来到现场</h2>
          <ul class="rows">
            <li>
              应当佩戴质量督导员证卡，客观公正反映实际情况。
              <Cite id="a8.1" />
            </li>
            <li>
              外督员从持证人员中随机抽取产生。
              <Cite id="a11" />
            </li>
            <li>
              可能影响客观公正的，应当回避。
              <Cite id="a13" />
            </li>
            <li>
              不得干预正常的评价工作。
              <Cite id="a8.3" />
            </li>
          </ul>
        </section>
        <p class="note sub">机构备案查询、证卡核验、网上投诉举报和抽取复算尚未开放，开放时在本页公布。</p>
      </div>
    </>
  )
}

function Cite({ id }: { id: ClauseId }) {
  return (
    <a class="note cite" href={`/clauses/${id}`}>
      {citation(id)}
    </a>
  )
}

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
            ）办理技能人才评价质量督导工作。系统中的每一项办理都标明所依据的条款；规程没有规定的期限，标明由省评价中心设定。
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
            公开页面不使用脚本，可用键盘操作，可放大字号（页面上方“大字”），可打印。本页只用一个记住字号的小文件（Cookie），不作他用。
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
