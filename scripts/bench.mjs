/** `npm run bench [-- case…] [--rounds N] [--size N] [--json FILE]`: bundles tests/bench/main.ts and runs it. */
import { bundleAndRun } from './bundle.mjs'

process.exit(await bundleAndRun('tests/bench/main.ts', process.argv.slice(2)))
