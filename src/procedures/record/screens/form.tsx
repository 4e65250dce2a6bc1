/** The form itself, composed once for screen and paper alike. */
import { ButtonLink, Card, Facts, Policy } from '../../../desk/kit/index.ts'
import { stageTableNames, stageTableOf, stageTables, versionOf } from '../../../law/checklist/index.ts'
import {
  type Block,
  type ChecksBlock,
  composeForm,
  formOn,
  type Line,
  type SignaturesBlock,
  type TableBlock,
} from '../../../law/record-form/index.ts'
import type { Day } from '../../../law/calendar/index.ts'
import type { RecordPage } from '../readings.ts'
import { useEvidence } from '../../../desk/evidence-about.tsx'
import { valuesOf } from './values.ts'
import './form.css'

export function Form({ view }: { view: RecordPage }) {
  const day = (view.sessions.at(-1)?.until.slice(0, 10) ?? view.dueOn) as Day | undefined
  const definition = day ? formOn(day) : undefined
  if (!definition) return null
  const form = composeForm(definition, valuesOf(view))
  return (
    <Card title={form.title} aside={<Policy>{form.note}</Policy>}>
      <Tables view={view} />
      <div className="record-form">
        {form.sections.map(({ section, title, blocks }) => (
          <section key={section} className="form-block" aria-label={title}>
            <h3>{title}</h3>
            {blocks.map((block) => (
              <OneBlock key={block.kind === 'pairs' ? block.rows[0]?.id : block.id} block={block} record={view.id} />
            ))}
          </section>
        ))}
      </div>
    </Card>
  )
}

/** One sheet for whoever watches one part of the evaluation; blank where nothing is filled in yet, to go on by hand. */
function Tables({ view: { id, checklist, items, asOf } }: { view: RecordPage }) {
  const bank = versionOf(checklist)?.items ?? []
  const tables = stageTableNames.filter((table) =>
    bank.some((item) => items.includes(item.id) && stageTableOf(item) === table),
  )
  if (asOf || tables.length === 0) return null
  return (
    <p className="row">
      {tables.map((table) => (
        <ButtonLink key={table} icon="print" href={`/api/records/${id}/record.pdf?table=${table}`} download>
          {stageTables[table]}（PDF）
        </ButtonLink>
      ))}
    </p>
  )
}

function OneBlock({ block, record }: { block: Block; record: string }) {
  switch (block.kind) {
    case 'pairs':
      return <Facts items={block.rows.map(({ label, lines }) => [label, textOf(lines)])} />
    case 'text':
      return <Facts items={[[block.label, textOf(block.lines)]]} />
    case 'checks':
      return <Checked block={block} />
    case 'table':
      return <TableOf block={block} />
    case 'signatures':
      return <Signed block={block} record={record} />
  }
}

const wordsOf = (line: Line) => line.map((run) => (typeof run === 'string' ? run : run.person)).join('')
const textOf = (lines: readonly Line[]) => lines.map(wordsOf).join('；')

function Checked({ block: { choices, stages } }: { block: ChecksBlock }) {
  return (
    <>
      <p className="soft">{choices.map(({ name, count }) => `${name} ${count} 项`).join('，')}</p>
      {stages.map(({ table, stage, title, rows }) => (
        <div key={table + stage} className="form-block">
          <h4>{`${table} · ${title}`}</h4>
          <table className="form-checks">
            <caption className="unseen">{title}</caption>
            <thead className="unseen">
              <tr>
                <th scope="col">编号</th>
                <th scope="col">检查事项</th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, text, immediate, answer, answered, note, asPlanned }) => (
                <tr key={id}>
                  <td className="code">{id}</td>
                  <td>
                    {immediate ? '★ ' : ''}
                    {text}
                    {note ? <span className="said">{note}</span> : null}
                  </td>
                  <td className={answer ? `answered-${answer}` : undefined}>
                    {answered}
                    {asPlanned ? <span className="said">按计划</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  )
}

function TableOf({ block: { label, columns, rows, empty } }: { block: TableBlock }) {
  if (rows.length === 0) return <Facts items={[[label, empty]]} />
  return (
    <div className="form-block">
      <h4>{label}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="form-scroll" tabIndex={0} aria-label={`${label}表`}>
        <table className="form-checks">
          <thead>
            <tr>
              {columns.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.map(wordsOf).join('|')}>
                {row.map((cell, at) => (
                  <td key={columns[at]?.title}>{wordsOf(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Signed({ block: { parties }, record }: { block: SignaturesBlock; record: string }) {
  const { rows } = useEvidence(record)
  const pictureOf = (sha256: string | undefined) =>
    rows.find((row) => row.sha256 === sha256 && row.preview === 'made')?.id
  return (
    <Facts
      none="尚未签字"
      items={parties.map(({ title, lines, day, picture }, at) => [
        parties.filter((each) => each.title === title).length > 1 ? `${title} ${at + 1}` : title,
        <Signature key={title} words={[textOf(lines), day].filter(Boolean).join('　')} picture={pictureOf(picture)} />,
      ])}
    />
  )
}

function Signature({ words, picture }: { words: string; picture: string | undefined }) {
  return (
    <>
      {words}
      {picture ? <img className="signature" src={`/api/evidence/${picture}/thumbnail.jpg`} alt="签字图样" /> : null}
    </>
  )
}
