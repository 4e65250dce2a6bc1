/** Of the kit's page: colours, type, buttons, icons, clauses, states. */
import { Button, ButtonLink } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Clause } from '../kit/clause.tsx'
import { Icon, iconNames } from '../kit/icon.tsx'
import { Policy, Tag } from '../kit/tag.tsx'

const colours = [
  ['masthead', '抬头'],
  ['action', '操作'],
  ['action-ground', '操作底色'],
  ['ground', '地'],
  ['card', '卡片'],
  ['law', '规程'],
  ['good', '已成'],
  ['wait', '等待'],
  ['bad', '逾期、缺口'],
  ['ink', '正文'],
  ['soft', '次要'],
  ['faint', '最淡的字'],
] as const

export function ColoursPart() {
  return (
    <Card>
      <div className="swatches">
        {colours.map(([name, title]) => (
          <div key={name}>
            <i className={`swatch-${name}`} />
            {title}
          </div>
        ))}
      </div>
      <div className="samples">
        <h1>督导情况记录表</h1>
        <h2>现在可以做什么</h2>
        <p>督导员应在日常督导结束后 2 个工作日内提交记录，期限逐日可查。</p>
        <p className="note">中心设定，规程未规定</p>
        <p className="law">质量督导实行回避制度，质量督导员不得参加可能影响其客观公正督导的工作。</p>
        <p className="code">R63220100　青评督提〔2026〕6号</p>
      </div>
    </Card>
  )
}

export function ButtonsPart() {
  return (
    <Card>
      <div className="row">
        <Button kind="primary">核收记录</Button>
        <Button kind="primary" busy>
          正在提交
        </Button>
        <Button kind="primary" disabled title="须先告知">
          作出决定
        </Button>
        <Button>逐条退回</Button>
        <Button icon="letter">起草提醒函</Button>
        <Button kind="quiet" icon="download">
          导出
        </Button>
        <Button kind="danger">撤回草稿</Button>
        <Button size="small">查看</Button>
        <ButtonLink href="#buttons" icon="back">
          返回列表
        </ButtonLink>
        <a href="#buttons">青评督委〔2026〕31号 委派函</a>
      </div>
      <div className="samples">
        <ul className="icon-list">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

export function ClausesPart() {
  return (
    <Card>
      <div className="row">
        <Clause id="a17" />
        <Clause id="a21.1" />
        <Clause id="a15.1.3" />
        <Clause id="a13" short />
        <Policy>5个工作日，中心设定，规程未规定</Policy>
      </div>
      <div className="samples">
        <div className="row">
          <Tag state="good">备案有效</Tag>
          <Tag state="wait">等机构</Tag>
          <Tag state="info">待核收</Tag>
          <Tag state="bad">逾期未交</Tag>
          <Tag>草稿</Tag>
          <Tag state="bad" icon="lock">
            暂停评价活动
          </Tag>
          <Tag icon="cross">已终止备案</Tag>
          <Tag state="info" icon="lock">
            暗访，封存中
          </Tag>
        </div>
      </div>
    </Card>
  )
}
