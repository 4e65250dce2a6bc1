/** An act in words, for a page. The institution reads who asked and what; who witnessed a refusal is not its to read. */
import type { Words } from '../../kernel/words.ts'
import { directions, investigationWays, outcomes, recordings, roles, targets, views, ways } from './choices.ts'
import type { Content, FieldDuty, Named } from './state.ts'

type Say = (words: Words | undefined) => string
type Fact = { label: string; value: string }
type Holder = Named & { post?: Words | undefined }

const personIn = (holder: Holder, said: Say) => `${said(holder.name)}${holder.post ? `（${said(holder.post)}）` : ''}`

export function factsOf(content: Content, said: Say): Fact[] {
  const of = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value }] : [])
  const who = (label: string, holder: Holder | undefined) => of(label, holder && personIn(holder, said))
  switch (content.kind) {
    case 'watch':
      return of('地点', content.place && said(content.place))
    case 'enquiry':
      return who('询问对象', content.asked)
    case 'request':
      return of('方式', ways[content.way])
    case 'interview':
      return [
        ...of('被访问人', `${said(content.interviewee.name)}（${roles[content.role]}）`),
        ...who('监护人', content.guardian),
        ...of('记录方式', recordings[content.recording]),
        ...of('告知', content.notice && '记录前已出示告知'),
        ...of('回答', said(content.answer)),
        ...of('签字', content.signed ? '被访问人已签字' : `未签字：${said(content.unsigned)}`),
      ]
    case 'investigation':
      return [...of('方式', investigationWays[content.way]), ...of('地点', said(content.place))]
    case 'correction':
      return [...who('现场负责人', content.through), ...of('纠正情况', said(content.how))]
    case 'proposal':
      return [
        ...of('对象', targets[content.of]),
        ...who('姓名', content.named),
        ...of('类别', directions[content.direction]),
      ]
    case 'guidance':
      return who('指导对象', content.taught)
    case 'suggestion':
      return []
  }
}

export function told(the: FieldDuty, said: Say, inside: boolean) {
  const { content, done, answer, handed, received, refused, withdrawn } = the
  if (!content || !done) return undefined
  return {
    supervision: the.supervision,
    kind: content.kind,
    stage: the.stage,
    on: done.on,
    at: done.at,
    by: done.card,
    text: said(content.text),
    facts: [
      ...factsOf(content, said),
      ...(handed ? [{ label: '评价机构提供', value: said(handed.text) }] : []),
      ...(received ? [{ label: '督导员收到', value: said(received.text) }] : []),
    ],
    ...(answer
      ? {
          answer: {
            text: said(answer.text),
            on: answer.on,
            at: answer.at,
            from: answer.oral ? `${personIn(answer.oral, said)}当场口头答复` : answer.outcome ? '委派机构' : '评价机构',
            ...(answer.view ? { view: views[answer.view] } : {}),
            ...(answer.outcome ? { view: outcomes[answer.outcome] } : {}),
          },
        }
      : {}),
    ...(refused
      ? {
          refused: {
            reason: said(refused.reason),
            on: refused.on,
            at: refused.at,
            ...(refused.refuser ? { refuser: { name: said(refused.refuser.name) } } : {}),
            ...(refused.witness && inside ? { witness: { name: said(refused.witness.name) } } : {}),
          },
        }
      : {}),
    ...(withdrawn ? { withdrawn: { reason: said(withdrawn.reason), on: withdrawn.on } } : {}),
  }
}
