/** The law of a form of supervision. Pure: the supervision it belongs to, the list and the chain are facts. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import { type Form, forms } from './choices.ts'
import { compared, found, interrupted, marked, sealed, watched } from './content.ts'
import type { Command } from './contract.ts'
import type { Event, Facts, Step, SupervisionForm } from './state.ts'

export const initial: SupervisionForm = {
  stage: 'none',
  supervision: '',
  office: '',
  institution: '',
  accounts: [],
  form: 'workplace',
  findings: [],
  comparisons: [],
  watched: [],
  interruptions: [],
  moments: [],
}
export const stage = (the: SupervisionForm): string => the.stage

/** Before there is a form, whoever goes on the supervision is a fact and no relation. */
export function relates(the: SupervisionForm, actor: Actor, relation: Relation): boolean {
  return relation === 'self' && (the.stage === 'none' || the.accounts.includes(actor.id))
}

/** Which form an act belongs to; the others belong to every form. */
const formOf: Partial<Record<Command['type'], Form>> = {
  seal: 'sampling',
  draw: 'sampling',
  find: 'sampling',
  compare: 'comparison',
  watch: 'remote',
  interrupt: 'remote',
  mark: 'remote',
}

export function ready(the: SupervisionForm, type: Command['type']): void {
  const form = formOf[type]
  inOrder(form === undefined || form === the.form, `这里记录的是${forms[the.form]}，不能办理这一项`, {
    remedy: form ? `请另行开始“${forms[form]}”` : '',
  })
  if (type === 'seal') {
    inOrder(!the.drawn, '已经从封存的名单中抽取，名单不能更改', { remedy: '需要抽查其他名单的，请另行开始一次抽查' })
    inOrder(!the.sample, '名单已经封存，不能更改', { remedy: '名单有误的，请撤回后重新开始，撤回的理由留存可查' })
  }
  if (type === 'draw') {
    inOrder(the.sample !== undefined, '还没有封存抽查名单')
    inOrder(!the.drawn, '已经抽取，只抽一次')
  }
  if (type === 'find') inOrder(the.drawn !== undefined, '还没有抽取，不能记录抽查结果')
  if (type === 'interrupt' || type === 'mark') inOrder(the.watched.length > 0, '请先记录监看时段')
  if (type === 'end') whole(the)
  if (type === 'withdraw')
    inOrder(!the.drawn, '已经抽取的抽查不能撤回', { remedy: '请如实记录抽查结果；有特殊情况的，在结果中写明' })
}

/** A form that ended says what was done by it. */
function whole({ form, sample, findings, comparisons, watched }: SupervisionForm): void {
  const open = (sample?.wanted ?? 0) - findings.length
  if (form === 'sampling') inOrder(sample !== undefined && open === 0, left(sample && open))
  if (form === 'comparison') inOrder(comparisons.length > 0, '还没有记录数据比对')
  if (form === 'remote') inOrder(watched.length > 0, '还没有记录监看时段')
}

const left = (open: number | undefined) =>
  open === undefined ? '还没有封存名单和抽取' : `抽中的还有 ${open} 项没有记录抽查结果`

export function decide(the: SupervisionForm, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type)
  const step: Step = { by: now.actor.id, at: now.at, on: now.today }
  if (command.type === 'begin') return [begun(command, step, now)]
  const visit = whileWriting(now, command.type === 'withdraw' ? [...visiting, 'ended', 'sent-back'] : visiting)
  switch (command.type) {
    case 'seal':
      return [sealed(command, now)]
    case 'draw': {
      const { opened } = now
      inOrder(opened !== undefined, '本年度的抽取哈希链没有公布，不能抽取', { who: '系统运行维护人员' })
      const { underCheckpoint, ...drawn } = opened
      inOrder(underCheckpoint, '名单正在封存入日志链，请几秒后再抽取')
      return [{ type: 'SampleDrawn', drawn: { ...drawn, ...step } }]
    }
    case 'find':
      return [found(the, command, step)]
    case 'compare':
      return [compared(command, step)]
    case 'watch':
      return [watched(command, now, visit.firstDay)]
    case 'interrupt':
      return [interrupted(the, command)]
    case 'mark':
      return [marked(the, command, now)]
    case 'end':
      inOrder(the.form !== 'comparison' || (now.evidence ?? []).length > 0, '还没有提交比对的数据文件', {
        remedy: '请在本页提交比对所用的数据文件或者比对结果',
      })
      return [{ type: 'FormEnded', step }]
    case 'withdraw':
      return [{ type: 'FormWithdrawn', withdrawn: { ...step, reason: command.reason } }]
  }
}

/** What is looked at from afar tells the institution nothing, and may begin before it knows that it is watched (a7.5). */
const quiet: readonly Form[] = ['comparison', 'remote']
const visiting = ['expected', 'under-way']

function begun(command: Extract<Command, { type: 'begin' }>, step: Step, now: Circumstances & Facts): Event {
  const { supervision, form, text } = command
  const visit = whileWriting(now, visiting)
  const { office, institution, team, stage, hidden, firstDay, card } = visit
  const fromAfar = quiet.includes(form)
  inOrder(!hidden || fromAfar, '这次督导还没有向评价机构公开，这样做会让评价机构知道', {
    remedy: '请先在现场出示证卡和委派函，点“到达现场，开始督导”',
  })
  inOrder(stage !== 'expected' || fromAfar, '还没有到场开始督导', { remedy: '请先点“到达现场，开始督导”' })
  inOrder(now.today >= firstDay, `评价活动在 ${firstDay} 举行，还没有到督导的日期`)
  return {
    type: 'FormBegun',
    supervision,
    form,
    office,
    institution,
    accounts: team.map(({ account }) => account),
    ...(text ? { text } : {}),
    step: { ...step, card },
  }
}

/** Nothing is done by any form once the supervision has ended: from that end a17 counts its two days. */
function whileWriting({ visit, actor }: Circumstances & Facts, stages: readonly string[]) {
  const mine = visit?.team.find(({ account }) => account === actor.id)
  must(visit !== undefined && mine !== undefined, 'a11', '只有受委派参加这次督导的质量督导员可以办理', {
    who: '参加这次督导的外督员',
  })
  inOrder(stages.includes(visit.stage), '督导已经结束，不能再记录督导形式', {
    remedy: '提交记录表的期限自督导结束起算；有遗漏的，请在督导情况记录表中写明',
  })
  return { ...visit, card: mine.card }
}
