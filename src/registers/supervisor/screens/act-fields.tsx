/** The fields of each act on a card, and what the form says as the command's input. */
import type { ReactNode } from 'react'
import { AreaField, Choices, DateField, Policy, SelectField, TextField } from '../../../desk/kit/index.ts'
import { citation } from '../../../law/clauses.ts'
import { interestKinds, situations } from '../parts.ts'
import type { SupervisorPage } from '../readings.ts'
import { dayOf, interestOf } from './names.tsx'

type At = (path: string) => string | undefined

export function fieldsOf(type: string, at: At, view: SupervisorPage): ReactNode {
  if (/^renew/.test(type)) return <Term at={at} />
  if (/^return/.test(type)) return <Ended at={at} label="聘任结束日期" />
  if (/^revoke/.test(type)) return <Revoked at={at} />
  switch (type) {
    case 'declareInterest':
    case 'recordInterest':
      return <Interest at={at} />
    case 'declareLeave':
    case 'recordLeave':
      return (
        <div className="pair">
          <DateField label="开始日期" name="from" required problem={at('from')} />
          <DateField label="结束日期" name="until" required why="含当日" problem={at('until')} />
        </div>
      )
    case 'cancelLeave':
    case 'cancelOwnLeave':
      return (
        <SelectField
          label="报备的日期"
          name="id"
          choices={view.leaves.map(({ id, from, until }) => ({ value: id, label: `${dayOf(from)}至${dayOf(until)}` }))}
        />
      )
    case 'endInterest':
      return (
        <>
          <SelectField
            label="利害关系"
            name="id"
            choices={view.interests
              .filter(({ until }) => !until)
              .map(({ id, institutionName, kind }) => ({
                value: id,
                label: `${institutionName}，${interestOf(kind)}`,
              }))}
          />
          <DateField label="消除日期" name="until" required problem={at('until')} />
          <Reason at={at} />
        </>
      )
    case 'recordSuspension':
      return <Suspended at={at} />
    case 'liftSuspension':
      return (
        <>
          <SelectField
            label="暂停委派"
            name="id"
            choices={view.suspensions
              .filter(({ liftedOn }) => !liftedOn)
              .map(({ id, document, from }) => ({ value: id, label: `${document}，${dayOf(from)}起` }))}
          />
          <DateField label="恢复委派日期" name="liftedOn" required problem={at('liftedOn')} />
          <Reason at={at} />
        </>
      )
    case 'linkAccount':
      return (
        <SelectField
          label="外督员账号"
          name="account"
          required
          empty={view.freeAccounts.length ? '请选择账号' : '没有尚未关联的外督员账号'}
          why="账号由安全管理员开立"
          problem={at('account')}
          choices={view.freeAccounts.map(({ id, name, holder }) => ({ value: id, label: `${name}（${holder}）` }))}
        />
      )
    default:
      return null
  }
}

const Reason = ({ at }: { at: At }) => <AreaField label="理由" name="reason" rows={2} required problem={at('reason')} />

function Term({ at }: { at: At }) {
  return (
    <div className="pair">
      <DateField label="新的生效日期" name="validFrom" required problem={at('validFrom')} />
      <DateField
        label="新的有效期至"
        name="validUntil"
        why={<Policy>不填的为 3 年，由中心设定，规程未规定</Policy>}
        problem={at('validUntil')}
      />
    </div>
  )
}

function Ended({ at, label }: { at: At; label: string }) {
  return (
    <>
      <DateField label={label} name="on" required problem={at('on')} />
      <Reason at={at} />
    </>
  )
}

function Situation({ at }: { at: At }) {
  return (
    <SelectField
      label="所列情形"
      name="situation"
      empty="处理文书没有写明"
      problem={at('situation')}
      choices={situations.map((each) => ({ value: each, label: citation(each) }))}
    />
  )
}

function Revoked({ at }: { at: At }) {
  return (
    <>
      <div className="pair">
        <TextField label="处理文书" name="document" required autoComplete="off" problem={at('document')} />
        <DateField label="取消证卡日期" name="on" required problem={at('on')} />
        <Situation at={at} />
      </div>
      <Reason at={at} />
    </>
  )
}

function Suspended({ at }: { at: At }) {
  return (
    <>
      <div className="pair">
        <TextField label="处理文书" name="document" required autoComplete="off" problem={at('document')} />
        <Situation at={at} />
        <DateField label="暂停起始日期" name="from" required problem={at('from')} />
        <DateField label="暂停的最后一日" name="until" why="没有写明期限的不填" problem={at('until')} />
      </div>
      <Reason at={at} />
    </>
  )
}

function Interest({ at }: { at: At }) {
  return (
    <>
      <Choices
        label="关系"
        name="kind"
        one
        defaultValue="kin"
        choices={Object.entries(interestKinds).map(([value, label]) => ({ value, label }))}
      />
      <DateField label="何时开始" name="from" required problem={at('from')} />
      <AreaField label="说明" name="note" rows={2} why="加密保存，默认隐去" problem={at('note')} />
    </>
  )
}

const made = new Set(['declareInterest', 'recordInterest', 'declareLeave', 'recordLeave', 'recordSuspension'])
const optional = new Set(['validUntil', 'situation', 'note', 'until'])

export function inputOf(type: string, form: FormData, view: SupervisorPage): object {
  // An empty optional answer is no answer.
  const given = Object.fromEntries(
    [...form.entries()]
      .map(([name, value]) => [name, String(value)] as const)
      .filter(([name, value]) => value !== '' || !optional.has(name)),
  )
  return {
    ...given,
    ...(made.has(type) ? { id: crypto.randomUUID() } : {}),
    ...(type === 'declareInterest' || type === 'recordInterest' ? { person: view.person } : {}),
  }
}
