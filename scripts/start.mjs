/** `npm start`: installs, builds what is stale, then runs the server in this very process, so that signals reach it. */
import { run } from './run.mjs'

await run('main')
