/** @jsxImportSource hono/jsx */
/** The frame of every public page: rehearsal banner, masthead, navigation, footer. No script, no inline style. */
import type { PropsWithChildren } from 'hono/jsx'

export type Frame = { rehearsal: boolean; large: boolean; path: string; sheet: string }

const places = [
  ['/', '首页'],
  ['/clauses', '规程'],
  ['/calendar', '工作日与期限'],
  ['/check', '文书核验'],
  ['/draws', '抽取公开'],
  ['/terms', '术语'],
  ['/about', '关于'],
] as const

export function Layout({ title, frame, children }: PropsWithChildren<{ title: string; frame: Frame }>) {
  const { rehearsal, large, path, sheet } = frame
  const size = `/size?large=${large ? '0' : '1'}&to=${encodeURIComponent(path)}`
  return (
    <html lang="zh-Hans" class={large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{path === '/' ? title : `${title}　青海技能人才评价质量督导`}</title>
        <link rel="stylesheet" href={sheet} />
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {rehearsal && (
          <section class="banner" aria-label="环境提示">
            <strong>演练环境</strong>　机构、人员、编号均为虚构的演练数据
          </section>
        )}
        <header class="mast">
          <div class="wrap">
            <a class="brand" href="/">
              <Mark />
              青海技能人才评价质量督导
            </a>
            <nav aria-label="主导航">
              <ul>
                {places.map(([href, name]) => (
                  <li key={href}>
                    <a href={href} aria-current={isHere(path, href) ? 'page' : undefined}>
                      {name}
                    </a>
                  </li>
                ))}
                <li>
                  <a href={size}>{large ? '标准字' : '大字'}</a>
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="main">{children}</main>
        <footer>
          <div class="wrap">
            <p>主办：青海省职业技能评价指导中心{rehearsal ? '（演练）' : ''}</p>
            <p>
              <a href="/about">法律依据与说明</a>
              <a href="/desk/">工作人员登录</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function isHere(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path.split('?')[0] === href || path.startsWith(`${href}/`)
}

function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      fill="none"
      stroke="#fff"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <rect x="1" y="1" width="30" height="30" rx="5" stroke-width="1.6" />
      <path d="m8.5 16.5 5 5L24 10" stroke-width="2.6" />
      <path d="M8 26h16" stroke="#dcbf7c" stroke-width="2" />
    </svg>
  )
}
