/** Only demonstrations and tests live at another time, and only one file can make them. The database holds the other half. */
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { folderOf, isStorage, isTest } from '../house.ts'
import { lineOf, quoted, readSources, remember, walk } from '../reading.ts'

/** The column that moves a clock is known to the clock and to the storage of places, and to nobody else. */
export function check(root: string): Finding[] {
  const sources = readSources(root, 'src', 'demonstrations').filter(({ path }) => !isTest(path))
  const named = sources.flatMap((source) => movesOf(source).map((line) => ({ path: source.path, line })))
  if (named.length === 0) return [sawNothing('clocks', 'storage that moves a place’s clock')]
  return named
    .filter(({ path }) => !mayMoveClocks(path))
    .map(({ path, line }) => ({
      rule: 'clocks',
      text: `${folderOf(path).name} names clock_offset: only the storage of commons/places moves a clock`,
      file: path,
      line,
    }))
}

function mayMoveClocks(path: string): boolean {
  const { name } = folderOf(path)
  return name === 'platform/clock' || (name === 'commons/places' && isStorage(path))
}

const movesOf = remember((syntax): readonly number[] => {
  const lines: number[] = []
  walk(syntax, (node) => {
    const text = node.type === 'Identifier' ? node.name : quoted(node)
    if (/\bclock_offset\b/.test(text)) lines.push(lineOf(node))
  })
  return lines
})
