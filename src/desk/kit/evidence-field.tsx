/** Photographs and files handed in: taken on the spot or chosen, sent one after the other, each with its receipt. */
import { type ReactNode, useId } from 'react'
import { Button } from './button.tsx'
import { type Asked, Must, Problem } from './field.tsx'
import { sizeOf } from './file-drop.tsx'
import { Icon } from './icon.tsx'
import { type Hand, type Handing, useHanding } from './use-handing.ts'

/** What the server has received. `thumbnail` is an address; without one a sign stands for the file. */
export type ReceivedFile = { id: string; name: string; size: number; thumbnail?: string; note?: ReactNode }

type Props = Omit<Asked, 'required'> & {
  required?: boolean
  /** What may be handed in, in words. */
  kinds: string
  /** For the file picker: '.jpg,.pdf'. The server decides by the bytes. */
  accept: string
  received: readonly ReceivedFile[]
  hand: Hand
}

export function EvidenceField({ label, why, problem, required, kinds, accept, received, hand }: Props) {
  const id = useId()
  const { all, add, again, forget } = useHanding(hand)
  // What the server lists is shown as the server lists it.
  const underWay = all.filter((each) => !received.some((known) => known.id === each.id))
  const described = `${id}-why ${id}-problem`
  const take = (input: HTMLInputElement) => {
    add(input.files ?? [])
    input.value = ''
  }
  return (
    <fieldset className="field evidence-field">
      <legend>
        {label}
        {required ? <Must /> : null}
      </legend>
      <span className="why" id={`${id}-why`}>
        {why ? <>{why}；</> : null}
        {kinds}
      </span>
      <div className="evidence-doors">
        <Door icon="camera" label="拍照" camera described={described} accept="image/*" onTake={take} />
        <Door icon="upload" label="选取文件" described={described} accept={accept} onTake={take} />
      </div>
      <Counts received={received.length} underWay={underWay} />
      {received.length + underWay.length > 0 ? (
        <ul className="evidence-list">
          {received.map((file) => (
            <Received key={file.id} file={file} />
          ))}
          {underWay.map((each) => (
            <UnderWay key={each.id} handing={each} again={() => again(each)} forget={() => forget(each.id)} />
          ))}
        </ul>
      ) : null}
      <Problem id={`${id}-problem`} text={problem} />
    </fieldset>
  )
}

type DoorProps = {
  icon: 'camera' | 'upload'
  label: string
  accept: string
  described: string
  camera?: boolean
  onTake: (input: HTMLInputElement) => void
}

function Door({ icon, label, accept, described, camera, onTake }: DoorProps) {
  return (
    <label className={camera ? 'button evidence-door camera' : 'button evidence-door'}>
      <Icon name={icon} />
      {label}
      <input
        type="file"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        aria-describedby={described}
        onChange={(event) => onTake(event.currentTarget)}
      />
    </label>
  )
}

function Counts({ received, underWay }: { received: number; underWay: readonly Handing[] }) {
  const of = (...states: Handing['state'][]) => underWay.filter(({ state }) => states.includes(state)).length
  const [waiting, refused] = [of('waiting', 'sending'), of('refused')]
  const said = [
    `已收到 ${received + of('received')} 项`,
    waiting ? `正在上传 ${waiting} 项` : '',
    refused ? `${refused} 项没有传上` : '',
  ].filter(Boolean)
  return (
    <p className="evidence-count" role="status">
      {said.join('，')}
      {waiting ? '，请不要关闭本页' : ''}
    </p>
  )
}

function Received({ file: { name, size, thumbnail, note } }: { file: ReceivedFile }) {
  return (
    <li>
      {thumbnail ? <img src={thumbnail} alt="" loading="lazy" /> : <Sign icon="document" />}
      <Named name={name} size={size} />
      <span className="evidence-state good">
        <Icon name="check" />
        已收到
      </span>
      {note ? <span className="evidence-more note">{note}</span> : null}
    </li>
  )
}

type UnderWayProps = { handing: Handing; again: () => void; forget: () => void }

function UnderWay({ handing: { file, state, share, refusal }, again, forget }: UnderWayProps) {
  const percent = Math.floor(share * 100)
  return (
    <li className={state}>
      <Sign icon={state === 'refused' ? 'warn' : state === 'received' ? 'check' : 'upload'} />
      <Named name={file.name} size={file.size} />
      {state === 'received' ? (
        <span className="evidence-state good">
          <Icon name="check" />
          已收到
        </span>
      ) : null}
      {state === 'waiting' ? <span className="evidence-state">等待上传</span> : null}
      {state === 'sending' ? (
        <>
          <span className="evidence-state">{percent < 100 ? `${percent}%` : '正在核对'}</span>
          <progress className="meter evidence-more" aria-label={`上传 ${file.name}`} value={percent} max={100} />
        </>
      ) : null}
      {state === 'refused' ? (
        <div className="evidence-more">
          <p className="problem">
            {refusal?.reason}。{refusal?.remedy}
          </p>
          <div className="evidence-acts">
            <Button size="small" icon="back" onClick={again}>
              重试
            </Button>
            <Button size="small" kind="quiet" onClick={forget}>
              不传了
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  )
}

function Sign({ icon }: { icon: 'document' | 'upload' | 'warn' | 'check' }) {
  return (
    <span className="evidence-sign">
      <Icon name={icon} />
    </span>
  )
}

function Named({ name, size }: { name: string; size: number }) {
  return (
    <span className="evidence-name">
      <b>{name}</b>
      <small>{sizeOf(size)}</small>
    </span>
  )
}
