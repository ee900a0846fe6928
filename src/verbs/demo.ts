import { findPlaceBySlug, removePlace, saveRevealed } from '#commons/places'
import { loadDemonstrationPlaces, places } from '../../demonstrations/load.ts'
import { type Installation, openInstallation } from './installation.ts'
import { Sorry, say, type Verb } from './verb.ts'

export const demo: Verb = {
  name: 'demo',
  summary: 'load the demonstrations, or remove them',
  usage: `alongside demo load      load the published records and the made-up borough of Eastmere
alongside demo remove    remove them and everything that was tried in them`,
  async run(args) {
    const [what] = args
    if (what !== 'load' && what !== 'remove')
      throw new Sorry(
        'Say what to do with the demonstrations: alongside demo load, or alongside demo remove.',
      )
    const installation = await openInstallation()
    try {
      if (what === 'load') await loadDemonstrations(installation, say)
      else await removeDemonstrations(installation)
    } finally {
      await installation.close()
    }
  },
}

/**
 * Loads what is not there yet into hidden places and reveals them in the last transaction: a load killed
 * half-way leaves nothing to be seen, and the next start begins it again.
 */
export async function loadDemonstrations(
  installation: Installation,
  tell: (sentence: string) => void,
): Promise<void> {
  const { database } = installation
  const missing = []
  for (const { slug } of places) {
    const found = await database.transaction('read', (tx) => findPlaceBySlug(tx, slug))
    if (found?.revealed) continue
    if (found) await database.transaction('write', (tx) => removePlace(tx, found.id))
    missing.push(slug)
  }
  if (missing.length === 0) return
  tell('Loading the demonstrations …')
  const ids = await loadDemonstrationPlaces(installation, missing)
  await database.transaction('write', (tx) => saveRevealed(tx, ids))
}

async function removeDemonstrations({ database }: Installation): Promise<void> {
  for (const { slug } of places) {
    const found = await database.transaction('read', (tx) => findPlaceBySlug(tx, slug))
    if (found?.kind === 'demonstration')
      await database.transaction('write', (tx) => removePlace(tx, found.id))
  }
  say('The demonstrations are gone.')
}
