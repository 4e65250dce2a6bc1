/** @jsxImportSource hono/jsx */
/** The first page: what quality supervision is and what anyone can look up here, claiming no more than the text says. */
import { Cite } from './law-text.tsx'

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
            对职业资格评价、职业技能等级认定、专项职业能力考核等机构组织的评价活动进行监督和指导。督导既监督也指导，发现的问题由有权的机关认定处理，作出处理决定前告知评价机构，评价机构可以陈述和申辩。
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
          <section class="card">
            <h2>看抽取</h2>
            <p class="soft">外督员怎样抽取、封存的数值是多少，逐场公布；督导结束后任何人都可以复算。</p>
            <a class="go" href="/draws">
              看抽取公开
            </a>
          </section>
        </div>
        <section class="card">
          <h2>督导会查机构公开了什么</h2>
          <p>
            评价机构是否按规定公开评价计划、评价方式与时间地点、申报资格、标准依据、评价结果、证书查询途径、收费标准、监督投诉渠道等，是质量督导的内容。
            <Cite id="a14.4" />
          </p>
          <p>
            <a class="go" href="/checklist">
              看督导时逐项检查什么
            </a>
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
              实行回避制度，不得参加可能影响其客观公正督导的工作。
              <Cite id="a13" />
            </li>
            <li>
              不得干预正常的评价工作。
              <Cite id="a8.3" />
            </li>
          </ul>
        </section>
        <p class="note sub">机构备案查询、证卡核验和网上投诉举报尚未开放，开放时在本页公布。</p>
      </div>
    </>
  )
}
