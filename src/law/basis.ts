/**
 * The documents the regulation rests on (a1) or sends to (a19), with their numbers as the text gives them.
 * A document whose text is not at hand says so; nothing is concluded from it.
 */
import type { ClauseId } from './clauses.ts'

export type LegalBasis = { title: string; number: string; clause?: ClauseId; note?: string }

export const legalBasis: readonly LegalBasis[] = [
  {
    title: '人力资源社会保障部办公厅关于做好人力资源社会保障部门职业资格实施机构职能调整有关工作的通知',
    number: '人社厅发〔2020〕49号',
    clause: 'a1',
  },
  { title: '技能人才评价质量督导工作规程（试行）', number: '人社职司便函〔2020〕53号', clause: 'a1' },
  {
    title: '青海省人力资源和社会保障厅关于改革完善技能人才评价制度全面推行技能人才自主评价工作的通知',
    number: '青人社厅函〔2021〕581号',
    clause: 'a1',
  },
  {
    title: '技能人才评价违纪违规行为处理工作指引（试行）',
    number: '人社职司便函〔2021〕57号',
    clause: 'a19',
    note: '评价机构对参评人员、工作人员的问题依此认定处理',
  },
  {
    title: '青海省职业技能评价机构管理办法',
    number: '青人社厅发〔2025〕54号',
    note: '规程印发后的新文件，本系统尚未取得其全文；取得前，作出处理决定的机关应自行说明是否适用',
  },
]
