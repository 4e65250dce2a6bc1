/**
 * What can be done now. What cannot be done stays in sight: a lock, the reason, the clause, what would make it possible
 * and who can. The list comes from the server, so no screen offers what the law refuses.
 */
import type { ReactNode } from 'react'
import type { ClauseId } from '../../law/clauses.ts'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { Clause } from './clause.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Policy } from './tag.tsx'
import type { Option } from '../../kernel/option.ts'

export type Action = {
  key: string
  label: string
  open: boolean
  clause?: ClauseId | undefined
  hint?: ReactNode
  policy?: ReactNode
  why?: string | undefined
  whyClause?: ClauseId | undefined
  remedy?: string | undefined
  who?: string | undefined
  icon?: IconName
  danger?: boolean
  onOpen?: () => void
}

/** `primary` names the one act this screen is for; without it the first open one. */
export function Actions({
  items,
  primary,
  title = '现在可以做什么',
  none,
}: {
  items: readonly Action[]
  primary?: string
  title?: string
  none?: string
}) {
  const first = primary ?? items.find(({ open, danger }) => open && !danger)?.key
  const mine = [...items.filter(({ open }) => open), ...items.filter(({ open, who }) => !open && !who)]
  const others = items.filter(({ open, who }) => !open && who)
  return (
    <Card title={title}>
      {items.length === 0 ? (
        <p className="note">{none ?? '目前没有您可以办理的事项。'}</p>
      ) : (
        <>
          <ul className="actions">
            {mine.map((item) => (
              <li key={item.key}>
                {item.open ? <OpenAction item={item} primary={item.key === first} /> : <LockedAction item={item} />}
              </li>
            ))}
          </ul>
          {others.length > 0 ? <Others items={others} /> : null}
        </>
      )}
    </Card>
  )
}

/** What only others can do stays in sight as one line, and opens to say who. */
function Others({ items }: { items: readonly Action[] }) {
  return (
    <details className="actions-others">
      <summary>
        <Icon name="lock" />
        由其他单位或人员办理的事项 {items.length} 项
      </summary>
      <ul className="actions">
        {items.map((item) => (
          <li key={item.key}>
            <LockedAction item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OpenAction({ item, primary }: { item: Action; primary: boolean }) {
  const { label, clause, hint, policy, icon, danger, onOpen } = item
  return (
    <>
      <Button
        wide
        {...(primary ? { kind: 'primary' } : danger ? { kind: 'danger' } : {})}
        {...(icon && { icon })}
        onClick={onOpen}
      >
        {label}
      </Button>
      {clause || hint || policy ? (
        <div className="action-foot">
          {hint ? <span>{hint}</span> : null}
          {policy ? <Policy>{policy}</Policy> : null}
          {clause ? <Clause id={clause} /> : null}
        </div>
      ) : null}
    </>
  )
}

function LockedAction({ item }: { item: Action }) {
  const { label, clause, why, whyClause, remedy, who } = item
  const cited = whyClause ?? clause
  return (
    <>
      <p className="action-refused">
        <Icon name="lock" />
        {label}
      </p>
      <p className="action-why">
        {sentence(why ?? '目前不能办理')}
        {remedy ? sentence(remedy) : ''}
        {who ? (
          <>
            可由<b>{who}</b>办理。
          </>
        ) : null}
      </p>
      {cited ? (
        <div className="action-foot">
          <Clause id={cited} />
        </div>
      ) : null}
    </>
  )
}

const sentence = (text: string) => (/[。！？；]$/.test(text) ? text : `${text}。`)

/** The server's options as actions; `onOpen` receives the option chosen. */
export function actionsOf(options: readonly Option[], onOpen: (option: Option) => void): Action[] {
  return options.map((option) => ({
    key: option.type,
    label: option.name,
    open: option.open,
    clause: option.clause,
    hint: option.hint,
    why: option.why,
    whyClause: option.whyClause,
    remedy: option.remedy,
    who: option.who,
    onOpen: () => onOpen(option),
  }))
}
