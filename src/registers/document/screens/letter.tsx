/** The letter as a paper: shown where the browser can show one, opened or saved everywhere. */
import { useState } from 'react'
import { Card, Tabs } from '../../../desk/kit/index.ts'
import { ButtonLink } from '../../../desk/kit/button.tsx'
import type { DocumentPage } from '../readings.ts'

/** Its own bars would take the room of the page. */
const bare = '#toolbar=0&navpanes=0&view=FitH'

/** A phone opens a paper in a view of its own. */
const showsPapers = () => navigator.pdfViewerEnabled && matchMedia('(min-width: 40.01rem)').matches

export function Letter({ view }: { view: DocumentPage }) {
  const [copy, choose] = useState(view.copies[0]?.copy ?? '')
  const paper = view.papers.find((each) => each.copy === copy)
  const [letter, word, sealed] = ['letter.pdf', 'letter.docx', 'sealed-copy'].map(
    (file) => `/api/documents/${view.id}/${file}?copy=${copy}`,
  )
  // Whoever received a sealed letter received the sealed one.
  const shown = paper?.sealed ? sealed : letter
  const name = view.copies.find((each) => each.copy === copy)?.name ?? ''
  return (
    <Card title="公文" aside={paper ? <span className="note">核验码 {paper.checkCode}</span> : undefined}>
      {view.copies.length > 1 ? (
        <Tabs
          label="公文各份"
          tabs={view.copies.map(({ copy: key, name: label }) => ({ key, label }))}
          at={copy}
          onChoose={choose}
        />
      ) : null}
      <Paper address={shown ?? ''} type={paper?.sealed?.type ?? 'pdf'} name={name} since={view.acts.length} />
      <div className="row">
        {paper?.sealed ? (
          <ButtonLink icon="document" href={sealed ?? ''} target="_blank" rel="noopener">
            打开用印件
          </ButtonLink>
        ) : null}
        <ButtonLink icon="document" href={letter ?? ''} target="_blank" rel="noopener">
          {paper ? '打开 PDF' : '打开文稿 PDF'}
        </ButtonLink>
        {view.inside ? (
          <ButtonLink kind="quiet" icon="download" href={word ?? ''} download>
            下载可编辑文本
          </ButtonLink>
        ) : null}
      </div>
    </Card>
  )
}

/** `since` counts the acts: after an amendment the draft is shown anew. */
function Paper({ address, type, name, since }: { address: string; type: string; name: string; since: number }) {
  if (type !== 'pdf') return <img className="letter-picture" src={address} alt={`${name}的用印件`} />
  if (!showsPapers()) return null
  return (
    <iframe
      className="letter-frame no-print"
      key={`${address} ${since}`}
      src={`${address}${bare}`}
      title={`${name}的公文`}
    />
  )
}
