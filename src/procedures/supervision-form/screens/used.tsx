/** The forms of supervision of one visit: which were used, when, and what else can begin now (a15.1.2). */
import { useState } from 'react'
import {
  ActForm,
  AreaField,
  Button,
  ButtonLink,
  Card,
  Clause,
  Dialog,
  Empty,
  Notice,
  PageHead,
  Tag,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { type Form, forms } from '../choices.ts'
import type { FormList, FormRow } from '../readings.ts'
import { inputOf } from './input.ts'
import { formName, StageTag, timesOf } from './names.tsx'
import './supervision-form.css'

/** Before the institution is told, only what is looked at from afar. */
const quiet: readonly string[] = ['comparison', 'remote']

export default function FormsUsed({ view: { head, rows }, options, send, place }: ScreenProps<FormList>) {
  const [chosen, choose] = useState<Form>()
  const option = options.find(({ type, open }) => type === 'begin' && open)
  const may = (Object.keys(forms) as Form[]).filter((form) => !head?.hidden || quiet.includes(form))
  const unused = (head?.planned ?? []).filter(
    (form) => form !== 'site' && !rows.some((row) => row.form === form && row.stage !== 'withdrawn'),
  )
  const visit = place.params.id ?? ''
  return (
    <div className="stack field-page">
      <PageHead
        over="督导形式"
        title={head?.institution ?? '日常督导'}
        end={
          <ButtonLink icon="back" href={`/desk/records/${visit}`}>
            回到督导记录
          </ButtonLink>
        }
      >
        实际采用的督导形式，各自的起止时间和结果；提倡技术督导 <Clause id="a15.1.2" />
      </PageHead>
      {head?.writing && option ? (
        <Card title="开始一种形式">
          {head.hidden ? (
            <Notice state="wait">这次督导还没有向评价机构公开，现在只能开始不惊动对方的形式。</Notice>
          ) : null}
          <div className="form-choices">
            {may.map((form) => (
              <Button key={form} wide size="large" onClick={() => choose(form)}>
                {forms[form]}
              </Button>
            ))}
          </div>
          <p className="note">评价现场督导自“到达现场”开始，至“结束督导”为止，不在这里记录。</p>
        </Card>
      ) : null}
      {unused.length ? (
        <Notice>
          组织督导时确定、还没有采用的形式：{unused.map((form) => forms[form as Form] ?? form).join('、')}。
        </Notice>
      ) : null}
      <Card title="已采用" aside={<span className="note">共 {rows.length} 次</span>}>
        {rows.length ? (
          <FormRows rows={rows} />
        ) : (
          <Empty title="还没有记录" icon="flag">
            到工作现场、比对数据、抽查资料或者远程监控的，从上面选择一种开始。
          </Empty>
        )}
      </Card>
      <Dialog
        title={chosen ? `开始${forms[chosen]}` : ''}
        open={chosen !== undefined}
        onClose={() => choose(undefined)}
      >
        {chosen && option ? (
          <ActForm
            option={{ ...option, name: '开始' }}
            submit={(form) =>
              send(
                option.at,
                { supervision: visit, form: chosen, ...inputOf('begin', form) },
                { subject: crypto.randomUUID() },
              )
            }
            onClose={() => choose(undefined)}
          >
            {(refusal) => (
              <AreaField label="说明" name="text" rows={2} maxLength={500} problem={issueAt(refusal, 'text')} />
            )}
          </ActForm>
        ) : null}
      </Dialog>
    </div>
  )
}

function FormRows({ rows }: { rows: readonly FormRow[] }) {
  return (
    <ul className="form-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="row">
            <a href={`/desk/supervision-forms/${row.id}`}>
              <b>{formName(row)}</b>
            </a>
            <StageTag stage={row.stage} />
            {row.technical ? <Tag state="info">技术督导</Tag> : null}
          </span>
          <span className="soft">{row.told}</span>
          <span className="note">
            {timesOf(row)}　督导员 <span className="code">{row.by}</span>
            {row.planned ? '' : '　组织督导时没有列入'}
          </span>
        </li>
      ))}
    </ul>
  )
}
