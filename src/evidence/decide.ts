/** When a file becomes evidence. Pure: whether the sender goes there, and whether the file stands, are facts. */
import type { Actor, Circumstances, Relation } from '../kernel/procedure.ts'
import { inOrder } from '../kernel/refusal.ts'
import type { Command } from './contract.ts'
import { mostItems } from './parts.ts'
import type { About, Event, Evidence, Facts } from './state.ts'

export const initial: Evidence = {
  stage: 'none',
  about: { procedure: 'daily-supervision', subject: '' },
  kind: '',
  type: '',
  size: 0,
  sha256: '',
  receivedAt: '',
  by: '',
}
export const stage = (the: Evidence): string => the.stage

export function relates(the: Evidence, actor: Actor, relation: Relation): boolean {
  return relation === 'self' && (the.stage === 'none' || the.by === actor.id)
}

/** What can be refused before a byte has come: asked once more in the act itself. */
export function admit({ procedure }: Pick<About, 'procedure'>, now: Facts): void {
  if (procedure === 'rectification')
    inOrder(now.may === true, '这次整改现在不能由您提交这类材料', {
      remedy: '请确认整改情况还没有报送或办结，刷新页面后重试',
      who: '报送前由评价机构提交整改材料，办结前由省评价中心经办提交复核等材料',
    })
  else
    inOrder(now.may === true, '只有接受委派的外督员可以提交这次督导的证据', {
      remedy: '请先在“我的委派”中接受委派',
      who: '接受委派的外督员',
    })
  inOrder((now.count ?? 0) < mostItems, `证据已满${mostItems}件，不能再提交`, {
    remedy: '请与省评价中心联系',
    who: '省评价中心',
  })
}

export function ready(): void {}

export function decide(_the: Evidence, command: Command, now: Circumstances & Facts): Event[] {
  switch (command.type) {
    case 'receive': {
      admit(command, now)
      inOrder(now.isThere === true, '文件没有保存下来', { remedy: '请重新提交这个文件' })
      const { procedure, subject, item, problem, duty, takenAt, name, file } = command
      const { type: form, ...received } = file
      return [
        {
          type: 'EvidenceReceived',
          form,
          about: { procedure, subject },
          ...(item ? { item } : {}),
          ...(problem ? { problem } : {}),
          ...(duty ? { duty } : {}),
          ...(takenAt ? { takenAt } : {}),
          ...(name ? { name } : {}),
          ...received,
          receivedAt: now.at,
          by: now.actor.id,
        },
      ]
    }
    case 'describe':
      return [{ type: 'EvidenceDescribed', note: command.note, on: now.today }]
    case 'withdraw':
      return [{ type: 'EvidenceWithdrawn', reason: command.reason, on: now.today }]
  }
}

export function evolve(the: Evidence, event: Event): Evidence {
  switch (event.type) {
    case 'EvidenceReceived': {
      const { type: _, form, ...received } = event
      return { ...received, stage: 'kept', type: form }
    }
    case 'EvidenceDescribed':
      return { ...the, note: event.note }
    case 'EvidenceWithdrawn':
      return { ...the, stage: 'withdrawn', withdrawn: { on: event.on, reason: event.reason } }
  }
}
