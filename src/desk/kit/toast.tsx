/** A short word that something was done; it goes by itself and never carries what must be read. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Icon } from './icon.tsx'

type Say = (text: ReactNode) => void
const Saying = createContext<Say>(() => {})

/** `say('提醒函已送达')` */
export const useToast = (): Say => useContext(Saying)

export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ key: number; text: ReactNode }[]>([])
  const say = useCallback<Say>((text) => {
    const key = performance.now()
    setSaid((all) => [...all.slice(-2), { key, text }])
    setTimeout(() => setSaid((all) => all.filter((each) => each.key !== key)), 6000)
  }, [])
  return (
    <Saying value={useMemo(() => say, [say])}>
      {children}
      <div className="toasts" role="status">
        {said.map(({ key, text }) => (
          <Toast key={key}>{text}</Toast>
        ))}
      </div>
    </Saying>
  )
}

export function Toast({ children }: { children: ReactNode }) {
  return (
    <div className="toast">
      <Icon name="check" />
      <span>{children}</span>
    </div>
  )
}
