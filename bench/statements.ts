/**
 * How well promised outcomes are found in real documents, and what those outcomes leave out on the model.
 *
 *   npm run -s alongside -- bench statements            prints JSON
 *
 * Read with the shared data beside the checkout: 41 service descriptions and 46 desired outcomes of a national rehabilitation
 * programme, and 24 descriptions of need, in which nothing should be found. What a careful reader kept is stored with
 * the rules as offsets and hashes; the texts are not ours to keep.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Agreement,
  agreementOf,
  findStatements,
  type Marked,
  NO_AGREEMENT,
  readMark,
  type Suggestion,
  together,
  wordingQuestions,
} from '#analysis/statements'
import {
  type Area,
  coverage,
  finding,
  findingInEnglish,
  suggestArea,
  suggestBottomLines,
} from '#analysis/wellbeing'

const house = join(import.meta.dirname, '..')
const shared = join(house, '..', 'shared', 'data', 'outcomes')

interface Description {
  readonly contract_reference: string
  readonly short_description: string | null
}

interface Judged {
  readonly text: string
  readonly documents: readonly string[]
  readonly heldOut: boolean
  readonly statements: readonly string[]
}

if (existsSync(shared)) {
  const print = {
    descriptions: measureDescriptions(),
    desiredOutcomes: measureDesiredOutcomes(),
    descriptionsOfNeed: measureNeeds(),
    speed: measureSpeed(),
  }
  console.log(JSON.stringify(print, null, 2))
} else {
  console.log(JSON.stringify({ skipped: 'The shared data is not beside this checkout.' }))
}

function measureDescriptions() {
  const descriptions = JSON.parse(
    readFileSync(join(shared, 'hmpps-crs-contracts.json'), 'utf8'),
  ) as Description[]
  const { texts } = ownJson<{ texts: Judged[] }>('src/analysis/statements/evidence/judgements.json')
  const readings = texts.map((judged) => {
    const text =
      descriptions.find((one) => one.contract_reference === judged.documents[0])?.short_description ?? ''
    if (sha256(text) !== judged.text)
      throw new Error(`${judged.documents[0]} is not the text that was judged`)
    const marks = judged.statements.map(readMark)
    for (const { start, end, hash } of marks) {
      if (!sha256(text.slice(start, end)).startsWith(hash))
        throw new Error(`A mark in ${judged.documents[0]} moved`)
    }
    return { ...judged, marks, suggestions: findStatements(text) }
  })
  const wordings = new Map(
    readings.flatMap(({ suggestions }) =>
      suggestions.map((one) => [one.quote.toLowerCase(), one.quote] as const),
    ),
  )
  return {
    documents: descriptions.length,
    withText: descriptions.filter((one) => one.short_description !== null).length,
    differentTexts: texts.length,
    all: figuresOf(readings),
    tunedOn: figuresOf(readings.filter(({ heldOut }) => !heldOut)),
    heldOut: figuresOf(readings.filter(({ heldOut }) => heldOut)),
    changesOnly: figuresOf(
      readings.map((one) => ({
        ...one,
        marks: one.marks.filter(isChange),
        suggestions: one.suggestions.filter(isChange),
      })),
    ),
    byRule: tally(
      readings.flatMap((one) => one.documents.flatMap(() => one.suggestions.map(({ rule }) => rule.id))),
    ),
    byKind: tally(
      readings.flatMap((one) => one.documents.flatMap(() => one.suggestions.map(({ kind }) => kind))),
    ),
    differentWordings: wordings.size,
    leftOut: leftOutBy([...wordings.values()]),
  }
}

/** Each different text counts as often as documents carry it, since a reader meets it as often. */
function figuresOf(
  readings: readonly {
    documents: readonly string[]
    marks: readonly Marked[]
    suggestions: readonly Suggestion[]
  }[],
) {
  const sum = readings
    .flatMap(({ documents, marks, suggestions }) => documents.map(() => agreementOf(suggestions, marks)))
    .reduce<Agreement>(together, NO_AGREEMENT)
  return {
    documents: readings.flatMap(({ documents }) => documents).length,
    ...sum,
    precision: share(sum.kept, sum.suggested),
    recall: share(sum.kept, sum.marked),
    kindAlike: share(sum.sameKind, sum.kept),
  }
}

function measureDesiredOutcomes() {
  const rows = readCsv(join(shared, 'hmpps-desired-outcomes.csv'))
  const outcomes = rows.map(([id = '', , , words = '']) => ({ id, words }))
  const { areas } = ownJson<{ areas: Record<string, Area> }>('src/analysis/wellbeing/evidence/areas.json')
  const alike = outcomes.filter(({ id, words }) => suggestArea(words)?.area === areas[id]).length
  const families = outcomes.map(({ words }) => new Set(wordingQuestions(words).map(({ family }) => family)))
  return {
    outcomes: outcomes.length,
    placedAsTheReaderDid: alike,
    deficitWorded: families.filter((asked) => asked.has('deficit')).length,
    outputWorded: families.filter((asked) => asked.has('output')).length,
    leftOut: leftOutBy(outcomes.map(({ words }) => words)),
  }
}

function leftOutBy(words: readonly string[]) {
  const covered = coverage(
    words.map((text) => ({
      area: suggestArea(text)?.area,
      bottomLines: suggestBottomLines(text).map(({ bottomLine }) => bottomLine),
      from: 'council' as const,
    })),
  )
  const { areas, unplaced, bottomLines } = covered
  return { areas, unplaced, bottomLines, finding: findingInEnglish(finding(covered)) }
}

function measureNeeds() {
  const levels = readCsv(join(shared, 'hmpps-complexity-levels.csv')).map((row) => row[4] ?? '')
  const suggested = levels.flatMap((words) => findStatements(words)).length
  return { descriptions: levels.length, suggested }
}

/** All descriptions one after the other, again and again, to a megabyte and to two. */
function measureSpeed() {
  const descriptions = JSON.parse(
    readFileSync(join(shared, 'hmpps-crs-contracts.json'), 'utf8'),
  ) as Description[]
  const page = descriptions.map((one) => one.short_description ?? '').join('\n\n')
  const milliseconds = (megabytes: number) => {
    const text = page.repeat(Math.ceil((megabytes * 1_000_000) / page.length)).slice(0, megabytes * 1_000_000)
    const began = performance.now()
    findStatements(text)
    return Math.round(performance.now() - began)
  }
  milliseconds(1)
  return { oneMegabyteMs: milliseconds(1), twoMegabytesMs: milliseconds(2) }
}

function isChange({ kind }: Marked): boolean {
  return kind === 'outcome' || kind === 'deficit'
}

function tally(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function ownJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(house, path), 'utf8')) as Shape
}

/** The rows under the heading of a plain CSV file: cells may be quoted, and a doubled quote is one. */
function readCsv(path: string): string[][] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  )
}
