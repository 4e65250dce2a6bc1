/** `npm run walkthrough [-- --json]`: carries one daily supervision from the filed plan to the closed record, and says what happens. */
import { bundleAndRun } from './bundle.mjs'

process.exit(await bundleAndRun('tests/walkthrough/main.ts', process.argv.slice(2)))
