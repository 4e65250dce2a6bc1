/**
 * A clause cited: gold, because here the regulation speaks; opened, it shows the text in Song.
 * It floats in the top layer, so no table or card can clip it.
 */
import { type ToggleEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { citation, type ClauseId } from '../../law/clauses.ts'
import { clauseText } from './clause-text.ts'
import { Spinner } from './waiting.tsx'

type Reading = { head?: string; text: string } | 'failed' | undefined

/** `short` leaves out the word 依据, for dense tables whose column says it. */
export function Clause({ id, short }: { id: ClauseId; short?: boolean }) {
  const panel = useId()
  const chip = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [reading, setReading] = useState<Reading>()
  const name = citation(id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that has come changes the height, so place it anew
  useLayoutEffect(() => {
    if (open && chip.current && box.current) placeBelow(box.current, chip.current)
  }, [open, reading])

  const onToggle = (event: ToggleEvent<HTMLElement>) => {
    setOpen(event.newState === 'open')
    if (event.newState === 'open' && typeof reading !== 'object')
      clauseText(id).then(setReading, () => setReading('failed'))
  }

  return (
    <span className="clause">
      <button
        ref={chip}
        type="button"
        className="clause-chip"
        popoverTarget={panel}
        aria-label={`依据${name}，查看原文`}
      >
        {short ? null : <span>依据</span>}
        <b>{name}</b>
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot float in the top layer alike everywhere */}
      <div
        ref={box}
        id={panel}
        popover="auto"
        className="clause-text"
        role="group"
        aria-label={name}
        onToggle={onToggle}
      >
        {open ? <Words name={name} reading={reading} /> : null}
      </div>
    </span>
  )
}

function Words({ name, reading }: { name: string; reading: Reading }) {
  if (reading === undefined) return <Spinner label="正在取原文" />
  if (reading === 'failed') return <p className="note">没有取到原文，请检查网络后再点开。</p>
  return (
    <>
      {reading.head ? <p className="law above">{reading.head}</p> : null}
      <p className="law">
        <strong>{name}</strong>　{reading.text}
      </p>
      <p className="clause-source">
        《青海省技能人才评价质量督导工作规程（试行）》<span className="nowrap">青职评〔2022〕8号</span>
      </p>
    </>
  )
}

/** Below its chip, kept inside the window; above it where there is no room. */
export function placeBelow(panel: HTMLElement, anchor: HTMLElement) {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))
  const below = at.bottom + 6
  const top = below + height > window.innerHeight - 8 && at.top - height - 6 > 8 ? at.top - height - 6 : below
  panel.style.left = `${left + window.scrollX}px`
  panel.style.top = `${top + window.scrollY}px`
}
