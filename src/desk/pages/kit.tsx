/** All components in their states, for whoever builds the next screen. Shown in rehearsal only. */
import './kit-page.css'
import { PageHead } from '../kit/card.tsx'
import { useSession } from '../session.tsx'
import { ActsPart, DeadlinePart } from './kit-acts.tsx'
import { EvidencePart } from './kit-evidence.tsx'
import { FieldsPart } from './kit-fields.tsx'
import { ButtonsPart, ClausesPart, ColoursPart } from './kit-marks.tsx'
import { MessagesPart } from './kit-messages.tsx'
import { TablePart } from './kit-table.tsx'
import { Missing } from './missing.tsx'

const parts = [
  { id: 'colours', title: '颜色与字', note: '页面只用角色名；规程原文用宋体，其余用黑体', part: ColoursPart },
  { id: 'buttons', title: '按钮与图标', note: '一屏一个主按钮；不能做的事不藏起来', part: ButtonsPart },
  {
    id: 'clauses',
    title: '条款与状态',
    note: '金色只有一个意思：此处引用规程原文。机关自定的数字用虚线框',
    part: ClausesPart,
  },
  { id: 'fields', title: '填写', note: '每一栏说明为什么问；错误说怎么改', part: FieldsPart },
  {
    id: 'evidence',
    title: '照片和文件',
    note: '手机上可以直接拍照；逐个上传，断了只重传一个；收到才算数',
    part: EvidencePart,
  },
  { id: 'table', title: '表格', note: '表头不动；可排序、选列；方向键移动，回车打开', part: TablePart },
  {
    id: 'messages',
    title: '拒绝、对话、通知、进度',
    note: '每一次拒绝都说：什么不行、依据哪条、怎样才行、谁可以',
    part: MessagesPart,
  },
  { id: 'deadline', title: '期限', note: '起算、逐日计入或不计及其理由、最后一日', part: DeadlinePart },
  { id: 'acts', title: '时间线与可做之事', note: '时、人、事、依据、文书；锁住的也说明理由', part: ActsPart },
] as const

export function Kit() {
  if (!useSession()?.rehearsal) return <Missing />
  return (
    <div className="kit-page">
      <nav className="kit-contents no-print" aria-label="构件">
        {parts.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <main className="stack" id="main">
        <PageHead title="安静的纸面，金线处是规程在说话">
          深蓝表示可以操作或当前所在；状态一律有字有形，不单靠颜色。
        </PageHead>
        {parts.map(({ id, title, note, part: Part }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <p className="note">{note}</p>
            <Part />
          </section>
        ))}
      </main>
    </div>
  )
}
