/** On whatever could be taken for an official thing: in a rehearsal it says that it is none. */
import { Tag } from './kit/tag.tsx'
import { useSession } from './session.tsx'

export function RehearsalMark() {
  return useSession()?.rehearsal ? <Tag state="bad">演练·无效</Tag> : null
}
