/** The fields of each act on an institution, and what the form says as the command's input. */
import type { ReactNode } from 'react'
import {
  AreaField,
  Checks,
  Choices,
  choicesOf,
  DateField,
  Policy,
  SelectField,
  TextField,
} from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import { levels } from '../../../law/levels.ts'
import { occupations } from '../../../law/occupations.ts'
import { commitmentStates, matters, measures } from '../parts.ts'
import type { InstitutionPage } from '../readings.ts'
import { occupationOf } from './names.tsx'
import { Particulars, particularsOf } from './particulars.tsx'

export function fieldsOf(type: string, refusal: Refusal | undefined, view: InstitutionPage): ReactNode {
  const at = (path: string) => refusal && issueAt(refusal, path)
  const reason = <AreaField label="理由" name="reason" rows={2} required problem={at('reason')} />
  switch (type) {
    case 'issueReceipt':
      return <p>将为“{view.name}”核发备案回执，编号自动生成，核发后不能更改。</p>
    case 'renew':
      return (
        <DateField
          label="续期备案日期"
          name="filedOn"
          required
          problem={at('filedOn')}
          why={<Policy>有效期由中心设定为 3 年，规程未规定</Policy>}
        />
      )
    case 'change':
      return (
        <>
          <Particulars
            refusal={refusal}
            organisations={view.industry ? [{ id: view.industry, name: view.industryName ?? '' }] : []}
            was={view}
          />
          {reason}
        </>
      )
    case 'changeScope':
    case 'changeVenues':
      return reason
    case 'recordCommitment':
      return (
        <>
          <Choices label="承诺事项" name="matter" defaultValue="qualification" choices={choicesOf(matters)} />
          <AreaField label="承诺内容" name="statement" rows={3} required problem={at('statement')} />
          <Choices label="目前情况" name="state" defaultValue="promised" choices={choicesOf(commitmentStates)} />
          <AreaField
            label="证明材料"
            name="evidence"
            rows={2}
            why="登记为已附证明或已核实时必填"
            problem={at('evidence')}
          />
        </>
      )
    case 'answerCommitment':
      return (
        <>
          <SelectField
            label="承诺事项"
            name="matter"
            choices={view.commitments.map(({ matter }) => ({
              value: matter,
              label: matters[matter as keyof typeof matters],
            }))}
          />
          <AreaField label="履行情况与证明材料" name="evidence" rows={4} required problem={at('evidence')} />
        </>
      )
    case 'enterExaminer':
      return (
        <div className="pair">
          <TextField label="姓名" name="name" required autoComplete="off" problem={at('name')} />
          <TextField
            label="证件号码"
            name="identityNumber"
            required
            autoComplete="off"
            why="加密保存，默认隐去；用于核对同场次回避"
            problem={at('identityNumber')}
          />
          <SelectField
            label="职业"
            name="occupation"
            required
            problem={at('occupation')}
            choices={occupations.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SelectField
            label="可考评级别"
            name="level"
            choices={levels.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <TextField label="考评证卡编号" name="card" autoComplete="off" problem={at('card')} />
          <DateField label="证书有效期至" name="validUntil" required problem={at('validUntil')} />
        </div>
      )
    case 'removeExaminer':
      return (
        <>
          <SelectField
            label="考评人员"
            name="id"
            choices={view.examiners.map(({ id, name, occupation }) => ({
              value: id,
              label: `${name} ${occupationOf(occupation)}`,
            }))}
          />
          {reason}
        </>
      )
    case 'recordMeasure':
      return (
        <>
          <Choices
            label="决定的措施"
            name="clause"
            one
            defaultValue="a21"
            choices={Object.entries(measures).map(([value, { name }]) => ({ value, label: name }))}
          />
          <Checks
            label="所列情形"
            name="item"
            why="决定书所引条款的项，可多选；决定书没有写明的不选"
            problem={at('heads')}
            choices={[...'一二三四五六七八'].map((numeral, i) => ({ value: String(i + 1), label: `（${numeral}）` }))}
          />
          <div className="pair">
            <TextField label="决定文号" name="document" required problem={at('document')} />
            <DateField label="决定日期" name="decidedOn" required problem={at('decidedOn')} />
            <DateField
              label="送达日期"
              name="deliveredOn"
              required
              why="措施自送达之日起执行"
              problem={at('deliveredOn')}
            />
            <DateField
              label="限期整改的最后一日"
              name="until"
              why="仅第二十一条的措施填写，暂停随整改期结束"
              problem={at('until')}
            />
          </div>
          <AreaField label="认定的事实" name="facts" rows={4} required problem={at('facts')} />
        </>
      )
    case 'liftMeasure':
      return (
        <>
          <SelectField
            label="措施"
            name="id"
            choices={view.measures
              .filter(({ liftedOn }) => !liftedOn)
              .map(({ id, name, document }) => ({ value: id, label: `${document} ${name}` }))}
          />
          <DateField label="解除日期" name="liftedOn" required problem={at('liftedOn')} />
          {reason}
        </>
      )
    default:
      return null
  }
}

export function inputOf(type: string, form: FormData, view: InstitutionPage): object {
  if (type === 'change') return { ...particularsOf(form, view), reason: String(form.get('reason') ?? '') }
  // An empty optional answer is no answer.
  const given = Object.fromEntries(
    [...form.entries()]
      .map(([name, value]) => [name, String(value)])
      .filter(([name, value]) => value !== '' || !['until', 'evidence', 'card'].includes(name as string)),
  )
  if (type === 'enterExaminer') return { ...given, id: crypto.randomUUID(), person: crypto.randomUUID() }
  if (type === 'recordMeasure') {
    const { item: _, ...rest } = given
    const heads = form.getAll('item').map((item) => `${rest['clause']}.${item}`)
    return { ...rest, id: crypto.randomUUID(), ...(heads.length > 0 ? { heads } : {}) }
  }
  return given
}
