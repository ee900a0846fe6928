import { resolve } from 'node:path'
import { CannotStart } from '#platform/postgres'
import { readSettings, type Settings } from './settings.ts'

export { settingsGuide } from './guide.ts'
export { readSettings, type Settings } from './settings.ts'

/**
 * The settings a program starts from, its data folder made absolute.
 * @throws CannotStart with one sentence a line for everything that is wrong.
 */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const ruling = readSettings(environment)
  if (!ruling.ok) throw new CannotStart(ruling.problems.map(({ text }) => text).join('\n'))
  return { ...ruling.value, dataFolder: resolve(ruling.value.dataFolder) }
}
