/** Computes a whole draw session again from its bundle. Needs no database, no network and no trust in the server. */

export type Check = { name: string; ok: boolean; detail: string }
/** What the checker holds from elsewhere: the printed notice, the public page, a receipt. */
export type Published = { anchor?: string | undefined; digest?: string | undefined; manifest?: string | undefined }
export type Verdict = { ok: boolean; checks: Check[]; says: string[] }
