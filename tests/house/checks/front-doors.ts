/** The front door is the only address: nobody reaches into another folder's files, by relative path or deep import. */
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import type { Folder } from '../house.ts'
import { folderOf, isExample, isTest } from '../house.ts'
import { importsOf, resolveImport } from '../imports.ts'
import { readSources, readText } from '../reading.ts'

export function check(root: string): Finding[] {
  const findings = checkAddressBook(root)
  let seen = 0
  for (const source of readSources(root, 'src', 'demonstrations', 'bench', 'tests')) {
    const from = folderOf(source.path)
    for (const { specifier, line } of importsOf(source)) {
      const target = specifier === undefined ? undefined : resolveImport(source.path, specifier)
      if (specifier === undefined || target === undefined || target === '..') continue
      const to = folderOf(target)
      seen += 1
      if (from.name === to.name || isFrontDoor(specifier) || isPlug(from, to, target)) continue
      if (isExample(target) && (isTest(source.path) || isExample(source.path))) continue
      findings.push({
        rule: 'front doors',
        text: `${from.name} reaches into ${to.name} by ${specifier}: ask at its front door, ${frontDoorOf(to.name)}`,
        file: source.path,
        line,
      })
    }
  }
  if (seen === 0) findings.push(sawNothing('front doors', 'imports between files'))
  return findings
}

/** `#insight/voices`, `#ui`, `#testing`: never a file behind them. */
function isFrontDoor(specifier: string): boolean {
  return /^#([a-z0-9-]+\/[a-z0-9-]+|ui|testing)$/.test(specifier)
}

const AROUND = ['demonstrations', 'bench', 'tests', 'verifier']

/** The composition plugs rooms in and loads the demonstrations; what stands around src starts the composition. */
function isPlug(from: Folder, to: Folder, target: string): boolean {
  if (from.wing === 'composition')
    return to.wing === from.wing || to.wing === 'demonstrations' || target === `src/${to.name}/room.ts`
  return AROUND.includes(from.wing) && (AROUND.includes(to.wing) || to.wing === 'composition')
}

function frontDoorOf(name: string): string {
  return name === 'tests' ? '#testing' : `#${name}`
}

/** package.json is the address book: every address it gives out must itself be a front door. */
function checkAddressBook(root: string): Finding[] {
  const book = JSON.parse(readText(root, 'package.json') ?? '{}') as { imports?: Record<string, unknown> }
  const addresses = Object.entries(book.imports ?? {})
  if (addresses.length === 0) return [sawNothing('front doors', 'imports map in package.json')]
  return addresses
    .filter(([name, target]) => target !== doorBehind(name))
    .map(([name, target]) => ({
      rule: 'front doors',
      text: `${name} leads to ${String(target)}: it is to lead to the front door ${doorBehind(name)}`,
      file: 'package.json',
    }))
}

function doorBehind(name: string): string {
  return `./${resolveImport('package.json', name) ?? name}`
}
