/** The icon set: twenty-pixel line drawings, always beside a word, so hidden from readers of speech. */
import type { ReactElement } from 'react'

const paths = {
  check: <path d="m4 10.5 4 4 8-9" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.2l2.8 1.8" />
    </>
  ),
  half: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
    </>
  ),
  warn: (
    <>
      <path d="M10 3.2 17.5 16.5h-15z" />
      <path d="M10 8.2v4M10 14.3v.1" />
    </>
  ),
  ring: <circle cx="10" cy="10" r="6" />,
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.3V14M10 6.3v.1" />
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.2" />
      <path d="m13 13 4 4" />
    </>
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  download: <path d="M10 3v9M6 8.5 10 12.5 14 8.5M4 16.5h12" />,
  upload: <path d="M10 14V4.5M6 8 10 4.5 14 8M4 16.5h12" />,
  columns: <path d="M4 6h12M4 10h12M4 14h12" />,
  sort: <path d="m6 8 4-4 4 4M6 12l4 4 4-4" />,
  up: <path d="m5.5 12 4.5-5 4.5 5" />,
  down: <path d="m5.5 8 4.5 5 4.5-5" />,
  left: <path d="m12 5.5-5 4.5 5 4.5" />,
  right: <path d="m8 5.5 5 4.5-5 4.5" />,
  letter: (
    <>
      <rect x="3" y="5" width="14" height="10.5" rx="1.4" />
      <path d="m3.5 6 6.5 5 6.5-5" />
    </>
  ),
  back: <path d="M8 5 3.5 9.5 8 14M4 9.5h8a4.5 4.5 0 0 1 0 7" />,
  document: <path d="M5.5 2.8h6l3.5 3.5v11h-9.5zM11.3 3v3.5H15M8 10.5h4.5M8 13.5h4.5" />,
  person: (
    <>
      <circle cx="10" cy="7" r="3.2" />
      <path d="M3.8 17c.8-3.4 3.2-5 6.2-5s5.4 1.6 6.2 5" />
    </>
  ),
  flag: <path d="M5 17V3.5h9l-2 3.2 2 3.3H5" />,
  letters: <path d="M2.5 15 7 4l4.5 11M4 11.5h6M12.5 15l2.5-6 2.5 6M13.3 13h3.4" />,
  house: <path d="M3 17h14M4.5 17V7.5L10 4l5.5 3.5V17M8 17v-4h4v4M8 9.5v.1M12 9.5v.1" />,
  print: <path d="M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z" />,
  help: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M7.8 8a2.3 2.3 0 1 1 3.2 2.1c-.7.3-1 .8-1 1.6M10 14.2v.1" />
    </>
  ),
  bell: <path d="M4 14.5h12c-1.2-1.4-1.7-2.6-1.7-5.2a4.3 4.3 0 0 0-8.6 0c0 2.6-.5 3.8-1.7 5.2zM8.3 17h3.4" />,
  leave: <path d="M8 4H4v12h4M8.5 10H17M13.5 6.5 17 10l-3.5 3.5" />,
  calendar: <path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5" />,
  eye: (
    <>
      <path d="M2.5 10c2-3.4 4.5-5 7.5-5s5.5 1.6 7.5 5c-2 3.4-4.5 5-7.5 5s-5.5-1.6-7.5-5z" />
      <circle cx="10" cy="10" r="2.3" />
    </>
  ),
  camera: (
    <>
      <path d="M3 6.5h3l1.4-2h5.2l1.4 2h3v9.5H3z" />
      <circle cx="10" cy="11" r="3" />
    </>
  ),
  pen: <path d="m4 16 .8-3.5L13 4.3l2.7 2.7-8.2 8.2zM11.5 5.8l2.7 2.7" />,
  link: <path d="M8 12.5 12.5 8M7 9 4.8 11.2a2.8 2.8 0 0 0 4 4L11 13M9 7l2.2-2.2a2.8 2.8 0 0 1 4 4L13 11" />,
} as const satisfies Record<string, ReactElement>

export type IconName = keyof typeof paths
export const iconNames = Object.keys(paths) as IconName[]

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      {paths[name]}
    </svg>
  )
}

/** The house's mark: a seal with a tick, and the gold line of the regulation. */
export function Brand() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" rx="5" fill="none" stroke="#fff" strokeWidth="1.6" />
      <path
        d="M8.5 15.5l5 5L24 9"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M8 26h16" stroke="#dcbf7c" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
