/**
 * How a gate is proven: it is quiet about the real house, loud about an empty one, refuses each planted violation
 * and lets through each planted neighbour that is allowed.
 */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Check, Finding } from './finding.ts'
import { say } from './finding.ts'
import { noteChange, readText } from './reading.ts'

export const HOUSE = fileURLToPath(new URL('../..', import.meta.url))

/** What is planted: a new text, a change to the text that stands there, or nothing where a file stood. */
export type Planting = Readonly<Record<string, string | ((text: string) => string) | null>>

export interface Refusal {
  readonly plant: Planting
  readonly says: RegExp
}

interface Proof {
  readonly refused: Readonly<Record<string, Refusal>>
  readonly accepted?: Readonly<Record<string, Planting>>
}

export function proveGate(name: string, check: Check, { refused, accepted = {} }: Proof): void {
  describe(name, () => {
    test(`${name}: finds nothing wrong with the house`, async () => {
      assert.deepEqual((await check(HOUSE)).map(say), [])
    })
    test(`${name}: fails when it sees nothing`, async () => {
      const empty = emptyFolder()
      try {
        assert.match((await check(empty)).map(say).join('\n'), /saw no /)
      } finally {
        rmSync(empty, { recursive: true })
      }
    })
    for (const [violation, { plant, says }] of Object.entries(refused))
      test(`${name}: refuses ${violation}`, async () => {
        const said = await newFindings(check, plant)
        assert.ok(
          said.some((sentence) => says.test(sentence)),
          `${says} was not said, only:\n${said.join('\n')}`,
        )
      })
    for (const [neighbour, plant] of Object.entries(accepted))
      test(`${name}: accepts ${neighbour}`, async () => {
        assert.deepEqual(await newFindings(check, plant), [])
      })
  })
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'alongside-house-'))
}

/** One copy serves every gate of a process: each planting is cleared away before the next. */
let shared: string | undefined
after(() => {
  if (shared !== undefined) rmSync(shared, { recursive: true })
})

/** Everything a check may read. Packages are linked, not copied, so that the copy can be composed too. */
export function copyHouse(): string {
  const copy = emptyFolder()
  for (const part of [
    'src',
    'migrations',
    'docs',
    'demonstrations',
    'verifier',
    'bench',
    'tests',
    'bin',
    'package.json',
  ])
    if (existsSync(join(HOUSE, part))) cpSync(join(HOUSE, part), join(copy, part), { recursive: true })
  symlinkSync(join(HOUSE, 'node_modules'), join(copy, 'node_modules'), 'dir')
  return copy
}

/** What the check says after the planting that it did not say before. The copy is left as it was. */
async function newFindings(check: Check, plant: Planting): Promise<string[]> {
  shared ??= copyHouse()
  const copy = shared
  const stood = new Map(Object.keys(plant).map((path) => [path, readText(copy, path)]))
  const known = await knownBefore(check, copy)
  try {
    for (const [path, change] of Object.entries(plant))
      plantAt(copy, path, changed(path, stood.get(path), change))
    const found = await check(copy)
    return found.filter((finding) => !known.includes(withoutLine(finding))).map(say)
  } finally {
    for (const [path, text] of stood) plantAt(copy, path, text)
  }
}

const known = new WeakMap<Check, readonly string[]>()

/** The copy is the same before each planting, so that each check is asked about it once. */
async function knownBefore(check: Check, copy: string): Promise<readonly string[]> {
  const sentences = known.get(check) ?? (await check(copy)).map(withoutLine)
  known.set(check, sentences)
  return sentences
}

/** A planted line moves the findings below it, which makes them no newer. */
function withoutLine({ rule, text, file }: Finding): string {
  return [rule, text, file].join('\n')
}

function changed(
  path: string,
  stood: string | undefined,
  change: Planting[string] | undefined,
): string | undefined {
  if (typeof change === 'string') return change
  assert.ok(stood !== undefined, `${path} is not there to be changed`)
  if (typeof change !== 'function') return undefined
  const text = change(stood)
  assert.notEqual(text, stood, `the planting changed nothing in ${path}`)
  return text
}

/** Writes one file of a copy, or removes it, and lets the reading know. */
export function plantAt(copy: string, path: string, text: string | undefined): void {
  const file = join(copy, path)
  mkdirSync(dirname(file), { recursive: true })
  if (text === undefined) rmSync(file, { force: true })
  else writeFileSync(file, text)
  noteChange(copy, path)
}
