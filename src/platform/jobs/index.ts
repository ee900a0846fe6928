import pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Tx } from '#platform/db'

/** Work that happens after an act has committed. What it carries are ids, never words. */
export interface Job {
  readonly name: Queue
  /** Every night at this hour in London, beside being asked for; absent: only when asked for. */
  readonly nightly?: number
  run(ids: Readonly<Record<string, string>>): Promise<void>
}

/** Queues a job in the act's own transaction: it runs if, and only if, the act commits. */
export async function queue(tx: Tx, name: Queue, ids: Readonly<Record<string, string>>): Promise<void> {
  // pg-boss looks its queues up through its own handle, so that too must be this transaction.
  const sender = new PgBoss({ db: fromKysely(tx.kysely), migrate: false, supervise: false, schedule: false })
  await sender.send(name, ids, { retryLimit: 5, retryBackoff: true })
}

/** Every queue there is. They are made by the owner; the app role cannot make one. */
export const queues = ['send-letter', 'sweep', 'sweep-recordings'] as const
export type Queue = (typeof queues)[number]

/** Installs pg-boss and the queues, as the owner; the app role may then send and work, nothing more. */
export async function installJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 2 })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const name of queues) await boss.createQueue(name, { notify: true })
  } finally {
    await boss.stop({ graceful: false })
  }
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`grant usage on schema pgboss to alongside_app;
    grant select, insert, update, delete on all tables in schema pgboss to alongside_app;
    grant execute on all functions in schema pgboss to alongside_app;`)
  await owner.end()
}

/** Works the queues until stopped. `onTrouble` gets the job's name and the error, never what it carried. */
export async function workJobs(
  url: string,
  jobs: readonly Job[],
  onTrouble: (name: string, error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: roleUrl(url),
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    max: 4,
  })
  boss.on('error', (error) => onTrouble('jobs', error))
  await boss.start()
  for (const job of jobs) {
    await boss.work(job.name, { notify: true } as object, async (batch) => {
      for (const one of batch) {
        try {
          await job.run((one.data ?? {}) as Record<string, string>)
        } catch (error) {
          onTrouble(job.name, error)
          throw new Error(`${job.name} failed`)
        }
      }
    })
    if (job.nightly !== undefined)
      await boss.schedule(job.name, `0 ${job.nightly} * * *`, {}, { tz: 'Europe/London' })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) }
}

function roleUrl(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c role=alongside_app')}`
}
