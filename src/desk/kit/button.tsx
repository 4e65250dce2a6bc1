/** Buttons. One primary on a screen; a button that cannot be used says why beside it and stays reachable by keyboard. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  kind?: 'primary' | 'quiet' | 'danger'
  size?: 'small' | 'large'
  wide?: boolean
  icon?: IconName
  children: ReactNode
}

const classOf = ({ kind, size, wide }: Omit<Look, 'children'>) =>
  ['button', kind, size, wide && 'wide'].filter(Boolean).join(' ')

type ButtonProps = Look & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

/** `busy` shows a turning ring and swallows further presses. */
export function Button({ kind, size, wide, icon, busy, children, disabled, onClick, type, ...rest }: ButtonProps) {
  const look = { ...(kind && { kind }), ...(size && { size }), ...(wide && { wide }) }
  return (
    <button
      {...rest}
      type={busy || disabled ? 'button' : (type ?? 'button')}
      className={classOf(look)}
      aria-disabled={disabled || undefined}
      aria-busy={busy || undefined}
      onClick={busy || disabled ? undefined : onClick}
    >
      {busy ? <span className="spinner" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type LinkProps = Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & { href: string }

/** A link that looks like a button: for going somewhere, never for acting. */
export function ButtonLink({ kind, size, wide, icon, children, ...rest }: LinkProps) {
  const look = { ...(kind && { kind }), ...(size && { size }), ...(wide && { wide }) }
  return (
    <a {...rest} className={classOf(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
