/** The schedule of what the machine does by itself, kept by pg-boss in the same database. One worker a job, whoever runs it. */
import PgBoss from 'pg-boss'

export type Jobs = { tick(): Promise<unknown>; sweep(): Promise<unknown> }
const schedule: Record<keyof Jobs, string> = { tick: '*/5 * * * *', sweep: '20 * * * *' }

export async function startJobs(
  ownerUrl: string,
  jobs: Jobs,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, application_name: 'zhidu-jobs' })
  boss.on('error', onError)
  await boss.start()
  for (const [name, run] of Object.entries(jobs) as [keyof Jobs, Jobs[keyof Jobs]][]) {
    await boss.createQueue(name, { name, policy: 'singleton', retryLimit: 2 })
    await boss.work(name, { pollingIntervalSeconds: 30 }, async () => void (await run()))
    await boss.schedule(name, schedule[name], {}, { tz: 'Asia/Shanghai' })
  }
  return () => boss.stop({ graceful: true, timeout: 3000 })
}
