/** The law of a daily supervision. Pure: it reads no clock, no table and no other procedure. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import { instantInChina } from '../../law/calendar/index.ts'
import type { Command } from './contract.ts'
import type { Event, Facts, Supervision, Watched } from './state.ts'

export const initial: Supervision = {
  stage: 'none',
  institution: '',
  activity: '',
  sessions: [],
  announced: false,
  disclosed: false,
  forms: [],
  wanted: 0,
}
export const stage = (the: Supervision): string => the.stage

export function relates(the: Supervision, actor: Actor, relation: Relation): boolean {
  return relation === 'own' && the.disclosed && the.institution === actor.organisation
}

export function ready(the: Supervision, type: Command['type'], now: Circumstances): void {
  if (type === 'disclose') inOrder(!the.disclosed, '这次督导已经公开')
  if (type === 'cancel')
    inOrder(
      the.sessions.some(({ until }) => instantInChina(until) > now.at),
      '评价活动已经结束，不能再取消督导',
      {
        remedy: '请按督导结束办理，由外督员提交督导情况记录表',
      },
    )
}

export function decide(the: Supervision, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'open':
      return [opened(command, now)]
    case 'disclose':
      return [{ type: 'SupervisionDisclosed', reason: command.reason }]
    case 'cancel':
      return [{ type: 'SupervisionCancelled', reason: command.reason }]
    case 'followSession': {
      const { session, from, until } = command
      return [
        {
          type: 'SessionFollowed',
          sessions: the.sessions.map((each) => (each.id === session ? { id: session, from, until } : each)),
        },
      ]
    }
    case 'loseSession': {
      const left = the.sessions.filter(({ id }) => id !== command.session)
      if (left.length === 0) return [{ type: 'SupervisionLapsed' }]
      return [{ type: 'SessionLost', session: command.session, sessions: left }]
    }
  }
}

function opened(command: Extract<Command, { type: 'open' }>, { found, watched, at }: Circumstances & Facts): Event {
  const { activity, announced, wanted, note } = command
  const ids = [...new Set(command.sessions)]
  const sessions = ids.map((id) => found.find((each) => each.id === id))
  inOrder(
    sessions.every((each) => each !== undefined),
    '所选场次中有的不存在',
    { remedy: '请从场次列表重新选择' },
  )
  const known = sessions.filter((each) => each !== undefined)
  inOrder(
    known.every((each) => each.activity === activity),
    '所选场次不属于同一评价计划',
    { remedy: '不同评价计划的场次请分别组织督导' },
  )
  inOrder(
    known.every(({ state }) => state === 'planned'),
    '所选场次中有的已经取消',
    { remedy: '请重新选择仍在计划中的场次' },
  )
  inOrder(
    known.every(({ until }) => instantInChina(until) > at),
    '所选场次中有的已经结束',
    { remedy: '请选择尚未结束的场次' },
  )
  inOrder(watched.length === 0, '所选场次已经组织了日常督导', { remedy: '请打开已有的督导，或先取消后再组织' })
  return {
    type: 'SupervisionOpened',
    institution: known[0]?.institution ?? '',
    activity,
    sessions: known.map(({ id, from, until }): Watched => ({ id, from, until })),
    announced,
    forms: [...new Set(command.forms)],
    wanted,
    ...(note ? { note } : {}),
  }
}

export function evolve(the: Supervision, event: Event): Supervision {
  switch (event.type) {
    case 'SupervisionOpened': {
      const { type: _, ...rest } = event
      return { ...the, ...rest, stage: 'opened', disclosed: event.announced }
    }
    case 'SupervisionDisclosed':
      return { ...the, disclosed: true }
    case 'SupervisionCancelled':
    case 'SupervisionLapsed':
      return { ...the, stage: 'cancelled' }
    case 'SessionFollowed':
    case 'SessionLost':
      return { ...the, sessions: event.sessions }
  }
}
