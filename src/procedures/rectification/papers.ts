/** A rectification on paper, from any state: what was demanded, what was replied, and what the Centre found. */
import { CannotBeSet, type Documents, makeDocument } from '../../documents/index.ts'
import { evidenceAbout } from '../../evidence/facts.ts'
import { wordsOf } from '../../journal/words-of.ts'
import type { View } from '../../kernel/procedure.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Day, written } from '../../law/calendar/index.ts'
import { citation, type ClauseId, numeral } from '../../law/clauses.ts'
import type { Block } from '../../law/record-form/index.ts'
import { takenBy } from '../../registers/account/facts.ts'
import { isRehearsal } from '../../registers/operations/facts.ts'
import { modes, outcomes, ways } from './choices.ts'
import { rectificationSeen, told } from './page.ts'

type Told = Awaited<ReturnType<typeof told>>
const on = (day: string) => written(day.slice(0, 10) as Day)

export const pdfOf = (documents: Documents): View => {
  return async (sql, reader, { id }) => {
    const row = await rectificationSeen(sql, String(id))
    if (!row) return undefined
    const the = await told(sql, row.state, await wordsOf(sql, row.state))
    // A file can be told from any other by its digest as long as there is a report.
    const digests = new Map((await evidenceAbout(sql, String(id))).map((file) => [file.id, file.sha256]))
    const data = {
      number: the.number,
      dispatcher: the.office,
      rehearsal: await isRehearsal(sql),
      closed: the.closed !== undefined,
      taken: await takenBy(sql, reader),
      sections: sectionsOf(the, digests),
    }
    try {
      const made = await makeDocument(documents, { kind: 'rectificationReport', data, madeAt: new Date(reader.at) })
      return { name: `整改情况报告_${the.number}.pdf`, bytes: made.pdf }
    } catch (error) {
      if (error instanceof CannotBeSet) throw new Refusal(error.message, undefined, { who: '省评价中心经办' })
      throw error
    }
  }
}

function sectionsOf(the: Told, digests: ReadonlyMap<string, string>) {
  const checks = checksOf(the)
  const course = courseOf(the)
  return [
    { title: '基本情况', blocks: [head(the)] },
    ...the.items.map((item) => itemOf(item, the, digests)),
    ...(checks ? [{ title: '复核', blocks: [checks] }] : []),
    ...(course ? [{ title: '延期、逾期和办结', blocks: [course] }] : []),
  ].map(({ title, blocks }, at) => ({ title: `${numeral(at + 1)}、${title}`, blocks }))
}

const text = (label: string, words: string): Block => ({
  kind: 'text',
  id: label,
  label,
  lines: words.split('\n').map((line) => [line]),
})
const pair = (label: string, words: string) => ({ id: label, label, lines: [[words]], filledBy: 'system' })

function head(the: Told): Block {
  const clause = citation(the.law as ClauseId)
  return {
    kind: 'pairs',
    rows: [
      pair('整改编号', the.number),
      pair('评价机构', the.institution.name),
      pair('机构编码', the.institution.code),
      pair('提出单位', the.office),
      pair('要求', modes[the.mode]),
      pair('依据', 'document' in the.basis ? `${the.basis.document}（${clause}）` : clause),
      pair('提出日期', on(the.openedOn)),
      pair(
        '整改期限',
        the.clock && the.dueOn
          ? `自${on(the.clock.start)}的次日起${the.workingDays}个工作日，至${on(the.dueOn)}（天数由省评价中心设定，规程没有规定）`
          : '完善不设期限',
      ),
    ],
  }
}

function itemOf(item: Told['items'][number], { rounds }: Told, files: ReadonlyMap<string, string>) {
  const last = item.replies.length - 1
  const replies = item.replies.flatMap((reply, at): Block[] => [
    text(
      `第${reply.round}次报送${rounds[reply.round - 1]?.via === 'paper' ? '（书面）' : ''}`,
      [
        `${outcomes[reply.outcome]}${reply.doneOn ? `，完成日期${on(reply.doneOn)}` : ''}。${reply.account ?? ''}`,
        ...(reply.accepted === undefined
          ? [at === last ? '尚未审核。' : '']
          : [reply.accepted ? '审核：认可。' : `审核：退回，${reply.reason ?? ''}`]),
        ...(reply.evidence.length > 0 ? ['材料的摘要（SHA-256）：'] : []),
        ...reply.evidence.map((id) => files.get(id) ?? '已撤回'),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
  ])
  return {
    title: `第${item.number}项`,
    blocks: [
      ...(item.problem ? [text('发现的问题', item.problem.fact)] : []),
      text('要求', item.demand),
      ...(item.proof ? [text('证明材料', item.proof)] : []),
      ...(replies.length > 0 ? replies : [text('整改情况', '尚未报送。')]),
    ],
  }
}

function checksOf({ checks, items }: Told): Block | undefined {
  if (checks.length === 0) return undefined
  const number = new Map(items.map((item) => [item.id, item.number]))
  const rows = checks.flatMap((check) =>
    check.result
      ? check.result.results.map(({ item, met, note }) => [
          String(number.get(item) ?? ''),
          ways[check.way],
          on(check.result?.on ?? check.on),
          `${met ? '达到要求' : '未达到要求'}：${note}`,
          check.result?.by.join('、') ?? '',
        ])
      : check.items.map((item) => [String(number.get(item) ?? ''), ways[check.way], on(check.on), '尚无结果', '']),
  )
  return {
    kind: 'table',
    id: 'checks',
    label: '复核',
    columns: [
      { title: '项目' },
      { title: '方式' },
      { title: '日期' },
      { title: '结果', wide: true },
      { title: '复核人' },
    ],
    rows: rows.map((row) => row.map((cell) => [cell])),
    empty: '没有复核',
  }
}

function courseOf({ extensions, overdue, refused, closed }: Told): Block | undefined {
  const states = { asked: '等待答复', granted: '同意', refused: '不同意', lapsed: '已先行报送，不再答复' } as const
  const lines = [
    ...extensions.map(
      ({ on: day, workingDays, reason, state, answer }) =>
        `${on(day)}申请延期${workingDays}个工作日，理由：${reason}。${states[state]}${
          answer ? `（${answer.workingDays ? `${answer.workingDays}个工作日，` : ''}${answer.reason}）` : ''
        }。`,
    ),
    ...(overdue ? [`期限于${on(overdue.dueOn)}届满，${on(overdue.on)}标记逾期。`] : []),
    ...(refused
      ? [`${on(refused.on)}${refused.by === 'institution' ? '评价机构表示' : '记录'}不予整改：${refused.fact}`]
      : []),
    ...(closed ? [`${on(closed.on)}办结。${closed.reason ?? ''}`] : []),
  ]
  return lines.length > 0 ? text('经过', lines.join('\n')) : undefined
}
