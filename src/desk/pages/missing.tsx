/** An address nobody knows. */
import { ButtonLink } from '../kit/button.tsx'
import { Empty } from '../kit/notice.tsx'

export function Missing() {
  return (
    <main className="page" id="main">
      <h1 className="unseen" tabIndex={-1}>
        没有这一页
      </h1>
      <div className="card flush">
        <Empty title="没有这一页" icon="search" foot={<ButtonLink href="/desk/">回到待办</ButtonLink>}>
          地址有误，或者这一页已经移走。
        </Empty>
      </div>
    </main>
  )
}
