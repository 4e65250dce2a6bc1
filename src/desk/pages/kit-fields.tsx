/** Of the kit's page: everything one fills in. */
import { useState } from 'react'
import { Card } from '../kit/card.tsx'
import { Check, Checks, Choices } from '../kit/choices.tsx'
import { AreaField, DateField, SelectField, TextField } from '../kit/field.tsx'
import { FileDrop } from '../kit/file-drop.tsx'

const ways = ['评价现场', '数据比对', '抽查资料（含录像）', '远程监控'].map((label) => ({ value: label, label }))
const answers = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: 'none', label: '不适用' },
  { value: 'unseen', label: '未查', disabled: true },
]

export function FieldsPart() {
  const [file, setFile] = useState<File>()
  const [chosen, setChosen] = useState<string[]>(['评价现场'])
  const [sure, setSure] = useState(false)
  return (
    <Card>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <div className="columns">
          <AreaField label="督导意见" why="印入记录表，机构可见" required defaultValue="考评人员应按方案足额到岗。" />
          <TextField
            label="外督员证卡编号"
            defaultValue="R6322010"
            problem="少 1 位。应为 R63 加 6 位数字，如 R63220100"
          />
          <TextField label="评价地点" why="取自备案，不需填写" defaultValue="城西区海湖路 1 处" readOnly />
          <SelectField label="督导方式" choices={ways} empty="请选择" />
          <DateField label="督导日期" why="周四，工作日" defaultValue="2026-02-26" />
          <FileDrop
            label="备案名单"
            why="每行一家评价机构，先预览，后导入"
            accept=".xlsx"
            kinds="Excel 表格（.xlsx）"
            maxMegabytes={20}
            file={file}
            onFile={setFile}
          />
        </div>
        <div className="columns">
          <Choices label="B12　已派内督员且与考评员不重叠" name="kit-answer" choices={answers} defaultValue="yes" />
          <Checks
            label="督导形式"
            why="可多选"
            name="kit-ways"
            one
            choices={ways.slice(0, 3)}
            value={chosen}
            onChange={setChosen}
            problem={chosen.length ? undefined : '至少选一种'}
          />
        </div>
        <Check
          label="以上内容与备案材料一致"
          note="提交后由省评价中心核对"
          name="kit-sure"
          checked={sure}
          onChange={setSure}
        />
      </form>
    </Card>
  )
}
