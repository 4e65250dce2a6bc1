/** One 样例事项: what it is about, what was done, and what can be done now. */
import { useState } from 'react'
import { Acts } from '../../../desk/kit/acts.tsx'
import {
  ActDialog,
  ActForm,
  Actions,
  actionsOf,
  AreaField,
  Card,
  Facts,
  PageHead,
  Tag,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf } from '../../../desk/words.ts'
import type { Option } from '../../../kernel/option.ts'
import type { SampleMatterPage as View } from '../readings.ts'

export default function SampleMatterPage({ view, options, send }: ScreenProps<View>) {
  const [chosen, choose] = useState<Option>()
  const close = () => choose(undefined)
  return (
    <div className="stack">
      <PageHead
        over="样例事项"
        title={view.subject}
        tag={view.stage === 'closed' ? <Tag>已办结</Tag> : <Tag state="info">办理中</Tag>}
      />
      <Card title="基本情况">
        <Facts
          items={[
            ['登记日期', dayOf(view.openedOn)],
            ['办结日期', view.closedOn ? dayOf(view.closedOn) : undefined],
          ]}
          none="尚未办结"
        />
      </Card>
      <Actions
        items={actionsOf(
          options.filter(({ type }) => type !== 'open'),
          choose,
        )}
        none="没有可以办理的事项。"
      />
      <Acts acts={view.acts} />
      <ActDialog option={chosen} onClose={close}>
        {(option) => (
          <ActForm
            option={option}
            onClose={close}
            submit={(form) => send(option.at, { reason: String(form.get('reason') ?? '') })}
          >
            {(refusal) => <AreaField label="办结理由" name="reason" problem={issueAt(refusal, 'reason')} required />}
          </ActForm>
        )}
      </ActDialog>
    </div>
  )
}
