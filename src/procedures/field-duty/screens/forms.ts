/** What each act asks of whoever does it, field by field: one table for every form. */
import { directions, notice, outcomes, recordings, roles, targets, views, ways } from '../choices.ts'

type Values = Readonly<Record<string, string>>
type Common = { name: string; label: string; why?: string; required?: true; when?: (values: Values) => boolean }
export type Asked = Common &
  (
    | { kind: 'area' | 'text'; most: number; rows?: number }
    /** `as`: what the choice means where it is no word of its own (yes and no). */
    | { kind: 'choice'; table: Readonly<Record<string, string>>; as?: (value: string) => unknown }
    /** `post`: what they are there is asked too. */
    | { kind: 'person'; post?: true }
    | { kind: 'notice' }
  )

const yesNo = { no: '否', yes: '是' } as const
const isYes = (value: string) => value === 'yes'
const text = (label: string, why?: string, most = 1000): Asked => ({
  ...{ kind: 'area', name: 'text', label, required: true, most },
  ...(why ? { why } : {}),
})
const reason = (label: string, most: number, why?: string): Asked => ({
  ...{ kind: 'area', name: 'reason', label, required: true, most },
  ...(why ? { why } : {}),
})
const person = (name: string, label: string, more: Omit<Partial<Asked>, 'kind'> & { post?: true } = {}): Asked => ({
  ...more,
  ...{ kind: 'person', name, label },
})
const place = { kind: 'text', name: 'place', label: '地点', most: 200 } as const
const choice = (name: string, label: string, table: Readonly<Record<string, string>>): Asked => ({
  ...{ kind: 'choice', name, label, table, required: true },
})

export const forms: Readonly<Record<string, readonly Asked[]>> = {
  watch: [place, text('所见情况', '写明时间、环节和经过，不写判断', 2000)],
  enquire: [text('询问内容'), person('asked', '询问对象姓名', { post: true, why: '不特定询问某一人的不填' })],
  recordAnswer: [text('答复内容', '按原话记录', 2000), person('oral', '答复人姓名', { post: true, required: true })],
  answer: [text('答复内容', '写明事实；有材料的，说明材料名称', 2000)],
  requestPapers: [text('需要的资料', '写明名称和期间，例如某批次考场录像'), choice('way', '方式', ways)],
  hand: [text('提供了什么', '写明名称、份数和交给谁')],
  decline: [reason('不能提供的理由', 1000)],
  receivePapers: [text('收到的资料', '写明名称、份数和核对情况')],
  recordRefusal: [
    reason('对方所说的理由', 1000, '按原话记录，不写判断'),
    person('refuser', '拒绝人姓名', { required: true }),
    person('witness', '见证人姓名', { required: true }),
  ],
  interview: [
    person('interviewee', '被访问人姓名', { required: true }),
    choice('role', '身份', roles),
    { ...choice('under14', '是否不满十四周岁', yesNo), as: isYes } as Asked,
    person('guardian', '在场的监护人姓名', { required: true, when: ({ under14 }) => under14 === 'yes' }),
    choice('recording', '记录方式', recordings),
    { kind: 'notice', name: 'notice', label: notice.title, when: ({ recording = 'none' }) => recording !== 'none' },
    text('问', undefined, 2000),
    { kind: 'area', name: 'answer', label: '答', required: true, most: 4000, rows: 4 },
    { ...choice('signed', '被访问人是否已核对并签字', { yes: '已签字', no: '没有签字' }), as: isYes } as Asked,
    {
      ...{ kind: 'area', name: 'unsigned', label: '没有签字的原因', required: true, most: 500 },
      when: ({ signed }) => signed === 'no',
    },
  ],
  investigate: [{ ...place, required: true }, text('调查情况', '写明时间、所见和经过，不写判断', 2000)],
  correct: [
    text('违规行为', '只写事实；是否违规违纪由有权机关认定'),
    person('through', '现场负责人姓名', { required: true, why: '向现场负责人指出，由其纠正' }),
    { kind: 'area', name: 'how', label: '纠正情况', required: true, most: 500 },
  ],
  suggest: [text('建议内容', '评价机构将收到并答复')],
  answerSuggestion: [choice('view', '意见', views), text('说明', '写明打算怎样做、何时完成；有不同意见的写明理由')],
  propose: [
    choice('of', '对象', targets),
    person('named', '负责人姓名', { post: true, required: true, when: ({ of }) => of === 'person' }),
    choice('direction', '类别', directions),
    text('建议和理由', '写明事实依据；只供委派机构研究'),
  ],
  answerProposal: [choice('outcome', '研究结果', outcomes), text('说明')],
  guide: [text('指导内容'), person('taught', '指导对象姓名', { post: true, why: '不特定某一人的不填' })],
  withdraw: [reason('撤回的理由', 300)],
}

/** The command's input, from what was typed; what is not asked under the answers given is left out. */
export function inputOf(type: string, form: FormData): Record<string, unknown> {
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  const values = valuesIn(type, typed)
  const entries = askedIn(type, values).flatMap((asked): [string, unknown][] => {
    const { name, kind } = asked
    const value = typed(name)
    if (kind === 'notice') return form.has(name) ? [[name, notice.version]] : []
    if (!value) return []
    if (kind === 'choice') return [[name, asked.as ? asked.as(value) : value]]
    if (kind !== 'person') return [[name, value]]
    const post = typed(`${name}-post`)
    return [[name, { person: crypto.randomUUID(), name: value, ...(post ? { post } : {}) }]]
  })
  return { ...Object.fromEntries(entries), ...(type === 'correct' ? { post: 'in-charge' } : {}) }
}

export const askedIn = (type: string, values: Values) => (forms[type] ?? []).filter(({ when }) => !when || when(values))

/** The choices as they stand; what was not chosen yet is the first. */
export function valuesIn(type: string, of: (name: string) => string | undefined): Values {
  const pairs = (forms[type] ?? []).flatMap((asked) =>
    asked.kind === 'choice' ? [[asked.name, of(asked.name) || Object.keys(asked.table)[0]]] : [],
  )
  return Object.fromEntries(pairs)
}
