import { test } from 'node:test'
import { killDuringSubmissions } from './submissions.ts'

test('kill -9 of the web process and of PostgreSQL while applications are sent: none lost, none doubled, every receipt verifies, and a changed one is named at the opening', async () => {
  await killDuringSubmissions({ rounds: 1, applications: 60, chance: Math.random })
})
