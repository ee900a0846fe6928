import type { AreaCount, Finding, PublishedAmount, Share } from './finding.ts'
import { AREA_MEANINGS, type Area, BOTTOM_LINE_MEANINGS, type BottomLine } from './model.ts'

/** What the finding is about: promises in a document, outcomes in a framework. */
export interface Noun {
  readonly one: string
  readonly many: string
}

const PROMISE: Noun = { one: 'promise', many: 'promises' }

const SHARES: Readonly<Record<Exclude<Share, 'all'>, string>> = { nearlyAll: 'Nearly all', most: 'Most' }
const AMOUNTS: Readonly<Record<PublishedAmount, string>> = {
  all: 'all are',
  nearlyAll: 'nearly all are',
  most: 'most are',
  some: 'some are',
  oneOrTwo: 'only one or two are',
  none: 'none is',
}

/**
 * A finding in plain English: one or two short sentences on the areas, then one on the bottom lines if any is missing,
 * then how many are not placed yet. Every number in it is a count of the finding.
 */
export function findingInEnglish(finding: Finding, noun: Noun = PROMISE): string {
  switch (finding.kind) {
    case 'empty':
      return `There are no ${noun.many} here yet.`
    case 'unplaced':
      return finding.total === 1
        ? `The one ${noun.one} here has not been placed on the model yet.`
        : `None of these ${finding.total} ${noun.many} has been placed on the model yet.`
    case 'published':
      return `${publishedInEnglish(finding.parts)}. No counts were published.`
    case 'counted': {
      const { areas, missing, placed, share, unplaced, missingLines = [] } = finding
      const sentences = [
        placed === 1
          ? onlyOne(areas, noun)
          : share
            ? leading(areas, share, placed, noun)
            : spread(areas, placed, noun),
        missing.length > 0 && `None is about ${either(missing.map(nameOf))}.`,
        missingLines.length > 0 && `None speaks of ${either(missingLines.map(lineNameOf))}.`,
        unplaced > 0 && `${capital(inWords(unplaced))} more ${unplaced === 1 ? 'is' : 'are'} not placed yet.`,
      ]
      return sentences.filter(Boolean).join(' ')
    }
  }
}

function onlyOne([first]: readonly AreaCount[], noun: Noun): string {
  return `The one ${noun.one} here is about ${first ? nameOf(first.area) : 'nothing yet'}.`
}

function leading(areas: readonly AreaCount[], share: Share, placed: number, noun: Noun): string {
  const [first, ...others] = areas
  if (!first) return ''
  if (share === 'all') return `All ${placed} of these ${noun.many} are about ${nameOf(first.area)}.`
  const head = `${SHARES[share]} of these ${placed} ${noun.many} (${first.count}) are about ${nameOf(first.area)}.`
  return others.length > 0 ? `${head} ${capital(list(others.map(counted)))}.` : head
}

function spread(areas: readonly AreaCount[], placed: number, noun: Noun): string {
  return `Of these ${placed} ${noun.many}, ${list(areas.map(counted))}.`
}

function counted({ area, count }: AreaCount): string {
  return `${inWords(count)} ${count === 1 ? 'is' : 'are'} about ${nameOf(area)}`
}

function publishedInEnglish(parts: Extract<Finding, { kind: 'published' }>['parts']): string {
  return capital(
    parts.map(({ amount, areas }) => `${AMOUNTS[amount]} about ${either(areas.map(nameOf))}`).join('; '),
  )
}

function nameOf(area: Area): string {
  return AREA_MEANINGS[area].name
}

function lineNameOf(line: BottomLine): string {
  return BOTTOM_LINE_MEANINGS[line].name
}

function list(pieces: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(pieces)
}

function either(pieces: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(pieces)
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count)
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
