/**
 * Typst in a thread of its own, one document at a time. A thread's memory stays level over a thousand documents, while
 * every thread that ends leaves some tens of megabytes with the process: it is replaced seldom, and let go when nothing
 * more is asked.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { faultOf } from './fault.ts'
import { type FontChains, fontChains } from './fonts.ts'

const workerFile = join(import.meta.dirname, '../typst-worker.mjs')
const templatesFolder = join(import.meta.dirname, '../../documents/templates')

export type CompilerOptions = {
  /** Looked through in this order for every kind of letter; folders that do not exist are passed over. */
  fontFolders: readonly string[]
  templates?: string
  /** Documents one thread makes before another takes its place. */
  recycleAfter?: number
}

export type Order = {
  /** The name of a file in the templates' folder, without `.typ`. */
  template: string
  /** Reaches the template as JSON in `sys.inputs.data`; nothing of it is ever read as markup. */
  data: unknown
  /** Stands in the file as its time of creation: the same order makes the same bytes. */
  madeAt: Date
  /** Labels of metadata whose values are wanted beside the file. */
  queries?: readonly string[]
}

export type Compiled = { pdf: Uint8Array<ArrayBuffer>; pages: number; found: Record<string, unknown[]> }

export type Compiler = {
  /** Throws a `CannotBeSet` that names the character where no font has it. */
  compile(order: Order): Promise<Compiled>
  close(): Promise<void>
}

/** How long a thread waits for another order: its few hundred megabytes are worth a third of a second later. */
const idle = 60_000

type Thread = { worker: Worker; chains: FontChains; made: number; rest: NodeJS.Timeout }
type Answer = { made: Compiled } | { fault: string }

export function openCompiler(options: CompilerOptions): Compiler {
  const { fontFolders, templates = templatesFolder, recycleAfter = 2000 } = options
  let thread: Thread | undefined
  let turn: Promise<unknown> = Promise.resolve()

  async function one(order: Order): Promise<Compiled> {
    const current = thread ?? (await begin())
    const { worker, chains, rest } = current
    worker.ref()
    const message = {
      template: order.template,
      inputs: { data: JSON.stringify(order.data), fonts: JSON.stringify(chains) },
      timestamp: Math.floor(order.madeAt.getTime() / 1000),
      queries: order.queries ?? [],
    }
    try {
      const answer = await ask(worker, message)
      current.made += 1
      if ('fault' in answer) throw faultOf(answer.fault)
      return answer.made
    } finally {
      worker.unref()
      if (current.made >= recycleAfter) await retire()
      else rest.refresh()
    }
  }

  async function begin(): Promise<Thread> {
    const { folders, chains } = await fontChains(fontFolders)
    const worker = new Worker(workerFile, { workerData: { templates, fontFolders: folders, standard: 'a-2a' } })
    const rest = setTimeout(() => void inTurn(retire), idle).unref()
    const begun = { worker, chains, made: 0, rest }
    // A thread that ends, whenever and however, is not asked again; the next order begins another.
    const forget = () => {
      if (thread === begun) thread = undefined
    }
    worker.on('error', forget).on('exit', forget)
    thread = begun
    return begun
  }

  async function retire(): Promise<void> {
    const ending = thread
    thread = undefined
    clearTimeout(ending?.rest)
    await ending?.worker.terminate()
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  return { compile: (order) => inTurn(() => one(order)), close: () => inTurn(retire) }
}

function ask(worker: Worker, message: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = () => worker.off('message', answered).off('error', failed).off('exit', ended)
    const answered = (answer: Answer) => {
      done()
      resolve(answer)
    }
    const failed = (error: unknown) => {
      done()
      reject(error)
    }
    const ended = (code: number) => failed(new Error(`the typesetting thread ended with ${code}`))
    worker.once('message', answered).once('error', failed).once('exit', ended)
    worker.postMessage(message)
  })
}
