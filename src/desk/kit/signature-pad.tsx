/** A place to sign by finger, pen or mouse. What was drawn leaves as a picture, black on white. */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import './signature-pad.css'

type Props = {
  /** '孙国梁在此签字' */
  label: string
  /** Nothing where nothing was drawn yet, or all was wiped. */
  onDrawn: (picture: Blob | undefined) => void
}

/** In points of the picture: three to one, as a line of a form is. A dot or a slip of the finger is no signature. */
const [width, height, pen, shortest] = [900, 300, 6, 120]

export function SignaturePad({ label, onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<{ x: number; y: number }>(undefined)
  const drawn = useRef(0)
  const [signed, tell] = useState(false)
  useEffect(() => wipe(canvas.current), [])

  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = (canvas.current as HTMLCanvasElement).getBoundingClientRect()
    return { x: ((clientX - box.left) / box.width) * width, y: ((clientY - box.top) / box.height) * height }
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    last.current = pointOf(event)
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const ink = canvas.current?.getContext('2d')
    if (!last.current || !ink) return
    const between = event.nativeEvent.getCoalescedEvents?.() ?? []
    for (const each of between.length ? between : [event.nativeEvent]) {
      const next = pointOf(each)
      line(ink, last.current, next)
      drawn.current += Math.hypot(next.x - last.current.x, next.y - last.current.y)
      last.current = next
    }
  }
  const end = () => {
    if (!last.current) return
    last.current = undefined
    if (drawn.current < shortest) return
    tell(true)
    canvas.current?.toBlob((picture) => onDrawn(picture ?? undefined), 'image/png')
  }
  const again = () => {
    wipe(canvas.current)
    drawn.current = 0
    tell(false)
    onDrawn(undefined)
  }
  return (
    <div className="signature-pad">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={`手写签字区：${label}`}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <p className="signature-foot">
        <span role="status" className="note">
          {signed ? '已书写' : '请用手指、触控笔或鼠标在框内书写'}
        </span>
        <Button size="small" onClick={again}>
          清除重写
        </Button>
      </p>
    </div>
  )
}

function wipe(canvas: HTMLCanvasElement | null): void {
  const ink = canvas?.getContext('2d')
  if (!ink) return
  ink.fillStyle = '#ffffff'
  ink.fillRect(0, 0, width, height)
}

function line(ink: CanvasRenderingContext2D, from: { x: number; y: number }, to: { x: number; y: number }): void {
  ink.strokeStyle = '#000000'
  ink.lineWidth = pen
  ink.lineCap = 'round'
  ink.lineJoin = 'round'
  ink.beginPath()
  ink.moveTo(from.x, from.y)
  ink.lineTo(to.x, to.y)
  ink.stroke()
}
