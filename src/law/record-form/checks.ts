/** The answers to the checklist, stage by stage: what was asked, what was answered, and how often each answer stands. */
import { type Answer, answers, groupedByStage, type Item } from '../checklist/index.ts'
import type { Field } from './field.ts'
import type { Values } from './values.ts'

export type CheckRow = {
  id: string
  text: string
  immediate: boolean
  answer: Answer | null
  /** The answer in words, for whoever cannot see the marks. */
  answered: string
  note: string
  files: readonly number[]
}
export type ChecksBlock = {
  kind: 'checks'
  id: string
  label: string
  /** Of the checklist: that it is ours. */
  note: string
  choices: readonly { answer: Answer; name: string; count: number }[]
  /** Asked and not answered. */
  open: number
  stages: readonly { stage: string; title: string; rows: readonly CheckRow[] }[]
}

export function checksOf({ id, label }: Pick<Field, 'id' | 'label'>, value: Values['F-B01']): ChecksBlock {
  const given = value?.answers ?? {}
  const ids = value?.asked ?? Object.keys(given)
  const asked = (value?.checklist.items ?? []).filter((item) => ids.includes(item.id))
  const row = ({ id: item, text, immediate }: Item): CheckRow => {
    const { answer = null, note = '', files = [] } = given[item] ?? {}
    return {
      id: item,
      text,
      immediate: immediate ?? false,
      answer,
      answered: answer ? answers[answer] : '',
      note,
      files,
    }
  }
  const count = (answer: Answer) => asked.filter((item) => given[item.id]?.answer === answer).length
  return {
    kind: 'checks',
    id,
    label,
    note: value?.checklist.note ?? '',
    choices: (Object.keys(answers) as Answer[]).map((answer) => ({
      answer,
      name: answers[answer],
      count: count(answer),
    })),
    open: asked.filter((item) => !given[item.id]).length,
    stages: groupedByStage(asked).map(({ stage, title, items }) => ({ stage, title, rows: items.map(row) })),
  }
}
