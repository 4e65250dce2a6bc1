/** @jsxImportSource hono/jsx */
/** Whoever holds a paper may ask whether it is what it says: kind, number, day, issuer, standing, and nothing else. */
import { printedCheckCode } from '../documents/check-code.ts'
import type { CheckedDocument } from '../documents/check.ts'
import { isOfRehearsal } from '../law/numbers/rehearsal.ts'
import { written } from '../law/calendar/index.ts'

/**
 * `typed` is what was asked, as it was typed; `code` what was understood of it; `busy` that it was not looked up; `stray`
 * that it is of the other kind of house.
 */
export type Question = {
  typed: string
  code?: string | undefined
  found?: CheckedDocument | undefined
  busy?: boolean
  stray?: boolean
}

export function CheckPage({ question }: { question?: Question | undefined }) {
  return (
    <div class="page">
      <div class="wrap">
        <h1>文书核验</h1>
        <p class="soft">核对手中的质量督导文书是否由本系统制发、是否有效。只显示文书本身的信息，不显示个人信息。</p>
        <section class="card sub">
          <form class="line" action="/check">
            <div>
              <label for="code">核验码</label>
              <input
                id="code"
                name="code"
                value={question?.code ? printedCheckCode(question.code) : question?.typed}
                maxlength={120}
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                aria-describedby="code-hint"
                required
              />
            </div>
            <button class="button" type="submit">
              核验
            </button>
          </form>
          <p class="note" id="code-hint">
            印在文书首页下方，16位字母和数字，不分大小写，可以不输连接号；也可以扫描旁边的二维码。
          </p>
          {question && <Answer {...question} />}
        </section>
      </div>
    </div>
  )
}

function Answer({ code, found, busy, stray }: Question) {
  if (busy) return <Note>核验过于频繁，请一分钟后再试。</Note>
  if (!code) return <Note>核验码应为16位字母和数字（不含字母I、L、O、U），请对照文书核对后重新输入。</Note>
  if (stray)
    return isOfRehearsal(code) ? (
      <Note>演练·无效　以Y开头的核验码只用于演练，这样的文书不产生任何效力。</Note>
    ) : (
      <Note>这里是演练环境，只能核验演练文书（核验码以Y开头）。正式文书请在其制发机关公布的网址核验。</Note>
    )
  if (!found)
    return (
      <Note>没有查到使用这个核验码的文书。请对照文书逐位核对；核对无误仍查不到的，请向文书所载的制发机关查询。</Note>
    )
  const { kind, number, issuedOn, issuer, status, rehearsal } = found
  return (
    <div class="sub" role="status">
      {rehearsal && <p class="warn">演练·无效　这是演练中制作的文书，不产生任何效力。</p>}
      {status === 'voided' && <p class="warn">已作废　制发机关已将这份文书作废，请不要再使用。</p>}
      <dl class="facts">
        <dt>文书</dt>
        <dd>{kind}</dd>
        <dt>文号</dt>
        <dd>{number}</dd>
        <dt>日期</dt>
        <dd>{written(issuedOn)}</dd>
        <dt>制发机关</dt>
        <dd>{issuer}</dd>
        <dt>效力</dt>
        <dd>
          <strong>{status === 'voided' ? '已作废' : rehearsal ? '演练·无效' : '有效'}</strong>
        </dd>
      </dl>
      <p class="note">请与手中文书逐项核对；有一项不一致的，请向制发机关查询。</p>
    </div>
  )
}

function Note({ children }: { children?: unknown }) {
  return (
    <p class="warn" role="status">
      {children}
    </p>
  )
}
