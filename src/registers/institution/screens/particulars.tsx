/** The particulars of an institution, as asked at registration and at a change. */
import { Checks, SelectField, TextField } from '../../../desk/kit/index.ts'
import { issueAt, type Refusal } from '../../../desk/kit/types.ts'
import { prefectures } from '../../../law/divisions.ts'
import { evaluationKinds, institutionTypes } from '../../../law/kinds.ts'
import type { InstitutionPage } from '../readings.ts'

type Props = { refusal: Refusal | undefined; organisations: { id: string; name: string }[]; was?: InstitutionPage }

export function Particulars({ refusal, organisations, was }: Props) {
  const at = (path: string) => refusal && issueAt(refusal, path)
  const again = was ? '请重新填写全名' : undefined
  return (
    <>
      <div className="pair">
        <TextField label="机构名称" name="name" required defaultValue={was?.name} problem={at('name')} />
        <SelectField
          label="机构类别"
          name="kind"
          required
          defaultValue={was?.kind}
          problem={at('kind')}
          choices={Object.entries(institutionTypes).map(([value, { name }]) => ({ value, label: name }))}
        />
        <SelectField
          label="所在市州"
          name="prefecture"
          required
          defaultValue={was?.prefecture}
          problem={at('prefecture')}
          choices={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextField label="地址" name="address" required defaultValue={was?.address} problem={at('address')} />
        <SelectField
          label="行业部门"
          name="industry"
          empty="无"
          defaultValue={was?.industry ?? ''}
          why="本行业领域的机构由行业部门查看"
          problem={at('industry')}
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Checks
        label="评价类型"
        name="kinds"
        required
        defaultValue={was?.kinds ?? ['level']}
        problem={at('kinds')}
        choices={Object.entries(evaluationKinds).map(([value, { name }]) => ({ value, label: name }))}
      />
      <div className="pair">
        <TextField label="法定代表人" name="legal" required why={again} autoComplete="off" problem={at('legal.name')} />
        <TextField
          label="主要负责人"
          name="head"
          required
          why={again ?? '依第二十条，约谈的对象是主要负责人'}
          autoComplete="off"
          problem={at('head.name')}
        />
        <TextField label="联系人" name="contact" required why={again} autoComplete="off" problem={at('contact.name')} />
        <TextField label="联系电话" name="phone" type="tel" required autoComplete="off" problem={at('contact.phone')} />
      </div>
    </>
  )
}

/** What the form says, as the server asks for it. People keep their surrogate ids across a change. */
export function particularsOf(form: FormData, was?: InstitutionPage) {
  const text = (name: string) => String(form.get(name) ?? '')
  const person = (name: 'legal' | 'head' | 'contact') => ({
    person: was?.[name].person ?? crypto.randomUUID(),
    name: text(name),
  })
  return {
    name: text('name'),
    kind: text('kind'),
    kinds: form.getAll('kinds').map(String),
    prefecture: text('prefecture'),
    address: text('address'),
    legal: person('legal'),
    head: person('head'),
    contact: { ...person('contact'), phone: text('phone') },
    ...(text('industry') ? { industry: text('industry') } : {}),
  }
}
