/** Whether an institution agreed to electronic delivery: the signed paper, filed by the Centre, withdrawn by itself. */
import { useState } from 'react'
import {
  ActDialog,
  ActForm,
  Actions,
  actionsOf,
  ButtonLink,
  Card,
  DateField,
  Facts,
  FileDrop,
  PageHead,
  Policy,
  Tag,
} from '../../../desk/kit/index.ts'
import { issueAt } from '../../../desk/kit/types.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { dayOf } from '../../../desk/words.ts'
import type { Option } from '../../../kernel/option.ts'
import { dayInChina } from '../../../law/calendar/index.ts'
import type { ConsentPage } from '../contract.ts'
import '../../../desk/kit/subject.css'

export default function Consent({ view, options, send, place }: ScreenProps<ConsentPage>) {
  const [chosen, choose] = useState<Option>()
  const id = place.params.id ?? ''
  return (
    <>
      <PageHead over={view.institution} title="电子送达确认书" tag={<StageTag stage={view.stage} />}>
        <Policy>送达方式由中心设定，规程未规定</Policy>
      </PageHead>
      <div className="institution">
        <Card title="同意情况">
          <div className="stack close">
            <Facts
              none="没有"
              items={[
                ['签字日期', view.signedOn ? dayOf(view.signedOn) : null],
                ['撤回日期', view.withdrawnOn ? dayOf(view.withdrawnOn) : null],
              ]}
            />
            <p className="soft">登记后，自签字之日起可以向该机构电子送达公文；该机构可以随时撤回。</p>
            {view.scanned ? (
              <div className="row">
                <ButtonLink icon="document" href={`/api/delivery-consents/${id}/scan`} target="_blank" rel="noopener">
                  查看扫描件
                </ButtonLink>
              </div>
            ) : null}
          </div>
        </Card>
        <div className="institution-side">
          <Actions items={actionsOf(options.filter(mine), choose)} />
        </div>
      </div>
      <ActDialog option={chosen} onClose={() => choose(undefined)}>
        {(option) => <Act option={option} send={send} onClose={() => choose(undefined)} />}
      </ActDialog>
    </>
  )
}

/** The office files, the institution hands in: each is told of its own way alone. */
const mine = ({ open, who }: Option) => open || !who

function StageTag({ stage }: Pick<ConsentPage, 'stage'>) {
  if (stage === 'given') return <Tag state="good">已同意</Tag>
  return <Tag state="plain">{stage === 'withdrawn' ? '已撤回' : '未登记'}</Tag>
}

type Props = { option: Option; send: ScreenProps['send']; onClose: () => void }

function Act({ option, send, onClose }: Props) {
  const [file, setFile] = useState<File>()
  const files = option.type !== 'withdraw'
  const submit = (form: FormData) =>
    files
      ? send(`${option.at}?signedOn=${form.get('signedOn')}`, file ?? new Blob([], { type: 'application/pdf' }))
      : send(option.at, {})
  return (
    <ActForm option={option} submit={submit} onClose={onClose}>
      {(refusal) =>
        files ? (
          <>
            <DateField
              label="签字日期"
              name="signedOn"
              required
              defaultValue={dayInChina(new Date())}
              problem={issueAt(refusal, 'signedOn')}
            />
            <FileDrop
              label="确认书扫描件"
              required
              accept=".pdf,.jpg,.jpeg,.png"
              kinds="PDF、JPEG 或 PNG"
              maxMegabytes={19}
              file={file}
              onFile={setFile}
            />
          </>
        ) : null
      }
    </ActForm>
  )
}
