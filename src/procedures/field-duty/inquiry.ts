/** One line of the form's table of what was asked: an enquiry, a call for papers, an interview. */
import type { Words } from '../../kernel/words.ts'
import { roles } from './choices.ts'
import type { FieldDuty, Named } from './state.ts'

type Telling = {
  said(words: Words | undefined): string
  name(named: Named): Promise<string>
  /** Whether it had happened by then. */
  then(step: { at: string } | undefined): boolean
}
type Line = { person: string; role: string; question: string; answer: string }

export async function inquiryOf(the: FieldDuty, { said, name, then }: Telling): Promise<Line | undefined> {
  const { content, answer, received, handed, refused } = the
  switch (content?.kind) {
    case 'interview':
      return {
        person: await name(content.interviewee),
        role: roles[content.role] + (content.guardian ? `，监护人${await name(content.guardian)}在场` : ''),
        question: said(content.text),
        answer: `${said(content.answer)}${content.signed ? '' : `（未签字：${said(content.unsigned)}）`}`,
      }
    case 'enquiry': {
      const asked = (then(answer) && answer?.oral) || content.asked
      return {
        person: asked ? await name(asked) : '评价机构',
        role: asked?.post ? said(asked.post) : '',
        question: said(content.text),
        answer: then(answer) ? said(answer?.text) : '尚未答复',
      }
    }
    case 'request':
      return {
        person: '评价机构',
        role: '',
        question: `要求提供：${said(content.text)}`,
        answer: await outcome(),
      }
    default:
      return undefined
  }

  async function outcome(): Promise<string> {
    if (refused && then(refused)) {
      const { refuser, witness, reason } = refused
      const seen = witness ? `（见证人：${await name(witness)}）` : ''
      return `${refuser ? await name(refuser) : ''}拒绝提供：${said(reason)}${seen}`
    }
    if (received && then(received)) return `已收到：${said(received.text)}`
    return handed && then(handed) ? `已提供，待核对：${said(handed.text)}` : '尚未提供'
  }
}
