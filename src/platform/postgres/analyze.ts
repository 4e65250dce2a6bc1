/** Tells the planner what the tables hold, without waiting for PostgreSQL to notice by itself. */
import pg from 'pg'

export async function analyze(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
