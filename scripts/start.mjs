/** `npm start`: installs, builds what is stale, then runs the server in this very process, so that signals reach it. */
import { join } from 'node:path'
import { install, root } from './install.mjs'

install()
const { build } = await import('./build.mjs')
await build()
process.env.ZHIDU_ROOT = root.replace(/\/$/, '')
await import(join(root, 'dist/server/main.js')).catch((error) => {
  // A StartError is one sentence for the operator; anything else is a fault and shows where it happened.
  console.error(error?.constructor?.name === 'StartError' ? error.message : error)
  process.exit(1)
})
