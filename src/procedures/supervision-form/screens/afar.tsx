/** What was looked at from afar: data compared with data, and what the cameras showed. */
import { Card, Tag } from '../../../desk/kit/index.ts'
import { shortDay } from '../../../desk/words.ts'
import { resolutions } from '../choices.ts'
import type { FormPage } from '../readings.ts'
import { momentText } from './names.tsx'

export function Compared({ comparisons }: Pick<FormPage, 'comparisons'>) {
  return (
    <Card title="数据比对" aside={<span className="note">共 {comparisons.length} 次</span>}>
      <ul className="form-rows">
        {comparisons.map(({ left, right, checked, differing, text, on }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: comparisons are only ever added at the end
          <li key={at}>
            <span className="row">
              <b>
                {left}与{right}
              </b>
              <Tag state={differing ? 'bad' : 'good'}>
                比对 {checked} 条，不一致 {differing} 条
              </Tag>
              <span className="note">{shortDay(on)}</span>
            </span>
            {text ? <span className="soft">{text}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Watched({ view: { watched, interruptions, moments } }: { view: FormPage }) {
  return (
    <Card title="远程监控" aside={<span className="note">共 {watched.length} 个时段</span>}>
      <ul className="form-rows">
        {watched.map(({ from, until, platform, cameras, resolution, covered, total }) => (
          <li key={`${from} ${cameras.join(' ')}`}>
            <b>
              {momentText(from)} 至 {until.slice(11)}
            </b>
            <span className="soft">
              {platform}，摄像头 <span className="code">{cameras.join('、')}</span>，
              {resolutions[resolution as keyof typeof resolutions]}，画面覆盖座位 {covered}／{total}
            </span>
          </li>
        ))}
        {interruptions.map(({ from, until, camera, text }) => (
          <li key={`cut ${from} ${camera ?? ''}`}>
            <span className="row">
              <b>
                {momentText(from)} 至 {until.slice(11)}
              </b>
              <Tag state="bad">画面中断</Tag>
            </span>
            <span className="soft">
              {camera ? `摄像头 ${camera}，` : ''}
              {text}
            </span>
          </li>
        ))}
        {moments.map(({ at, camera, sha256, text, evidence }) => (
          <li key={`${at} ${evidence}`}>
            <span className="row">
              <b>{momentText(at)}</b>
              <Tag state="info">标记的时刻</Tag>
            </span>
            <span className="soft">
              摄像头 {camera}，{text}
            </span>
            <span className="note">
              截图校验值 <span className="code form-hash">{sha256}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
