/** A scan that somebody handed over: known by its first bytes, weighed and hashed before anything is decided. */
export type Uploaded = {
  sha256: string
  /** Bytes. */
  size: number
  type: 'pdf' | 'jpg' | 'png'
  /** Behind a call, so that nothing that walks a command walks through the file. */
  bytes(): Uint8Array<ArrayBuffer>
}
