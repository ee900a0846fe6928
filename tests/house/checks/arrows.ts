/** Who may import whom: a room looks back along the cycle, never forward, whichever way the import is written. */
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import type { Cycle, Folder } from '../house.ts'
import { folderOf, isRoomWing, isTest, positionOf, readCycle } from '../house.ts'
import { importsOf, resolveImport } from '../imports.ts'
import { readSources } from '../reading.ts'

const STAGES = ['commons', 'insight', 'planning', 'delivery']
const TOOLS = ['analysis', 'standards', 'ui', 'platform']

/** What each wing may look at: a wing, or one folder of it. The composition and what stands around src may look at all. */
const LOOKS_AT: Readonly<Record<string, readonly string[]>> = {
  overview: [...STAGES, 'overview', ...TOOLS],
  delivery: [...STAGES, ...TOOLS],
  planning: [...STAGES, ...TOOLS],
  insight: [...STAGES, ...TOOLS],
  commons: ['commons', 'ui', 'platform'],
  ui: ['ui', 'platform/ruling', 'platform/clock', 'platform/words'],
  analysis: ['analysis', 'platform/ruling'],
  standards: ['standards', 'platform/ruling'],
  platform: ['platform'],
  verifier: ['verifier'],
}

export function check(root: string): Finding[] {
  const cycle = readCycle(root)
  const findings: Finding[] = []
  let seen = 0
  const sources = readSources(root, 'src', 'demonstrations', 'verifier')
  for (const source of sources.filter(({ path }) => !isVerifierTest(path))) {
    const from = folderOf(source.path)
    for (const { specifier, line } of importsOf(source)) {
      const refuse = (text: string) => findings.push({ rule: 'arrows', text, file: source.path, line })
      seen += 1
      if (specifier === undefined) {
        if (from.wing !== 'platform')
          refuse(`${from.name} imports an address made up while running: no arrow can be checked on it`)
        continue
      }
      const target = resolveImport(source.path, specifier)
      if (target === undefined) {
        const why = whyNoPackage(from, specifier)
        if (why !== undefined) refuse(`${from.name} imports ${specifier}: ${why}`)
      } else if (target === '..') {
        refuse(`${from.name} imports ${specifier}, which is outside the house`)
      } else {
        const to = folderOf(target)
        if (isTest(source.path) && to.wing === 'tests') continue
        const why = whyNot(from, to, cycle)
        if (why !== undefined) refuse(`${from.name} imports ${to.name}: ${why}`)
      }
    }
  }
  if (seen === 0) findings.push(sawNothing('arrows', 'imports'))
  if (cycle.order.length === 0) findings.push(sawNothing('arrows', 'list named CYCLE in src/app.ts'))
  return findings
}

/** A verifier's test makes a ledger with the product and lets the verifier judge it. */
function isVerifierTest(path: string): boolean {
  return folderOf(path).wing === 'verifier' && isTest(path)
}

function whyNot(from: Folder, to: Folder, cycle: Cycle): string | undefined {
  if (from.name === to.name) return undefined
  const allowed = LOOKS_AT[from.wing]
  if (allowed === undefined) return undefined
  if (!allowed.includes(to.wing) && !allowed.includes(to.name))
    return `${from.wing} looks at ${allowed.join(', ')} and nothing else`
  if (isRoomWing(to.wing) && positionOf(to, cycle) >= positionOf(from, cycle))
    return 'a room looks back along the cycle, never forward'
  return undefined
}

function whyNoPackage({ wing }: Folder, specifier: string): string | undefined {
  if (wing === 'verifier' && !/^(node:.+|pg)$/.test(specifier))
    return 'the verifier trusts nothing but Node and the database driver'
  if (isRoomWing(wing) && /^(node:)?module$/.test(specifier)) return 'it opens doors that no arrow can see'
  return undefined
}
