#!/usr/bin/env node
/** The operator's command line: `npx zhidu …`. */
import { run } from '../scripts/run.mjs'

await run('cli')
