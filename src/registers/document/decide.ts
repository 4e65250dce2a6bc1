/** The order of an official document's way. Pure: it reads no clock, no table and no other register. */
import type { Actor, Circumstances, Duty, Relation } from '../../kernel/procedure.ts'
import { inOrder } from '../../kernel/refusal.ts'
import type { Calendar, Day } from '../../law/calendar/index.ts'
import { dueOn, timeLimits } from '../../law/time-limits.ts'
import type { Command } from './contract.ts'
import { copies, kinds } from './parts.ts'
import { awaited, isFollowUp, isFor, open } from './recipients.ts'
import { service } from './served.ts'
import type { Event, Facts, OfficialDocument, Served } from './state.ts'
import { reworded } from './wording.ts'

export const initial: OfficialDocument = {
  stage: 'none',
  kind: 'dispatch-letter',
  about: { procedure: '', subject: '' },
  issuer: '',
  rehearsal: false,
  withheld: true,
  writers: [],
  papers: [],
  served: [],
}
export const stage = (the: OfficialDocument): string => the.stage

export function relates(the: OfficialDocument, actor: Actor, relation: Relation): boolean {
  return relation !== 'field' && the.served.some((served) => isFor(served, actor, relation))
}

export function ready(the: OfficialDocument, type: Command['type'], now: Circumstances): void {
  const another = { who: '省评价中心的另一名工作人员' }
  const isWriter = the.writers.includes(now.actor.id)
  if (type === 'amend' || type === 'reword')
    inOrder(
      !the.content || isFollowUp(the.content) === (type === 'reword'),
      `${kinds[the.kind].name}的文稿不用这张表修改`,
      { remedy: '请刷新页面后，用页面上的“修改文稿”办理' },
    )
  if (type === 'review') {
    inOrder(!the.returned, '已退回修改，拟稿人还没有改好', { who: '省评价中心经办' })
    inOrder(!isWriter, '拟稿人不能核自己拟的稿', another)
    inOrder(the.contact !== undefined, '还没有填写联系人和电话', { remedy: '请先由经办人在“修改文稿”中填写' })
  }
  if (type === 'sendBack') inOrder(!the.returned, '已经退回，等待拟稿人修改')
  if (type === 'signOff') inOrder(!isWriter, '拟稿人不能签发自己拟的公文', another)
  if (type === 'attachSealed') inOrder(open(the).length > 0, '各份公文都已送达，用印件不能再更换')
  if (type === 'serve') {
    inOrder(awaited(the).length > 0, '已全部送达')
    inOrder(
      awaited(the).some(({ withheld }) => !withheld),
      '督导尚未向评价机构公开，现在不能向其送达',
    )
  }
  if (type === 'proveDelivery')
    inOrder(
      the.served.some(({ proof }) => !proof),
      '各份送达凭证都已上传',
    )
  if (type === 'acknowledge' || type === 'acknowledgeAsInstitution')
    inOrder(toAcknowledge(the, now.actor) !== undefined, '已经签收')
}

export function decide(the: OfficialDocument, command: Command, now: Circumstances & Facts): Event[] {
  ready(the, command.type, now)
  const step = { by: now.actor.id, on: now.today }
  switch (command.type) {
    case 'draft': {
      const { kind, about, withheld, content, contact = now.contact } = command
      inOrder(now.issuer !== undefined, '没有找到发文机关')
      const { issuer, rehearsal = false } = now
      const given = { kind, about, issuer, rehearsal, withheld, content, ...(contact ? { contact } : {}) }
      return [{ type: 'DocumentDrafted', ...given, ...step }]
    }
    case 'amend': {
      const { batch, hours, places, contact } = command
      const given = { batch, ...(hours ? { hours } : {}), places, ...(contact ? { contact } : {}) }
      inOrder(contact !== undefined || the.contact !== undefined, '请填写联系人和电话')
      return [{ type: 'DocumentAmended', ...given, ...step }]
    }
    case 'reword':
      return [{ type: 'DocumentReworded', ...reworded(the, command, now), ...step }]
    case 'review':
      return [{ type: 'DocumentReviewed', ...step }]
    case 'sendBack':
      return [{ type: 'DocumentSentBack', reason: command.reason, ...step }]
    case 'signOff': {
      inOrder(now.issued !== undefined, '公文没有排成，不能签发')
      const { number, papers } = now.issued
      const kept = papers.map(({ copy, checkCode, sha256 }) => ({ copy, checkCode, sha256 }))
      return [{ type: 'DocumentSigned', number, papers: kept, ...step }]
    }
    case 'attachSealed': {
      const { copy, file } = command
      inOrder(
        the.papers.some((paper) => paper.copy === copy),
        `${kinds[the.kind].name}没有“${copies[copy]}”的一份`,
      )
      inOrder(open(the).includes(copy), '这一份已经送达，用印件不能再更换', {
        remedy: '确有错误的，请作废后重新办理',
      })
      const { sha256, size, type } = file
      return [{ type: 'SealedCopyAttached', copy, scan: { sha256, size, type, on: now.today } }]
    }
    case 'serve':
      return [{ type: 'DocumentServed', ...service(the, command, now) }]
    case 'proveDelivery': {
      const { recipient, file } = command
      const served = the.served.find((each) => each.recipient === recipient)
      inOrder(served !== undefined, '还没有登记向该对象送达')
      inOrder(!served.proof, '送达凭证已经上传，不能更换')
      const { sha256, size, type } = file
      return [{ type: 'DeliveryProved', recipient, scan: { sha256, size, type, on: now.today } }]
    }
    case 'disclose':
      return the.withheld ? [{ type: 'DocumentDisclosed' }] : []
    case 'acknowledge':
    case 'acknowledgeAsInstitution': {
      const mine = toAcknowledge(the, now.actor)
      inOrder(mine !== undefined, '没有送达给您的公文')
      return [{ type: 'DocumentAcknowledged', recipient: mine.recipient, on: now.today }]
    }
    case 'void':
      return [
        {
          type: 'DocumentVoided',
          on: now.today,
          reason: command.reason,
          ...(the.number ? { number: the.number } : {}),
        },
      ]
  }
}

function toAcknowledge(the: OfficialDocument, actor: Actor): Served | undefined {
  return the.served.find(
    (served) => !served.acknowledgedOn && (isFor(served, actor, 'self') || isFor(served, actor, 'own')),
  )
}

/** Whoever holds the pen next, within the days the Centre gives itself. */
export function duties(the: OfficialDocument, _subject: string, calendar: Calendar): Duty[] {
  const { name } = kinds[the.kind]
  const due = (kind: string, act: string, since: Day): Duty[] => [
    {
      kind,
      name: `${act}：${name}`,
      clause: { none: '公文按机关公文处理的规定办理，规程没有规定' },
      owner: the.issuer,
      remindOn: [since],
      confidential: the.withheld,
      dueOn: dueOn(timeLimits.documentStep, since, calendar),
    },
  ]
  if (the.stage === 'drafted' && the.returned) return due('amend', '修改文稿', the.returned.on)
  if (the.stage === 'drafted' && the.drafted) return due('review', '核稿', the.drafted.on)
  if (the.stage === 'reviewed' && the.reviewed) return due('sign', '签发', the.reviewed.on)
  const ahead = the.stage === 'signed' || the.stage === 'served' ? awaited(the).filter(({ withheld }) => !withheld) : []
  if (the.signed && ahead.length > 0) return due('serve', '送达', the.signed.on)
  return []
}
