/** The papers of a follow-up for tests and for looking at: an invented institution, invented findings. */
import type { FollowUpLetter } from '../../src/documents/index.ts'
import { letter } from './sample.ts'

const { rehearsal, issuer, issuedOn, contact, check, seal, institution } = letter
export const followUpLetter: FollowUpLetter = {
  rehearsal,
  issuer,
  issuedOn,
  contact,
  check,
  seal,
  number: '青职评提演〔2026〕3号',
  institution,
  matters: [
    { text: '2号考场监考记录缺少两名监考人员签字，交接时间未填写', foundOn: '2026-04-28' },
    { text: '4号机位开考后黑屏41分钟，未见补测记录', foundOn: '2026-04-28' },
  ],
  demands: ['完善监考签字和试卷交接制度，明确每场责任人', '开考前逐机检查设备，留存检查和补测记录。'],
}
export const verified: FollowUpLetter = {
  ...followUpLetter,
  number: '青职评核演〔2026〕2号',
  matters: followUpLetter.matters.map((matter, i) => ({
    ...matter,
    finding: { confirmed: i === 0, evidence: '调阅考场监控录像和原始记录，询问监考人员3名' },
  })),
  demands: [],
}
export const noticed: FollowUpLetter = {
  ...followUpLetter,
  number: '青职评约演〔2026〕1号',
  demands: ['请携带本批次监考记录和设备检查记录'],
  interview: { at: '2026-05-20T15:00', place: '省职业技能评价指导中心3楼会议室', whom: '主要负责人、考务负责人' },
}
export const circular: FollowUpLetter = { ...followUpLetter, number: '青职评通演〔2026〕1号' }
