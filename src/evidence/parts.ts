/** What may be evidence: kinds with their limits, and types as their first bytes tell them. One table for all who ask. */

export const kinds = {
  photo: { name: '照片', most: 20_000_000 },
  document: { name: '文档', most: 50_000_000 },
  audio: { name: '录音', most: 100_000_000 },
  video: { name: '录像', most: 500_000_000 },
} as const
export type Kind = keyof typeof kinds

export const types = {
  jpeg: { kind: 'photo', name: 'JPEG', media: 'image/jpeg', ending: 'jpg' },
  png: { kind: 'photo', name: 'PNG', media: 'image/png', ending: 'png' },
  webp: { kind: 'photo', name: 'WebP', media: 'image/webp', ending: 'webp' },
  heic: { kind: 'photo', name: 'HEIC', media: 'image/heic', ending: 'heic' },
  pdf: { kind: 'document', name: 'PDF', media: 'application/pdf', ending: 'pdf' },
  docx: {
    kind: 'document',
    name: 'Word（.docx）',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  xlsx: {
    kind: 'document',
    name: 'Excel（.xlsx）',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
  mp3: { kind: 'audio', name: 'MP3', media: 'audio/mpeg', ending: 'mp3' },
  m4a: { kind: 'audio', name: 'M4A', media: 'audio/mp4', ending: 'm4a' },
  mp4: { kind: 'video', name: 'MP4', media: 'video/mp4', ending: 'mp4' },
  mov: { kind: 'video', name: 'MOV', media: 'video/quicktime', ending: 'mov' },
} as const satisfies Record<string, { kind: Kind; name: string; media: string; ending: string }>
export type Type = keyof typeof types

/** Pictures of which a smaller copy can be made. */
export const pictures: readonly Type[] = ['jpeg', 'png', 'webp', 'heic']

export const mostPixels = 100_000_000
/** Items about one subject, so that nobody fills the disk of all others. */
export const mostItems = 500

const megabytes = (bytes: number) => bytes / 1_000_000

/** '照片（JPEG、PNG、WebP、HEIC）不超过20 MB；…' */
export const accepted = (Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][])
  .map(([kind, { name, most }]) => {
    const those = Object.values(types).filter((each) => each.kind === kind)
    return `${name}（${those.map((each) => each.name).join('、')}）不超过${megabytes(most)} MB`
  })
  .join('；')

/** What a file may tell about: a visit, by the id of its supervision, or a rectification. */
export const procedures = ['daily-supervision', 'record', 'rectification'] as const
