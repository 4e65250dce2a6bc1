/** Of the kit's page: refusals, dialogs, notices, toasts, progress, waiting. */
import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { RefusalBox } from '../kit/refusal.tsx'
import { Toast, useToast } from '../kit/toast.tsx'
import { Progress, Skeleton, Spinner } from '../kit/waiting.tsx'

const refusal = {
  reason: '对外督发现的问题，认定处理由省人社厅作出',
  clause: 'a19',
  remedy: '核收记录后移送，省厅告知并听取申辩',
  who: '省人社厅 陈立新、周文渊',
} as const

export function MessagesPart() {
  const [asking, setAsking] = useState(false)
  const say = useToast()
  const seal = () => {
    setAsking(false)
    say('第 37 场已封存')
  }
  return (
    <>
      <div className="columns">
        <RefusalBox quiet title="不能给予警告" refusal={refusal}>
          <Button>准备移送材料</Button>
        </RefusalBox>
        <Card>
          <div className="stack">
            <Progress label="证书数据比对" done={12840} of={30000} note="可以离开此页，完成后在待办中提示。" />
            <Spinner />
            <Skeleton lines={3} />
            <div>
              <Button onClick={() => setAsking(true)}>打开对话</Button>
            </div>
          </div>
        </Card>
      </div>
      <div className="columns">
        <Notice>草稿已自动保存，最近 9:18。</Notice>
        <Notice state="wait">2027年放假安排未公布，跨年期限为暂定。</Notice>
        <Notice state="good">名单已导入，共 412 家。</Notice>
        <Notice state="bad">有 3 行没有导入，请改正后重传。</Notice>
        <div>
          <Toast>
            提醒函已送达，编号 <span className="nowrap">青评督提〔2026〕6号</span>。
          </Toast>
        </div>
      </div>
      <Dialog
        title="封存第 37 场的抽取池"
        open={asking}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>返回核对</Button>
            <Button kind="primary" onClick={seal}>
              封存
            </Button>
          </>
        }
      >
        <p>封存后名单不能再改。42 人入池，7 人因回避等原因不入池，每人一个理由。</p>
        <TextField label="封存说明" why="记入日志" />
      </Dialog>
    </>
  )
}
