import { openInstallation } from './installation.ts'
import { say, type Verb } from './verb.ts'

export const migrateVerb: Verb = {
  name: 'migrate',
  summary: 'bring the database up to date and stop',
  usage: 'alongside migrate',
  async run() {
    const installation = await openInstallation()
    await installation.close()
    say('The database is up to date.')
  },
}
