/** Upon which problems a follow-up may be opened: those of accepted records, of the institutions it names, not yet closed. */
import type { Circumstances } from '../../kernel/procedure.ts'
import { inOrder, must } from '../../kernel/refusal.ts'
import { kinds } from './choices.ts'
import type { Command } from './contract.ts'
import type { Event, Facts, Known } from './state.ts'

type Open = Extract<Command, { type: 'open' }>

export function opened(command: Open, now: Circumstances & Facts): Event {
  const { kind, institutions, problems, ground, questions, verifiers, named } = command
  must(problems.length > 0, 'a15.1.3', '后续跟进应依据外督员反馈的情况，请至少选择一个发现的问题')
  const known = problems.map((id) => asked(command, id, now))
  for (const id of institutions)
    inOrder(
      known.some(({ institution }) => institution === id),
      '所选的评价机构中，有的没有选择任何问题',
      { remedy: '请为每家评价机构至少选择一个问题，或者去掉该机构' },
    )
  inOrder(kind === 'circular' || institutions.length === 1, `${kinds[kind].name}只针对一家评价机构`, {
    remedy: '涉及多家的，请分别办理，或者选择“质量通报”',
  })
  inOrder(kind !== 'verification' || (questions !== undefined && verifiers !== undefined), '请写明核实的事项和核实人员')
  inOrder(kind === 'circular' || !named, '公开机构名称只适用于质量通报')
  const told = institutions.map((id) => now.institutions?.find((each) => each.id === id))
  inOrder(
    told.every((each) => each !== undefined) && now.office !== undefined,
    '没有找到所选的评价机构，或者没有找到省评价中心',
  )
  const names = kind === 'circular' ? (now.people ?? []) : []
  return {
    type: 'FollowUpOpened',
    on: now.today,
    kind,
    office: now.office,
    institutions: told,
    problems: known.map(({ accepted: _, state: __, ...problem }) => problem),
    ground,
    ...(kind === 'verification' && questions && verifiers ? { questions, verifiers } : {}),
    ...(named ? { named } : {}),
    unnamed: kind === 'circular' && !named ? [...names, ...told.map(({ name }) => name)] : names,
  }
}

function asked({ institutions, problems }: Open, id: string, { known = [] }: Facts): Known {
  const one = known.find((each) => each.id === id)
  inOrder(one !== undefined, '没有找到所选的问题，可能已由外督员撤回', { remedy: '请刷新页面后重新选择' })
  inOrder(problems.indexOf(id) === problems.lastIndexOf(id), '同一个问题选择了两次')
  must(one.accepted, 'a15.1.3', '问题所在的督导情况记录表还没有接收，不能据以开展后续跟进', {
    remedy: '请先接收记录表；需要补充的，退回外督员',
  })
  inOrder(institutions.includes(one.institution), '所选的问题不属于所选的评价机构', {
    remedy: '请只选择这家评价机构名下的问题',
  })
  inOrder(one.state !== 'closed', '所选的问题已经办结，不能再次跟进')
  return one
}
