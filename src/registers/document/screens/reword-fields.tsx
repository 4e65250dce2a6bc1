/** The words of a follow-up's letter: one field for each matter, what is expected one line each. */
import { AreaField } from '../../../desk/kit/index.ts'
import { linesOf } from '../../../desk/lines.ts'
import type { Part } from './act-fields.tsx'
import { ContactFields, contactOf } from './contact-fields.tsx'
import { dayOf } from './names.tsx'

export function Reword({ view: { content }, at }: Part) {
  const { followUp } = content
  if (!followUp) return null
  return (
    <>
      {followUp.matters.map(({ text, foundOn, institution }, i) => (
        <AreaField
          // biome-ignore lint/suspicious/noArrayIndexKey: the matters of a paper have their places in it and nothing else
          key={i}
          label={followUp.matters.length > 1 ? `第 ${i + 1} 项` : '所列事项'}
          why={`${institution ? `${institution}，` : ''}${dayOf(foundOn)}督导发现；不写人员姓名`}
          name="matter"
          rows={3}
          required
          defaultValue={text}
          problem={at(`matters.${i}`)}
        />
      ))}
      <AreaField
        label="有关要求"
        name="demands"
        rows={3}
        why="每行一项"
        defaultValue={followUp.demands.join('\n')}
        problem={at('demands') ?? at('demands.0')}
      />
      <ContactFields content={content} at={at} />
    </>
  )
}

export function rewordInput(form: FormData): object {
  return {
    matters: form.getAll('matter').map((each) => String(each).trim()),
    demands: linesOf(form.get('demands')),
    ...contactOf(form),
  }
}
