/** What is dear to open stays open while the cases on it are measured one after the other; the next closes it. */
type Closing = { close(): Promise<void> }
let kept: { name: string; opened: Promise<Closing> } | undefined

export async function keptOpen<T extends Closing>(name: string, open: () => Promise<T>): Promise<T> {
  if (kept?.name !== name) {
    await closeKept()
    kept = { name, opened: open() }
  }
  return kept.opened as Promise<T>
}

export async function closeKept(): Promise<void> {
  const last = kept
  kept = undefined
  await (await last?.opened)?.close()
}
