import { workJobs } from '#platform/jobs'
import { rooms } from '../app.ts'
import { openInstallation } from './installation.ts'
import { jobsOf } from './jobs.ts'
import { say, type Verb } from './verb.ts'

export const work: Verb = {
  name: 'work',
  summary: 'work the job queues without serving pages',
  usage: 'alongside work\n\nFor installations that run web and jobs apart. `serve` works the queues too.',
  async run() {
    const installation = await openInstallation({ migrates: false })
    const jobs = await workJobs(installation.url, jobsOf(installation, rooms), (name) =>
      say(`The job ${name} failed; it is tried again.`),
    )
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(
        signal,
        () =>
          void jobs
            .stop()
            .then(installation.close)
            .then(() => process.exit(0)),
      )
    }
    say('Working the queues. Ctrl-C stops.')
  },
}
