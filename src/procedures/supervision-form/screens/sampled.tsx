/** A sample: the sealed list by its number and hash, what was drawn from it, what was found, and the file to compute it again. */
import { ButtonLink, Card, Facts, Tag } from '../../../desk/kit/index.ts'
import { lists } from '../choices.ts'
import type { FormPage } from '../readings.ts'

export function Sampled({ id, sample }: { id: string; sample: NonNullable<FormPage['sample']> }) {
  return (
    <Card title="抽查名单">
      <Facts
        items={[
          ['抽查什么', lists[sample.of as keyof typeof lists]],
          ['抽查理由', sample.text],
          ['数量', `名单 ${sample.count} 项，抽查 ${sample.wanted} 项`],
          [
            '抽取场次',
            <span key="session" className="code">
              {sample.session}
            </span>,
          ],
          [
            '封存清单',
            <span key="manifest" className="code form-hash">
              {sample.manifest}
            </span>,
          ],
        ]}
      />
      {sample.drawn ? (
        <>
          <ol className="form-rows">
            {sample.items.map(({ rank, label, result, text }) => (
              <li key={rank}>
                <span className="row">
                  <b>
                    {rank}. {label}
                  </b>
                  {result === 'problem' ? <Tag state="bad">发现问题</Tag> : null}
                  {result === 'in-order' ? <Tag state="good">未发现问题</Tag> : null}
                  {result ? null : <Tag state="wait">待查</Tag>}
                </span>
                {text ? <span className="soft">{text}</span> : null}
              </li>
            ))}
          </ol>
          <div className="row">
            <ButtonLink icon="download" href={`/api/supervision-forms/${id}/draw-bundle.json`}>
              下载复算文件
            </ButtonLink>
          </div>
        </>
      ) : (
        <p className="soft">名单封存入日志链后抽取，一般只需几秒。</p>
      )}
    </Card>
  )
}
