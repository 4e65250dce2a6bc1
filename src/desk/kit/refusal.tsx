/** A refusal that helps: what, under which clause, what would make it possible, who can do it. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Clause } from './clause.tsx'
import { Icon } from './icon.tsx'
import type { Refusal } from './types.ts'

type Props = { refusal: Refusal; title?: string; level?: 1 | 2 | 3; children?: ReactNode; quiet?: boolean }

/** It takes the focus when it appears, unless `quiet`: whoever pressed the button must hear why nothing happened. */
export function RefusalBox({ refusal, title = '没有办成', level = 3, children, quiet }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const Heading = `h${level}` as const
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal is heard anew
  useEffect(() => {
    if (!quiet) box.current?.focus()
  }, [refusal, quiet])
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is group or alert, and both carry a name
    <div ref={box} className="refusal" role={quiet ? 'group' : 'alert'} tabIndex={-1} aria-label={title}>
      <Heading tabIndex={level === 1 ? -1 : undefined}>
        <Icon name="lock" />
        {title}
      </Heading>
      <dl>
        <div>
          <dt>原因</dt>
          <dd>{refusal.reason}</dd>
        </div>
        {refusal.clause ? (
          <div>
            <dt>依据</dt>
            <dd>
              <Clause id={refusal.clause} short />
            </dd>
          </div>
        ) : null}
        {refusal.remedy ? (
          <div>
            <dt>怎样才行</dt>
            <dd>{refusal.remedy}</dd>
          </div>
        ) : null}
        {refusal.who ? (
          <div>
            <dt>谁可以</dt>
            <dd>{refusal.who}</dd>
          </div>
        ) : null}
        {refusal.issues?.length ? (
          <div>
            <dt>逐项</dt>
            <dd>
              <ul>
                {refusal.issues.map(({ path, message }) => (
                  <li key={path + message}>{message}</li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
      {children ? <div className="row">{children}</div> : null}
    </div>
  )
}
