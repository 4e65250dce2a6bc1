/** What each act holds, and what the law asks of it before it is done. */
import { inOrder, must } from '../../kernel/refusal.ts'
import { notice, posts } from './choices.ts'
import type { Command } from './contract.ts'
import type { Content, Event } from './state.ts'

type Beginning = Extract<Command, { supervision: string }>
type Of<T extends Command['type']> = Extract<Command, { type: T }>
type Told = { type: Event['type']; content: Content }

export function contentOf(command: Beginning, hidden: boolean): Told {
  switch (command.type) {
    case 'watch': {
      const { place, text } = command
      return { type: 'WatchNoted', content: { kind: 'watch', text, ...given({ place }) } }
    }
    case 'enquire': {
      const { text, asked } = command
      return { type: 'EnquiryMade', content: { kind: 'enquiry', text, ...given({ asked }) } }
    }
    case 'requestPapers':
      return { type: 'PapersRequested', content: { kind: 'request', text: command.text, way: command.way } }
    case 'interview':
      return { type: 'InterviewHeld', content: interviewOf(command) }
    case 'investigate': {
      const { place, text } = command
      return {
        type: 'SiteInvestigated',
        content: { kind: 'investigation', place, text, way: hidden ? 'unannounced' : 'open' },
      }
    }
    case 'correct':
      return { type: 'ViolationCorrected', content: correctionOf(command) }
    case 'suggest':
      return { type: 'SuggestionMade', content: { kind: 'suggestion', text: command.text } }
    case 'propose':
      return { type: 'MeasureProposed', content: proposalOf(command) }
    case 'guide': {
      const { text, taught } = command
      return { type: 'GuidanceGiven', content: { kind: 'guidance', text, ...given({ taught }) } }
    }
  }
}

/** The guardian and the notice rest on the law on personal information; the regulation does not speak of them. */
function interviewOf(command: Of<'interview'>): Content {
  const { interviewee, role, under14, guardian, recording, notice: shown, text, answer, signed, unsigned } = command
  inOrder(!under14 || guardian !== undefined, '被访问人不满十四周岁，应有监护人在场并同意，请填写监护人姓名', {
    remedy: '监护人不在场的，不作访问',
  })
  inOrder(recording === 'none' || shown === notice.version, '录音、录像或者拍照前，应先出示告知并取得同意', {
    remedy: '请出示告知；对方不同意的，只作文字记录',
  })
  inOrder(signed || unsigned !== undefined, '被访问人没有签字的，请写明原因')
  return {
    kind: 'interview',
    interviewee,
    role,
    under14,
    recording,
    text,
    answer,
    signed,
    ...given({ guardian: under14 ? guardian : undefined, unsigned: signed ? undefined : unsigned }),
    ...(recording === 'none' ? {} : { notice: notice.version }),
  }
}

/** Whoever commands candidates or examiners has begun to conduct the evaluation, which is not a supervisor's to do. */
function correctionOf({ text, post, through, how }: Of<'correct'>): Content {
  must(post === 'in-charge', 'a8.3', `不能直接向${posts[post]}纠正，质量督导员不得干预正常的评价工作`, {
    remedy: '请向现场负责人指出，由现场负责人纠正',
    who: '现场负责人',
  })
  return { kind: 'correction', text, through, how }
}

function proposalOf({ of, named, direction, text }: Of<'propose'>): Content {
  must(of !== 'person' || named !== undefined, 'a7.7', '对评价机构相关负责人提出奖惩建议的，请写明姓名')
  return { kind: 'proposal', of, direction, text, ...given({ named: of === 'person' ? named : undefined }) }
}

/** Without the parts that were left out. */
function given<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never
}
