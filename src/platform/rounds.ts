/** Does one piece of waiting work after the other, outside of every request, until stopped. */

/** `once` answers whether there was something to do; the pauses are milliseconds. Stopping waits for the piece at hand. */
export function startRounds(
  once: () => Promise<boolean>,
  pause: { again: number; idle: number },
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout
  const round = () => {
    running = once()
      .catch((error) => {
        onError(error)
        return false
      })
      .then((again) => {
        if (!stopped) timer = setTimeout(round, again ? pause.again : pause.idle)
      })
  }
  timer = setTimeout(round, 500)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
