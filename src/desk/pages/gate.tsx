/** The frame of the pages before the door: the mark, one card, nothing else. */
import type { ReactNode } from 'react'
import './gate.css'
import { Brand } from '../kit/icon.tsx'

export function Gate({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="gate">
      <header className="gate-head">
        <div className="gate-brand">
          <Brand />
          <span className="brand-name">质督</span>
        </div>
        <p>青海省技能人才评价质量督导</p>
      </header>
      <main className="gate-card card" id="main">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="gate-foot note">
        本系统只供获得授权的人员使用，每一项操作都有记录。<a href="/">对外公开的信息</a>
      </footer>
    </div>
  )
}
