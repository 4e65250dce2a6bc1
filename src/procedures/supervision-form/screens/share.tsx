/** How many of the supervisions of a period used technical means: the number, its rule, and no target, for a15.1.2 names none. */
import type { FormEvent } from 'react'
import { Button, Card, Clause, DateField, PageHead, Tag } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf } from '../../../desk/words.ts'
import type { Share } from '../readings.ts'
import './supervision-form.css'

export default function TechnicalShare({ view, go }: ScreenProps<Share>) {
  const { from, until, supervisions, technical, forms } = view
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    go({
      search: {
        from: String(form.get('from') || '') || undefined,
        until: String(form.get('until') || '') || undefined,
      },
    })
  }
  return (
    <div className="stack field-page">
      <PageHead title="技术督导占比">
        {dayOf(from)}至{dayOf(until)}结束的日常督导 <Clause id="a15.1.2" />
      </PageHead>
      <Card title="期间">
        <form className="row" onSubmit={choose}>
          <DateField label="自" name="from" defaultValue={from} />
          <DateField label="至" name="until" defaultValue={until} />
          <Button type="submit">统计</Button>
        </form>
      </Card>
      <Card title="占比">
        <p className="share-number">
          {supervisions ? `${((technical / supervisions) * 100).toFixed(1)}%` : '没有可以统计的督导'}
        </p>
        <p>
          日常督导 {supervisions} 次，其中采用技术督导 {technical} 次。
        </p>
        <p className="note">
          计算方法：期间内场次全部结束、督导员已经到场的日常督导中，至少一次采用并结束了数据比对、抽查评价录像或者远程监控的次数，除以日常督导次数。规程提倡技术督导，没有规定比例；哪些形式属于技术督导由省评价中心确定。
        </p>
      </Card>
      <Card title="各种形式" aside={<span className="note">采用该形式的督导次数</span>}>
        <ul className="share-rows">
          {forms.map(({ name, technical: counts, supervisions: number }) => (
            <li key={name}>
              <span className="row">
                {name}
                {counts ? <Tag state="info">技术督导</Tag> : null}
              </span>
              <b>{number}</b>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
