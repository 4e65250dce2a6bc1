/** The law of a dispatch (a11, a13). Pure: it reads no clock, no table and no other procedure. */
import type { Actor, Circumstances, Relation } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import { instantInChina } from '../../law/calendar/index.ts'
import { callNext, replaced } from './calling.ts'
import type { Command } from './contract.ts'
import { exclusionCodes } from './draw/exclusion.ts'
import { skipCodes } from './draw/walk.ts'
import { inForce, letterOf, placeOf } from './places.ts'
import type { Dispatch, Event, Facts, Place } from './state.ts'

export const initial: Dispatch = {
  stage: 'none',
  office: '',
  institution: '',
  sessions: [],
  wanted: 0,
  disclosed: false,
  places: [],
  proposals: [],
}
export const stage = (the: Dispatch): string => the.stage

export function relates(the: Dispatch, actor: Actor, relation: Relation): boolean {
  return relation === 'self' && the.places.some(({ account }) => account === actor.id)
}

export function ready(the: Dispatch, type: Command['type'], now: Circumstances): void {
  const answers = type === 'accept' || type === 'decline' || type === 'declareRecusal'
  if (answers || type === 'proposeSkip' || type === 'confirmSkip')
    inOrder(
      the.sessions.some(({ until }) => instantInChina(until) > now.at),
      '评价活动已经结束',
    )
  if (answers) {
    const mine = placeOf(the, now.actor.id)
    inOrder(mine !== undefined, '这次委派已由下一名外督员承接', { remedy: '如需了解情况，请联系省评价中心' })
    if (type === 'accept') inOrder(mine.state === 'asked', '您已接受这次委派')
  }
  if (type === 'confirmSkip')
    inOrder(
      the.proposals.some(({ by }) => by !== now.actor.id),
      the.proposals.length > 0 ? '提出人不能自己确认' : '还没有人提出回避',
      { who: '省评价中心的另一名工作人员' },
    )
  if (type === 'draftLetter')
    inOrder(!the.letter || the.letter.stage === 'voided', '委派函已经拟制', { remedy: '请到公文中继续办理' })
  if (type === 'draftLetter')
    inOrder(
      the.places.some(({ state }) => state === 'accepted') && !the.places.some(({ state }) => state === 'asked'),
      '还有外督员没有答复，暂不能拟制委派函',
    )
}

export function decide(the: Dispatch, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  switch (command.type) {
    case 'seal':
      return [sealed(command, now)]
    case 'draw': {
      inOrder(now.opened !== undefined, '抽取哈希链尚未公布，不能抽取', { who: '系统管理员' })
      const { underCheckpoint, ...opened } = now.opened
      inOrder(underCheckpoint, '名单封存的记录还没有进入已签名的日志检查点', { remedy: '通常一秒之内即可，请稍候再试' })
      return [{ type: 'DrawResolved', ...opened, on: now.today }, ...callNext(now.next, the.wanted, now)]
    }
    case 'accept': {
      const mine = own(the, now)
      const against = now.against[mine.rank]
      must(against !== 'RECUSAL_IN_DATA', 'a13', '系统数据显示您应当回避这次督导', {
        remedy: '请选择“申请回避”，由下一名外督员承接',
      })
      inOrder(against === undefined, `现在不能接受这次委派：${against ? skipCodes[against].name : ''}`, {
        remedy: '请选择“不能参加”并写明原因，或联系省评价中心',
      })
      return [{ type: 'DispatchAccepted', rank: mine.rank, conduct: command.conduct, on: now.today }]
    }
    case 'decline':
      return replaced(the, own(the, now).rank, 'DECLINED', now, command.reason)
    case 'declareRecusal':
      return replaced(the, own(the, now).rank, 'RECUSAL_DECLARED', now, command.reason)
    case 'passOver': {
      const place = the.places.find(({ rank, state }) => rank === command.rank && state === 'asked')
      inOrder(place !== undefined && now.today > place.answerBy, '答复期限还没有过')
      return replaced(the, place.rank, 'NO_ANSWER', now)
    }
    case 'proposeSkip':
      inOrder(
        the.places.some((place) => place.rank === command.rank && inForce(place)),
        '没有这个抽取顺位的外督员',
      )
      inOrder(!the.proposals.some(({ rank }) => rank === command.rank), '已有人提出，等待另一人确认')
      return [{ type: 'SkipProposed', rank: command.rank, by: now.actor.id, reason: command.reason }]
    case 'confirmSkip': {
      const proposal = the.proposals.find(({ rank }) => rank === command.rank)
      inOrder(proposal !== undefined, '没有人对这名外督员提出回避')
      inOrder(proposal.by !== now.actor.id, '提出人不能自己确认', { who: '省评价中心的另一名工作人员' })
      return replaced(the, command.rank, 'RECUSAL_FOUND', now, proposal.reason)
    }
    case 'draftLetter':
      return [{ type: 'LetterDrafted', document: command.document }]
    case 'followLetter':
      return [{ type: 'LetterFollowed', document: command.document, stage: command.stage }]
    case 'follow':
      return moved(the, command.sessions, now)
    case 'disclose':
      return the.disclosed ? [] : [{ type: 'DispatchDisclosed', ...letterOf(the) }]
    case 'withdraw':
      return [{ type: 'DispatchWithdrawn', ...letterOf(the) }]
  }
}

function own(the: Dispatch, now: Circumstances): Place {
  const place = placeOf(the, now.actor.id)
  inOrder(place !== undefined, '这次委派已由下一名外督员承接')
  return place
}

/** a13 has no switch: a pool that is too small is told with its grounds, and nothing is drawn. */
function sealed(command: Extract<Command, { type: 'seal' }>, { toSeal, actor }: Circumstances & Facts): Event {
  inOrder(toSeal !== undefined, '抽取哈希链尚未公布，不能封存抽取名单', { who: '系统管理员' })
  const { eligible } = toSeal.sealed
  const counts = new Map<string, number>()
  for (const { code } of toSeal.excluded) counts.set(code, (counts.get(code) ?? 0) + 1)
  const grounds = Object.entries(exclusionCodes)
    .filter(([code]) => counts.has(code))
    .map(([code, name]) => `${name} ${counts.get(code)} 人次`)
  must(
    eligible >= command.wanted,
    'a11',
    `可供抽取的外督员 ${eligible} 名，少于需要的 ${command.wanted} 名${grounds.length ? `（未入选：${grounds.join('，')}）` : ''}`,
    { remedy: '可减少外督员人数或改期组织；依第十三条应当回避的，不能放宽' },
  )
  const { type: _, ...rest } = command
  return { type: 'PoolSealed', office: actor.organisation, ...rest, ...toSeal.sealed }
}

function moved(the: Dispatch, sessions: Dispatch['sessions'], now: Circumstances & Facts): Event[] {
  const events: Event[] = [{ type: 'DispatchMoved', sessions, ...letterOf(the) }]
  const places = the.places.filter(inForce)
  const clashing = places.filter(({ rank }) => now.against[rank] !== undefined)
  for (const { rank } of places)
    if (!clashing.some((place) => place.rank === rank))
      events.push({ type: 'SupervisorAskedAgain', rank, on: now.today, answerBy: now.answerBy })
  for (const { rank } of clashing)
    events.push({ type: 'SupervisorSkipped', rank, code: now.against[rank] ?? 'TAKEN_SINCE', on: now.today })
  return [...events, ...callNext(now.next, clashing.length, now)]
}
