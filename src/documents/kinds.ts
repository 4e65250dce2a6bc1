/** The kinds of documents this room can make: their names, their marks in the number, their templates. */

/** No official form is at hand for any of these papers; the file says so in its keywords. */
export const form = '式样由本系统拟定'

export const documentKinds = {
  /** `mark` follows the 机关代字, so that two kinds of one office never bear the same number. */
  dispatchLetter: { name: '委派函', mark: '委', template: 'dispatch-letter', version: 1 },
  verificationLetter: { name: '调查核实情况函', mark: '核', template: 'verification-letter', version: 1 },
  interviewNotice: { name: '约谈提醒通知', mark: '约', template: 'interview-notice', version: 1 },
  reminderLetter: { name: '提醒函', mark: '提', template: 'reminder-letter', version: 1 },
  qualityCircular: { name: '质量通报', mark: '通', template: 'quality-circular', version: 1 },
  rectificationReport: { name: '整改情况报告', mark: '整', template: 'record-form', version: 1 },
  recordForm: { name: '督导情况记录表', mark: '记', template: 'record-form', version: 1 },
} as const

export type DocumentKind = keyof typeof documentKinds

export function isDocumentKind(text: string): text is DocumentKind {
  return Object.hasOwn(documentKinds, text)
}
