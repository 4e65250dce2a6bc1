/** Help: the keys that make the desk quick. */
import { Dialog } from '../kit/dialog.tsx'

const keys: readonly [string[], string][] = [
  [['/'], '到查找框'],
  [['↑', '↓'], '在表格各行之间移动'],
  [['Home', 'End'], '表格第一行、最后一行'],
  [['Enter'], '打开所在的行'],
  [['Esc'], '关闭条款原文、菜单或对话'],
  [['?'], '本说明'],
]

export function Keys({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="按键说明" open={open} onClose={onClose}>
      <dl className="facts">
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="note">点开金色的条款可见规程原文。个人菜单里可换大字。</p>
    </Dialog>
  )
}
