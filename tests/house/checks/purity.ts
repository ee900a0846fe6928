/**
 * A rule is plain facts in, a ruling out: no database, clock, chance or environment in it.
 * And no room, analysis or standard helps itself to clock or chance: both are passed in.
 */
import { basename, dirname } from 'node:path'
import { ambientsOf } from '../ambients.ts'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { folderOf, isRoomWing, isTest } from '../house.ts'
import type { Import } from '../imports.ts'
import { importsOf, resolveImport } from '../imports.ts'
import { originOf } from '../origins.ts'
import type { Source } from '../reading.ts'
import { readSources } from '../reading.ts'

/** Pure as a whole, so a rule may use whatever they make. */
const PURE_FOLDERS = [
  'src/analysis/',
  'src/standards/',
  'src/platform/ruling/',
  'src/platform/clock/',
  'src/platform/words/',
  'src/platform/http/permission.ts',
]
/** Only their types: what they make reaches outside the program. */
const PURE_TYPES = ['src/platform/auth/']
const PURE_PACKAGES = ['zod']

/** The files of a room that are meant to reach outside, or that plug it in. */
const NOT_RULES = /^(room|index|words|acts|jobs|letters|example|storage)(-[a-z0-9-]+)?\.ts$/

/** `clock.now` is made from what places keeps, so places cannot ask it before a place is entered. */
const UNDER_THE_CLOCK = ['commons/places']

export function check(root: string): Finding[] {
  const sources = readSources(root, 'src').filter(({ path }) => !isTest(path))
  const rules = sources.filter(({ path }) => isRule(path))
  if (rules.length === 0) return [sawNothing('purity', 'rule files')]
  return [
    ...rules.flatMap((source) => importsOf(source).flatMap((asked) => impureImports(root, source, asked))),
    ...sources.filter(({ path }) => isRule(path) || isRoomWing(folderOf(path).wing)).flatMap(ambientUses),
  ]
}

/** `voice.ts` and `permissions.ts` in a room; every file of the folders that are pure as a whole. */
function isRule(path: string): boolean {
  if (isTest(path)) return false
  const { wing, name } = folderOf(path)
  if (!isRoomWing(wing)) return PURE_FOLDERS.some((folder) => path.startsWith(folder))
  return dirname(path) === `src/${name}` && path.endsWith('.ts') && !NOT_RULES.test(basename(path))
}

function ambientUses(source: Source): Finding[] {
  const { name } = folderOf(source.path)
  return ambientsOf(source)
    .filter(({ what }) => !(UNDER_THE_CLOCK.includes(name) && what.includes('clock.now')))
    .map(({ what, line }) => ({
      rule: 'purity',
      text: `${name} takes ${what} by itself: clock, chance and settings are passed in`,
      file: source.path,
      line,
    }))
}

function impureImports(root: string, source: Source, { specifier, names, line }: Import): Finding[] {
  if (specifier === undefined) return []
  const target = resolveImport(source.path, specifier)
  return names.flatMap(({ name, isType }) => {
    const origin = target === undefined ? specifier : originOf(root, target, name)
    if (mayUse(origin, isType)) return []
    const what = origin === target || target === undefined ? specifier : `${name} (made in ${origin})`
    const text = `${basename(source.path)} is a rule of ${folderOf(source.path).name} and imports ${what}, which is not plain calculation`
    return [{ rule: 'purity', text, file: source.path, line }]
  })
}

/** A front door hands on both rules and storage, so what counts is the file that makes the name, not the door. */
function mayUse(origin: string, isType: boolean): boolean {
  if (isRule(origin) || PURE_PACKAGES.includes(origin)) return true
  if (isRoomWing(folderOf(origin).wing)) return isType || basename(origin) === 'words.ts'
  return isType && PURE_TYPES.some((folder) => origin.startsWith(folder))
}
