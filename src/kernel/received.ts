/** A file received as a stream: weighed, hashed and known by its bytes before anything is decided about it. */
export type Received = {
  sha256: string
  /** Bytes. */
  size: number
  kind: string
  type: string
  /** As the file declares it, for pictures. */
  width?: number
  height?: number
}

/** Why a file was not taken, in words for the person who sent it. Nothing of it remains. */
export class NotTaken extends Error {
  readonly why: 'too-large' | 'wrong-kind' | 'broken'
  readonly remedy: string

  constructor(why: NotTaken['why'], reason: string, remedy: string) {
    super(reason)
    this.name = 'NotTaken'
    this.why = why
    this.remedy = remedy
  }
}

/** A file still on its way. `declared` is the size the sender announced, where there was one. */
export type Incoming = { parts: AsyncIterable<Uint8Array>; declared: number | undefined }
