import { networkInterfaces } from 'node:os'
import { realChance } from '#platform/chance'
import { openServer } from '#platform/http'
import { workJobs } from '#platform/jobs'
import { composition, rooms, version } from '../app.ts'
import { buildAssets } from './assets.ts'
import { loadDemonstrations } from './demo.ts'
import { openInstallation } from './installation.ts'
import { jobsOf } from './jobs.ts'
import { Sorry, say, type Verb } from './verb.ts'

export const serve: Verb = {
  name: 'serve',
  summary: 'start everything and serve the pages (this is what `npm start` does)',
  usage:
    'alongside serve\n\nSettings come from the environment: see docs/guides/settings.md. Ctrl-C stops everything.',
  async run() {
    const began = performance.now()
    const installation = await openInstallation({ onStep: (step) => say(`${step} …`) })
    const { settings, database, secret, kind, url } = installation
    if (settings.demonstration) await loadDemonstrations(installation, say)
    const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`
    const app = await openServer(database, composition(await buildAssets(), secret), {
      publicUrl,
      followsHost: settings.demonstration && settings.publicUrl === undefined,
      demonstration: settings.demonstration,
      secret,
      chance: realChance,
      version,
      databaseKind: kind,
      logLevel: settings.logLevel,
    })
    const jobs = await workJobs(url, jobsOf(installation, rooms), (name, error) =>
      app.log.error({ job: name, err: error }, 'a job failed'),
    )
    try {
      await app.listen({ port: settings.port, host: settings.host })
    } catch (error) {
      await jobs.stop()
      await installation.close()
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
        throw new Sorry(
          `Port ${settings.port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`,
        )
      }
      throw error
    }
    let stopping = false
    const stop = async () => {
      if (stopping) return
      stopping = true
      say('Stopping …')
      await app.close()
      await jobs.stop()
      await installation.close()
      process.exit(0)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
    say(
      `\nAlongside is open at ${publicUrl} (${Math.round((performance.now() - began) / 100) / 10} s). Ctrl-C stops it.`,
    )
    if (settings.demonstration && !settings.publicUrl && settings.host === '0.0.0.0') {
      for (const address of addressesHere())
        say(`From a phone in the same network: http://${address}:${settings.port}`)
    }
    if (!publicUrl.startsWith('https:')) {
      say(
        'This is plain http: right for this machine and for demonstrations. Real people need https, see docs/guides/reach-it-from-a-phone.md.',
      )
    }
  },
}

/** This machine's addresses in its own networks, as a phone beside it would type them. */
function addressesHere(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address)
}
