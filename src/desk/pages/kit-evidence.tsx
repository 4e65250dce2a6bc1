/** Of the kit's page: photographs and files handed in. Nothing leaves the page; the line breaks at every third file. */
import { useRef, useState } from 'react'
import { Card } from '../kit/card.tsx'
import { EvidenceField, type ReceivedFile } from '../kit/evidence-field.tsx'
import type { Hand } from '../kit/use-handing.ts'

const first: ReceivedFile[] = [
  { id: '1', name: '第二考场设备铭牌.jpg', size: 2_845_112, note: '属于 B12　已派内督员且与考评员不重叠' },
  { id: '2', name: '考评人员签到表.pdf', size: 412_330 },
]

export function EvidencePart() {
  const [received, setReceived] = useState(first)
  const tries = useRef(0)
  const hand: Hand = async ({ id, file }, told) => {
    tries.current += 1
    for (const share of [0.1, 0.35, 0.7, 1]) {
      told(share)
      await new Promise((done) => setTimeout(done, 150))
    }
    if (tries.current % 3 === 0)
      return { done: false, refusal: { reason: '网络没有连通，文件没有传全', remedy: '请检查网络后重试' } }
    setReceived((before) => [...before, { id, name: file.name, size: file.size }])
    return { done: true, value: undefined }
  }
  return (
    <Card>
      <EvidenceField
        label="现场照片和材料"
        why="原样保存，收到后不能更改"
        kinds="照片不超过20 MB，PDF 不超过50 MB，录音不超过100 MB，录像不超过500 MB"
        accept="image/*,audio/*,video/*,.pdf,.docx,.xlsx"
        received={received}
        hand={hand}
      />
    </Card>
  )
}
