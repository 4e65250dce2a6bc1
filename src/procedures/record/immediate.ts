/**
 * ★: what cannot wait for the record form. A "no" is told to the dispatching body at once (a8.1: 向委派机构反映实际情况);
 * how soon that is, and how soon it is dealt with, the regulation does not say: both are the Centre's policy (0024).
 */
import type { Circumstances, Duty } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import { type Calendar, dayInChina } from '../../law/calendar/index.ts'
import { type Item, versionOf } from '../../law/checklist/index.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import type { Command } from './contract.ts'
import type { Event, Report, SupervisionRecord } from './state.ts'

type Given = Pick<SupervisionRecord, 'checklist' | 'items' | 'content' | 'reports'>

const starred = ({ checklist, items }: Given): Item[] =>
  (versionOf(checklist)?.items ?? []).filter(({ id, immediate }) => immediate && items.includes(id))

/** Answered "no", and the dispatching body has not been told. */
export const untold = (the: Given): string[] =>
  starred(the)
    .map(({ id }) => id)
    .filter((id) => the.content.answers[id]?.answer === 'no' && !the.reports?.some(({ item }) => item === id))

export function reported(
  the: SupervisionRecord,
  { id, item, note }: Extract<Command, { type: 'reportAtOnce' }>,
  { at, today, actor }: Circumstances,
): Event {
  inOrder(
    starred(the).some((each) => each.id === item),
    '立即报告的只是标★的事项',
    { remedy: '其他情况请记录为问题，随记录表提交' },
  )
  inOrder(the.content.answers[item]?.answer === 'no', `${item} 没有选“否”`, { remedy: '请先填写这一项，再报告' })
  const before = the.reports?.find((each) => each.id === id)
  inOrder(!before, '这次报告已经发出', { remedy: '有新情况请另行报告' })
  return { type: 'ReportedAtOnce', report: { id, item, note, at, on: today, by: actor.id } }
}

export function answeredReport(
  { reports = [] }: SupervisionRecord,
  { id, note }: Extract<Command, { type: 'answerReport' }>,
  { at, today, actor }: Circumstances,
): Event {
  const report = reports.find((each) => each.id === id)
  inOrder(report !== undefined, '没有找到这次报告')
  inOrder(!report.answered, '这次报告已经答复')
  return { type: 'ReportAnswered', id, answered: { note, at, on: today, by: actor.id } }
}

export const withAnswer = (reports: readonly Report[], id: string, answered: NonNullable<Report['answered']>) =>
  reports.map((each) => (each.id === id ? { ...each, answered } : each))

/** In the work list of the office from the minute it was told, and of whoever went until it is. */
export function dutiesOfReports(the: SupervisionRecord, calendar: Calendar): Duty[] {
  const basis = { none: '处理立即报告的期限由省评价中心设定，规程没有规定' }
  const toAnswer = (the.reports ?? [])
    .filter(({ answered }) => !answered)
    .map(
      ({ id, item, on }): Duty => ({
        kind: `report-${id}`,
        name: `处理立即报告的事项 ${item}`,
        clause: basis,
        owner: the.office,
        remindOn: [on],
        dueOn: dueOn(timeLimits.immediateReport, on, calendar),
        confidential: true,
      }),
    )
  const begun = the.begun?.at
  const [on] = begun && the.stage !== 'cancelled' ? [dayInChina(new Date(begun))] : []
  const toTell = on
    ? untold(the).flatMap((item) =>
        the.team.map(
          ({ account }, i): Duty => ({
            kind: `tell-${item}-${i}`,
            name: `立即报告 ${item}`,
            clause: 'a8.1',
            owner: account ?? the.office,
            remindOn: [on],
            dueOn: on,
            confidential: true,
          }),
        ),
      )
    : []
  return [...toAnswer, ...toTell]
}
