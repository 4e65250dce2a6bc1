/** A full record form for tests and pictures: invented people, an invented institution, sixty items, long notes. */
import type { RecordFormPaper } from '../../src/documents/index.ts'
import { itemsFor, versionOn } from '../../src/law/checklist/index.ts'
import { type Copy, composeForm, formOn, type ItemAnswer, type Values } from '../../src/law/record-form/index.ts'

const checklist = versionOn('2026-05-12')
const definition = formOn('2026-05-12')
if (!checklist || !definition) throw new Error('no version on the day of the sample')

const asked = itemsFor({
  version: checklist,
  kind: 'level',
  subjects: ['theory', 'practical'],
  on: ['before', 'during'],
})
  .flatMap(({ items }) => items)
  .slice(0, 60)

const told: Record<string, ItemAnswer> = {
  A07: { answer: 'not-seen', note: '面积未实测' },
  A09: { answer: 'no', note: '2号考场后排监控画面逆光，看不清考生', files: [1] },
  B11: { answer: 'not-seen' },
  B14: { answer: 'yes', note: '封条完整，交接单双人签字', files: [2, 3] },
  T02: { answer: 'not-applicable', note: '本场为纸笔考试' },
  T04: {
    answer: 'no',
    note: '监考员李㛃于8:12到考务办公室领卷，距开考18分钟；护送途中由一人携带试卷袋步行约200米至2号考场，交接登记簿上只有一人签字，另一人于开考后补签。经询问，另一名监考员当时在考点大门引导考生入场。',
    files: [4],
  },
  P09: { answer: 'yes', note: '巡视两次，未见异常' },
}

export const values: Values = {
  H01: 'RC-2026-0031',
  H02: 'daily',
  H03: ['site', 'sampling', 'open'],
  H18: {
    dispatcher: '青海省职业技能评价指导中心',
    people: [
      { name: '扎西·才让', number: 'R63220012', role: '组长' },
      { name: '王𬎆', number: 'R63230107', role: '成员' },
    ],
  },
  H12: { from: '2026-05-12T08:05', until: '2026-05-12T17:40' },
  H04: 'level',
  H05: { name: '西宁湟川职业技能培训学校', number: '630100000007', code: '52630100MJX000000A' },
  H06: 'DJ-S',
  H07: { plan: '240007-26-003', batches: ['240007-26-003-1'] },
  H08: [{ code: '6-31-01-03', name: '电工', level: '3' }],
  H09: { name: '海湖实训楼2层', address: '西宁市城西区海湖新区文苑路8号' },
  'H09-F': true,
  H10: ['theory', 'practical'],
  H11: [
    { from: '2026-05-12T08:30', until: '2026-05-12T10:00' },
    { from: '2026-05-12T13:30', until: '2026-05-12T17:30' },
  ],
  H13: { planned: 42, present: 40, absent: 2, disciplined: 0 },
  H14: { rooms: 2, places: 48 },
  H15: [
    { name: '马小芳', number: '2201010034', role: '考评组长' },
    { name: '李㛃', number: '2201010035', role: '考评员' },
    { name: '龚䶮', number: '2201010036', role: '考评员' },
    { name: '陈喆', role: '监考员' },
  ],
  H16: [{ name: '赵堃', number: 'N63010000000724001' }],
  'H16-P': true,
  H17: { source: 'provincial', papers: ['QH-DG3-2026-02'] },
  'F-B01': {
    checklist,
    answers: Object.fromEntries(asked.map(({ id }) => [id, told[id] ?? ({ answer: 'yes' } as const)])),
  },
  'F-B02': [
    { what: '准考证号26003017、26003022的申报材料', reason: '随机抽取5%', finding: '工作年限证明齐全，与报名表一致' },
    { what: '2号考场9:00至9:20录像', reason: 'A09项现场所见', finding: '后排6个座位画面过曝' },
  ],
  'F-B03': [
    {
      person: '陈喆',
      role: '监考员',
      question: '领卷时为何只有一人签字？',
      answer: '另一人在大门引导考生，开考后补签。',
    },
  ],
  'F-B04': [
    { fact: '2号考场后排6个座位的监控画面逆光，看不清考生操作。', items: ['A09'], files: [1], corrected: false },
    {
      fact: '理论考试领卷距开考18分钟，一人护送，交接登记当时只有一人签字。',
      items: ['T04'],
      files: [4],
      corrected: true,
    },
  ],
  'F-B05': '要求监考员当场补齐交接登记并注明补签时间；下午操作技能考核领卷已改为双人护送，提前32分钟完成。',
  'F-B05-G':
    '向考务负责人讲解了试卷领取、护送、启封、回收各环节的登记要点，并示范填写了交接登记簿。\n建议后排座位调转方向或加装遮光帘，当场试调一处摄像头，画面可辨。',
  'F-B06':
    '一、对2号考场监控画面进行全面检查，于下一批次评价前完成调整。\n二、把双人护送写入监考员岗前提示，并由内督员逐场核对。',
  'F-B06-P': '无。',
  'F-B08': { opinion: 'agreed', words: '所记情况属实，监控问题当周调整。' },
  'F-B09': {
    supervisors: [{ name: '扎西·才让', at: '2026-05-12T17:32' }, { name: '王𬎆' }],
    institution: { name: '刘永寿', role: '考务负责人' },
  },
  'F-B11': { dueOn: '2026-05-14', submittedAt: '2026-05-13T10:20', late: false },
  'F-B12': ['监控画面照片', '试卷封条照片', '试卷交接单', '交接登记簿照片'].map((title, at) => ({
    number: at + 1,
    title,
    sha256: `9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0${at}`,
  })),
}

export const formFor = (copy: Copy, more: Values = {}) => composeForm(definition, { ...values, ...more }, { copy })

export const recordForm: RecordFormPaper = {
  form: formFor('office'),
  number: 'RC-2026-0031',
  dispatcher: '青海省职业技能评价指导中心',
  rehearsal: true,
  submitted: true,
  version: 1,
  check: { code: '9N6MTKAD9N6MTKAD', at: 'https://zhidu.example.cn/check' },
}
