/** A letter for tests and measuring: invented people, an invented institution. */
import type { DispatchLetter } from '../../src/documents/index.ts'

export const letter: DispatchLetter = {
  copy: 'supervisors',
  rehearsal: true,
  issuer: { name: '青海省职业技能评价指导中心', self: '我中心' },
  number: '青职评委演〔2026〕8号',
  issuedOn: '2026-05-08',
  institution: '西宁湟川职业技能培训学校',
  batch: '2026年第3批（电工，三级/高级工），理论知识考试第1场、操作技能考核第2场',
  from: '2026-05-12',
  until: '2026-05-13',
  hours: '8:30至17:30',
  places: ['西宁市城西区海湖新区文苑路8号实训楼2层'],
  supervisors: [
    { name: '扎西·才让', card: 'R63220012', leader: true },
    { name: '李㛃', card: 'R63230107' },
  ],
  contact: { name: '马小芳', phone: '0971-0000000' },
  recordDueOn: '2026-05-15',
  check: { code: '9N6MTKAD9N6MTKAD', at: 'https://zhidu.example.cn/check' },
  seal: true,
}

export const madeAt = new Date('2026-05-08T02:00:00Z')
