/** What may be seen of added items: one's own with drafts, and in force those that reach one's institution or field. */
import * as z from 'zod/mini'
import type { ReadingTable } from '../../kernel/procedure.ts'

const text = z.string()
const row = z.object({
  id: text,
  code: text,
  of: z.enum(['industry', 'institution']),
  owner: text,
  mine: z.boolean(),
  stage: text,
  text,
  basis: z.object({ clause: text, phrase: text }),
  from: z.nullable(text),
  until: z.nullable(text),
})

export const readings = {
  list: {
    at: '',
    name: '查看补充检查项目',
    by: [
      'centre.readInstitutions',
      'department.readInstitutions',
      'auditor.readInstitutions',
      'industry.readInstitutions',
      'institution.readOwn',
    ],
    clause: 'a28',
    /** `after`: the item with which the page before ended. */
    input: z.object({ after: z.optional(z.uuid()) }),
    output: z.object({ rows: z.array(row), next: z.nullable(text) }),
  },
} satisfies ReadingTable

export type AdditionRow = z.output<typeof row>
