/** The draw to be looked at: every ticket at its true place, falling into the ranking that the tickets make. */
import { useState } from 'react'
import { Button, Card } from '../../../desk/kit/index.ts'
import type { DispatchPage } from '../readings.ts'
import './draw.css'

type Ranked = DispatchPage['pool'][number]
type Props = { view: Pick<DispatchPage, 'pool' | 'places' | 'draw'> }

/** Where a ticket lies between the least and the greatest there can be. */
const placeOf = ({ ticket }: Ranked) => (Number.parseInt((ticket ?? '0').slice(0, 8), 16) / 0x1_0000_0000) * 984 + 8
const shownFirst = 8

export function Ranking({ view: { pool, places, draw } }: Props) {
  const [all, showAll] = useState(false)
  const [turn, again] = useState(0)
  if (!draw.seed) return <Unranked pool={pool} />
  const states = new Map(places.map(({ rank, state }) => [rank, state]))
  const shown = all ? pool : pool.slice(0, Math.max(shownFirst, places.length))
  const called = Math.max(0, ...places.map(({ rank }) => rank))
  return (
    <Card title="排序结果" aside={<span className="note">每人一张票，票值由种子和本人代号算出，小者在前</span>}>
      <Strip key={turn} pool={pool} states={states} />
      <div className="scale-ends note">
        <span>← 票值最小，先通知</span>
        <span>{pool.length} 张票的真实位置</span>
        <span>票值最大</span>
      </div>
      <ol className="ranking" aria-label="排序">
        {shown.map(({ leaf, card, name, ticket }, at) => (
          <li key={leaf} className={states.get(at + 1) === 'accepted' ? 'ranked picked' : 'ranked'}>
            <span className="rank">{at + 1}</span>
            <span>
              <b className="who">{name}</b> <span className="code note">{card}</span>
            </span>
            <span className="code note ticket" title={ticket}>
              <b>{ticket?.slice(0, 8)}</b>
              {ticket?.slice(8, 16)}…
            </span>
            <span className="ranked-state note">{standing(states.get(at + 1), at + 1 - called)}</span>
          </li>
        ))}
      </ol>
      <div className="row apart draw-foot">
        <p className="note">递补只取下一名，不重新抽取。</p>
        <span className="row">
          <Button kind="quiet" onClick={() => again(turn + 1)}>
            重看排序
          </Button>
          {pool.length > shown.length ? (
            <Button kind="quiet" onClick={() => showAll(true)}>
              看全部 {pool.length} 人
            </Button>
          ) : null}
        </span>
      </div>
    </Card>
  )
}

function standing(state: string | undefined, behind: number): string {
  if (state === 'accepted') return '已接受'
  if (state === 'asked') return '已通知'
  if (state === 'skipped') return '已顺延'
  if (state === 'withdrawn') return '已撤回'
  return `候补第 ${behind} 位`
}

function Strip({ pool, states }: { pool: readonly Ranked[]; states: ReadonlyMap<number, string> }) {
  return (
    <svg
      className="strip"
      viewBox="0 0 1000 96"
      role="img"
      aria-label={`${pool.length} 张票在零到一之间的位置，最左的票值最小`}
    >
      <line x1="0" y1="92" x2="1000" y2="92" />
      {heaped(pool).map(({ leaf, x, y }, at) => (
        <circle key={leaf} className={lookOf(states.get(at + 1))} cx={x} cy={y} r={states.has(at + 1) ? 9 : 6} />
      ))}
    </svg>
  )
}

const lookOf = (state: string | undefined) =>
  state === 'accepted' || state === 'asked' ? 'picked' : state === 'skipped' || state === 'withdrawn' ? 'gone' : 'rest'

/** Tickets that would cover each other are heaped, as things that fell would be. */
function heaped(pool: readonly Ranked[]): { leaf: string; x: number; y: number }[] {
  const laid: { leaf: string; x: number; y: number }[] = []
  for (const each of pool) {
    const x = placeOf(each)
    const beneath = laid.filter((other) => Math.abs(other.x - x) < 17)
    let y = 79
    while (beneath.some((other) => Math.abs(other.y - y) < 17) && y > 8) y -= 17
    laid.push({ leaf: each.leaf, x, y })
  }
  return laid
}

function Unranked({ pool }: { pool: readonly Ranked[] }) {
  return (
    <Card title={`抽取名单 ${pool.length} 人`} aside={<span className="note">按证卡编号排列，抽取后按票值排序</span>}>
      <details className="draw-details">
        <summary>查看名单</summary>
        <ul className="pool">
          {pool.map(({ leaf, card, name }) => (
            <li key={leaf}>
              {name} <span className="code note">{card}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
