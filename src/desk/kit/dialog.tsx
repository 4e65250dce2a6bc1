/** A question that must be answered before going on: the platform's own dialog, which keeps the focus and knows Escape. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './icon.tsx'

type Props = {
  title: string
  open: boolean
  onClose: () => void
  foot?: ReactNode
  wide?: boolean
  children: ReactNode
}

export function Dialog({ title, open, onClose, foot, wide, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open && box.current?.open) box.current.close()
  }, [open])
  return (
    <dialog ref={box} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby={id} onClose={onClose}>
      {open ? (
        <div className="dialog-body">
          <div className="dialog-head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="button quiet" aria-label="关闭" onClick={onClose}>
              <Icon name="cross" />
            </button>
          </div>
          {children}
          {foot ? <div className="dialog-foot">{foot}</div> : null}
        </div>
      ) : (
        <h2 id={id} hidden>
          {title}
        </h2>
      )}
    </dialog>
  )
}
