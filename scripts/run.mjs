/** Installs and builds what is missing, then runs one entry of the server in this very process, so that signals reach it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { install, root } from './install.mjs'

const parent = process.ppid

export async function run(entry) {
  followParent()
  install()
  build()
  process.env.ZHIDU_ROOT = root.replace(/\/$/, '')
  try {
    await import(pathToFileURL(join(root, `dist/server/${entry}.js`)).href)
  } catch (error) {
    // A StartError is one sentence for the operator; anything else is a fault and shows where it happened.
    console.error(error?.constructor?.name === 'StartError' ? error.message : error)
    process.exit(1)
  }
}

/** npm runs us below a shell that dies of SIGTERM without passing it on: when it is gone, the signal was meant for us. */
function followParent() {
  if (!process.env.npm_lifecycle_event) return
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  look.unref()
}
