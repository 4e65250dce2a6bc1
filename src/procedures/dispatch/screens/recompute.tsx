/** Anybody can compute the draw again: here in the browser, by one shell line for one ticket, or from the file alone. */
import { useState } from 'react'
import { Button, Card, RefusalBox, Tag, useAct } from '../../../desk/kit/index.ts'
import { Icon } from '../../../desk/kit/icon.tsx'
import type { ScreenProps } from '../../../desk/room.ts'
import { type Verdict, verify } from '../draw/verify.ts'
import type { DispatchPage } from '../readings.ts'
import './draw.css'

type Props = { view: Pick<DispatchPage, 'id' | 'draw' | 'pool'>; read: ScreenProps['read'] }

export function Recompute({ view: { id, draw, pool }, read }: Props) {
  const [verdict, setVerdict] = useState<Verdict>()
  const { busy, refusal, run } = useAct()
  const first = pool[0]
  if (!draw.seed || !draw.drawSeed || !first) return null
  const address = `/api/dispatches/${id}/draw-bundle.json`
  const recompute = async () => {
    const bundle = await run(() => read<unknown>(address))
    if (bundle) setVerdict(verify(bundle, { anchor: draw.anchor, manifest: draw.manifest }))
  }
  return (
    <Card
      title="复算"
      aside={verdict ? <Tag state={verdict.ok ? 'good' : 'bad'}>{verdict.ok ? '全部相符' : '不相符'}</Tag> : null}
    >
      <p className="soft">复算不依靠本系统：下载复算文件，用本页或者命令都可以重新得出全部票号和名次。</p>
      <div className="row draw-foot">
        <Button onClick={recompute} busy={busy}>
          在本页复算
        </Button>
        <a className="button" href={address} download={`${draw.session}.json`}>
          <Icon name="download" />
          下载复算文件
        </a>
      </div>
      {refusal ? <RefusalBox refusal={refusal} title="没有取得复算文件" /> : null}
      {verdict ? <Checks verdict={verdict} /> : null}
      <p className="note">用命令核对第一名的票号，应得 {first.ticket?.slice(0, 16)}…：</p>
      <pre className="command">
        {`printf 'QHDD-TICKET/1\\n%s\\n%s\\n' \\\n  ${draw.drawSeed} \\\n  ${first.leaf} | sha256sum`}
      </pre>
      <p className="note">
        核对全部：<span className="code">npx zhidu draw verify {draw.session}.json</span>
      </p>
    </Card>
  )
}

function Checks({ verdict: { checks, says } }: { verdict: Verdict }) {
  return (
    <div role="status" className="draw-verdict">
      <p>
        <b>{says[0]}</b>
      </p>
      <ul className="checks">
        {checks.map(({ name, ok, detail }) => (
          <li key={name} className={ok ? undefined : 'bad'}>
            <Icon name={ok ? 'check' : 'cross'} />
            <span>
              <b>{name}</b>
              <span className="unseen">{ok ? '相符' : '不相符'}</span>　{detail}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
