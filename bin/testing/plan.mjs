// Which tests there are, and which of them were asked for.
import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { root } from '../install.mjs'

const MINUTE = 60_000

/** In the order they run: what is quick to be wrong comes first. */
const GROUPS = [
  { name: 'house', patterns: ['tests/house/**/*.test.ts'], timeout: MINUTE },
  {
    name: 'rooms',
    patterns: [
      'src/**/*.test.{ts,tsx}',
      'verifier/**/*.test.ts',
      'demonstrations/**/*.test.ts',
      '{bench,tests/testing}/**/*.test.ts',
      'bin/**/*.test.mjs',
    ],
    timeout: 3 * MINUTE,
  },
  // A whole programme in one file: some minutes alone, and many on a machine that does other things as well.
  { name: 'stories', patterns: ['tests/stories/**/*.test.ts'], timeout: 40 * MINUTE },
  { name: 'faults', patterns: ['tests/faults/**/*.test.ts'], timeout: 15 * MINUTE },
]

const VERBS = ['all', 'check', ...GROUPS.map(({ name }) => name)]

/**
 * `[all | check | house | rooms | stories | faults] [part of a file's name …]`
 * → whether to check types and style, and the groups with their files.
 */
export function plan(args) {
  const verb = VERBS.includes(args[0]) ? args[0] : 'all'
  const wanted = args.slice(args[0] === verb ? 1 : 0).map(asWritten)
  const groups = GROUPS.filter(({ name }) => verb === 'all' || verb === name)
    .map((group) => ({ ...group, files: filesOf(group).filter((file) => isWanted(file, wanted)) }))
    .filter(({ files }) => wanted.length === 0 || files.length > 0)
  return { checks: verb === 'check' || (verb === 'all' && wanted.length === 0), groups }
}

const filesOf = ({ patterns }) => globSync(patterns, { cwd: root }).sort()

const isWanted = (file, wanted) => wanted.length === 0 || wanted.some((part) => file.includes(part))

// `./src/ui` and `/home/me/alongside/src/ui` mean src/ui; `voices` means any file with that in its name.
const asWritten = (part) => (/^[./]/.test(part) ? relative(root, resolve(part)) : part)

/** A test that meets PostgreSQL says so by what it imports. */
export function needsDatabase(file) {
  return /#testing\b|TEST_DATABASE_URL/.test(readFileSync(join(root, file), 'utf8'))
}
