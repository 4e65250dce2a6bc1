/** The electronic card at the door, large: a square to scan, a code to type, and how long it is good. */
import { create } from 'qrcode'
import { useEffect, useState } from 'react'
import { Button, ButtonLink, Card, Clause, Notice, PageHead, RefusalBox, useAct } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import { validMinutes } from '../choices.ts'
import type { ShownCode } from '../readings.ts'
import './card-check.css'

export default function ShowCard({ options, send, read, place }: ScreenProps) {
  const { busy, refusal, run } = useAct()
  const [shown, set] = useState<ShownCode>()
  const option = options.find(({ type }) => type === 'show')
  const supervision = place.params.id ?? ''
  const show = async (chosen: Option) => {
    const subject = crypto.randomUUID()
    if (!(await run(() => send(chosen.at, { supervision }, { subject })))) return
    const answer = await read<ShownCode>(`/api/card-checks/${subject}`)
    if (answer.done) set(answer.value)
  }
  return (
    <div className="stack field-page">
      <PageHead over="督导员证卡" title="出示电子证卡">
        请评价机构扫码，或者在“核对证卡”中输入核对码 <Clause id="a8.1" />
      </PageHead>
      {refusal ? <RefusalBox refusal={refusal} title="没有生成核对码" /> : null}
      {shown ? <Shown shown={shown} /> : null}
      {option?.open ? (
        <div className="call-buttons">
          <Button kind={shown ? 'quiet' : 'primary'} size="large" wide busy={busy} onClick={() => show(option)}>
            {shown ? '重新生成核对码' : '生成核对码'}
          </Button>
        </div>
      ) : (
        <Notice state="wait">{option?.why ?? '目前不能出示'}。</Notice>
      )}
      <p className="note">
        核对码 {validMinutes}{' '}
        分钟内有效，期限由省评价中心规定；评价机构核对时只能看到您本次督导的姓名（隐去部分）、证卡编号和场次。
      </p>
      <div className="row">
        <ButtonLink icon="back" href={`/desk/records/${supervision}`}>
          回到督导记录
        </ButtonLink>
      </div>
    </div>
  )
}

function Shown({ shown: { code, card, until } }: { shown: ShownCode }) {
  const over = useOver(until)
  if (over) return <Notice state="wait">这个核对码已经过期，请重新生成。</Notice>
  return (
    <Card title="核对码" aside={<span className="code">{card}</span>}>
      <div className="card-square">
        <Square text={`${location.origin}/desk/card-check?code=${code}`} />
        <p className="card-code code">{code}</p>
        <p className="note">有效至 {timeOf(until)}</p>
      </div>
    </Card>
  )
}

/** Black on white, whatever the screen's colours: a camera has to read it. */
function Square({ text }: { text: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const side = modules.size + 2 * quiet
  let path = ''
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label="核对证卡的二维码" shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function useOver(until: string): boolean {
  const [over, set] = useState(false)
  useEffect(() => {
    const left = Date.parse(until) - Date.now()
    set(left <= 0)
    const timer = setTimeout(() => set(true), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [until])
  return over
}

const timeOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
