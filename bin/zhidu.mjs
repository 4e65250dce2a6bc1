#!/usr/bin/env node
/** The operator's command line: `npx zhidu …`. */
import { join } from 'node:path'
import { install, root } from '../scripts/install.mjs'

install()
const { build } = await import('../scripts/build.mjs')
await build()
process.env.ZHIDU_ROOT = root.replace(/\/$/, '')
await import(join(root, 'dist/server/cli.js')).catch((error) => {
  console.error(error?.constructor?.name === 'StartError' ? error.message : error)
  process.exit(1)
})
