/** The form of whichever act was chosen; what is wrong with it the server says. */
import { ActDialog as Asking, ActForm } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import type { Option } from '../../../kernel/option.ts'
import type { FollowUpPage } from '../readings.ts'
import { fieldsOf } from './act-fields.tsx'
import { inputOf } from './act-input.ts'

type Props = { option: Option | undefined; view: FollowUpPage; send: ScreenProps['send']; onClose: () => void }
const wide = new Set(['draft', 'hold', 'conclude'])

export function ActDialog({ option, view, send, onClose }: Props) {
  return (
    <Asking option={option} onClose={onClose} wide={wide.has(option?.type ?? '')}>
      {(chosen) => (
        <ActForm
          option={chosen}
          danger={chosen.type === 'withdraw'}
          submit={(form) => send(chosen.at, inputOf(chosen.type, form, view))}
          onClose={onClose}
        >
          {(refusal) => fieldsOf(chosen.type, view, refusal)}
        </ActForm>
      )}
    </Asking>
  )
}
