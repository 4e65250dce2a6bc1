/**
 * The answers to the checklist, table by table and stage by stage: what was asked, what was answered, and how often each
 * answer stands. Items that an industry authority or an institution added (a28) stand in a block of their own.
 */
import {
  type Answer,
  answers,
  groupedByStage,
  type Item,
  type StageTable,
  stageTableNames,
  stageTableOf,
  stageTables,
} from '../checklist/index.ts'
import type { Field } from './field.ts'
import type { Added, ItemAnswer, Values } from './values.ts'

export type CheckRow = {
  id: string
  text: string
  immediate: boolean
  answer: Answer | null
  /** The answer in words, for whoever cannot see the marks. */
  answered: string
  note: string
  files: readonly number[]
  /** Answered in one tap with the rest of its stage. */
  asPlanned: boolean
}
export type CheckStage = {
  /** The table it stands in; of added items, whose they are. */
  table: string
  stage: string
  title: string
  rows: readonly CheckRow[]
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
  stages: readonly CheckStage[]
}

type Asked = Pick<Field, 'id' | 'label'>

export function checksOf(field: Asked, value: Values['F-B01'], only?: StageTable): ChecksBlock {
  const given = value?.answers ?? {}
  const ids = value?.asked ?? Object.keys(given)
  const asked = (value?.checklist.items ?? []).filter(
    (item) => ids.includes(item.id) && (!only || stageTableOf(item) === only),
  )
  const stages = stageTableNames.flatMap((table) =>
    groupedByStage(asked.filter((item) => stageTableOf(item) === table)).map(
      ({ stage, title, items }): CheckStage => ({
        table: stageTables[table],
        stage,
        title,
        rows: items.map((item) => rowOf(item, given[item.id])),
      }),
    ),
  )
  return block(field, value?.checklist.note ?? '', stages)
}

/** What was added, apart from the bank and by whom: it is looked at beside the bank and replaces nothing of it. */
export function addedOf(field: Asked, value: readonly Added[]): ChecksBlock {
  const owners = [...new Set(value.map(({ owner }) => owner))]
  const stages = owners.map((owner): CheckStage => {
    const own = value.filter((each) => each.owner === owner)
    return {
      table: owner,
      stage: '',
      title: '补充项目',
      rows: own.map((each) => rowOf(each, each.answer ? { ...each, answer: each.answer } : undefined)),
    }
  })
  return block(field, '补充项目由行业部门、评价机构自行制定，不替代、不改变通用检查事项', stages)
}

function block({ id, label }: Asked, note: string, stages: readonly CheckStage[]): ChecksBlock {
  const rows = stages.flatMap((stage) => stage.rows)
  const choices = Object.keys(answers) as Answer[]
  return {
    kind: 'checks',
    id,
    label,
    note,
    choices: choices.map((answer) => ({
      answer,
      name: answers[answer],
      count: rows.filter((row) => row.answer === answer).length,
    })),
    open: rows.filter(({ answer }) => answer === null).length,
    stages,
  }
}

function rowOf(
  { id, text, immediate }: Pick<Item, 'text' | 'immediate'> & { id: string },
  given?: ItemAnswer,
): CheckRow {
  const { answer = null, note = '', files = [], asPlanned = false } = given ?? {}
  return {
    id,
    text,
    immediate: immediate ?? false,
    answer,
    answered: answer ? answers[answer] : '',
    note,
    files,
    asPlanned,
  }
}
