/** When a page breaks: in words, with a way on. The fault itself stays in the browser's console. */
import { Button } from '../kit/button.tsx'
import { RefusalBox } from '../kit/refusal.tsx'
import { Refused } from '../send.ts'

const broken = { reason: '这一页没有显示出来，可能是系统刚刚更新', remedy: '请刷新页面；仍不成功请联系系统管理员' }

export function Fault({ error }: { error: unknown }) {
  return (
    <main className="page" id="main">
      <RefusalBox refusal={error instanceof Refused ? error.refusal : broken} title="页面没有打开" level={1}>
        <Button onClick={() => window.location.reload()}>刷新页面</Button>
      </RefusalBox>
    </main>
  )
}
