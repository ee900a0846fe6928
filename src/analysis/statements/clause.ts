import type { CueMatch } from './cue.ts'
import type { Sign } from './cues.ts'
import type { Word } from './word.ts'

/** The words of one sentence and the signs among them, in order. */
export interface Reading {
  readonly words: readonly Word[]
  readonly signs: Signs
}

export type Signs = readonly CueMatch<Sign>[]

/** People or a place (the sign at `at`), the verb said of them, and what it says. */
export interface Said {
  readonly at: number
  readonly subject: CueMatch<Sign>
  readonly verb: CueMatch<Sign>
  readonly what: CueMatch<Sign>
}

/** How far, in words, a verb may stand from its subject or its object before the two no longer belong together. */
const REACH = 10

/** Where people or a place are said to be, feel, have, gain or be able to do something: *residents feel safer*. */
export function saysOfPeople({ words, signs }: Reading): Said | undefined {
  for (const [at, subject] of signs.entries()) {
    if (!isThing(subject.sign) || isObject(words, subject) || isInstitutional(words, signs, at)) continue
    const near = signs.slice(at + 1, at + 1 + REACH)
    const verbAt = near.findIndex(({ sign }) => sign === 'organisation' || isVerb(sign))
    const verb = near[verbAt]
    if (!verb || !isVerb(verb.sign) || verb.first - subject.last > REACH) continue
    const isOwn = subject.sign !== 'life' || verbAt === 0
    if (verb.sign === 'flourishing' && isOwn) return { at, subject, verb, what: verb }
    const what = near.slice(verbAt + 1).find(({ sign }) => isSaidOfPeople(sign))
    if (subject.sign === 'life' && (verb.sign !== 'being' || what?.sign !== 'quality')) continue
    if (what && what.first - verb.last <= REACH) return { at, subject, verb, what }
  }
  return undefined
}

/** Where a change is named together with what is to change: *improve … health*, *skills are developed*. */
export function namesChange({ signs }: Reading, from: number): number | undefined {
  for (let at = from; at < signs.length; at++) {
    const change = signs[at]
    if (change?.sign !== 'change') continue
    const near = signs.slice(at + 1, at + 1 + REACH)
    const objectAt = near.findIndex(
      ({ sign }) => isThing(sign) || sign === 'organisation' || sign === 'ability',
    )
    const object = near[objectAt]
    if (object && !isInstitution(signs, at + 1 + objectAt) && object.first - change.last <= REACH) return at
    const subject = signs[at - 2]
    if (signs[at - 1]?.sign === 'being' && at - 2 >= from && subject && isThing(subject.sign)) return at
  }
  return undefined
}

/** Somebody does something for others: the sentence opens with help or an activity, or with *we will* and one of them. */
export function isActive(signs: Signs): boolean {
  const opening = openingOf(signs)?.sign
  return opening === 'help' || opening === 'activity'
}

/** *Supporting healthier communities*, *help with debt*: help whose object says what is to become of it. */
export function helpsToChange(reading: Reading): boolean {
  const { signs } = reading
  if (openingOf(signs)?.sign !== 'help') return false
  const object = signs.find(({ sign }) => sign !== 'aim' && sign !== 'help')?.sign
  return (object === 'quality' || object === 'life') && !has(signs, 'organisation')
}

function openingOf(signs: Signs): CueMatch<Sign> | undefined {
  return signs.find(({ sign }) => sign !== 'aim')
}

/** Whether the word before the change says that it is what something is for: *a scheme to reduce waste*. */
export function isPurpose({ words, signs }: Reading, change: number): boolean {
  return PURPOSE.has(words[(signs[change]?.first ?? 0) - 1]?.text ?? '')
}

/** *To improve …*, *Improving …*: an aim in the shape of a heading or of an entry. *Improved …* may be an achievement. */
export function isInfinitive({ words, signs }: Reading): boolean {
  const opening = signs[0]
  if (opening?.sign !== 'change' || words[opening.first]?.text.endsWith('ed')) return false
  return opening.first === 0 || (opening.first === 1 && words[0]?.text === 'to')
}

/** Only *all*, *more*, *healthy* and the like stand before it. */
export function opensTheSentence({ words, signs }: Reading, at: number): boolean {
  const isQuality = (n: number) =>
    signs.some(({ sign, first, last }) => sign === 'quality' && first <= n && n <= last)
  return words.slice(0, signs[at]?.first).every(({ text }, n) => BETWEEN.has(text) || isQuality(n))
}

/** How things are, or were: not what is wanted. */
export function isTold({ sign }: CueMatch<Sign>): boolean {
  return sign === 'fact' || sign === 'past'
}

export function has(signs: Signs, sign: Sign): boolean {
  return signs.some((match) => match.sign === sign)
}

/** An institution, also when it is named after what it works for: *Health and Wellbeing Strategy*, *housing offer*. */
function isInstitution(signs: Signs, at: number): boolean {
  if (signs[at]?.sign === 'ability') return false
  let end = at
  while (isThing(signs[end]?.sign) && isNext(signs, end)) end++
  return signs[end]?.sign === 'organisation'
}

/** At most one word (*and*) parts this sign from the next. */
export function isNext(signs: Signs, at: number): boolean {
  const next = signs[at + 1]
  return next !== undefined && next.first <= (signs[at]?.last ?? 0) + 2
}

// Words that may stand between a preposition and its object, or before a subject that opens a sentence.
const BETWEEN = new Set(
  'a an the all every each more our its their local young adult male female many some other those disabled vulnerable individual'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set(
  'for of to with by from on in at about between among against including within across throughout into'.split(
    ' ',
  ),
)

const PURPOSE = new Set(['to', 'which', 'that', 'help', 'helps', 'helping', 'will'])

/** *services for young people* says something of the services; *our wish is for young people to …* of the people. */
export function isObject(words: readonly Word[], subject: CueMatch<Sign>): boolean {
  let at = subject.first - 1
  while (subject.first - at <= 3 && BETWEEN.has(words[at]?.text ?? '')) at--
  const isWish = words[at]?.text === 'for' && words[at - 1]?.text === 'is'
  return PREPOSITIONS.has(words[at]?.text ?? '') && !isWish
}

/** *… to organisations on how they can work*: they are the organisations. */
function isInstitutional(words: readonly Word[], signs: Signs, at: number): boolean {
  const word = words[signs[at]?.first ?? 0]?.text
  return (word === 'they' || word === 'them') && has(signs.slice(0, at), 'organisation')
}

function isVerb(sign: Sign): boolean {
  return sign === 'being' || sign === 'flourishing' || sign === 'ability' || sign === 'change'
}

function isThing(sign: Sign | undefined): boolean {
  return sign === 'people' || sign === 'place' || sign === 'life'
}

function isSaidOfPeople(sign: Sign): boolean {
  return (
    sign === 'quality' ||
    sign === 'ability' ||
    sign === 'flourishing' ||
    sign === 'change' ||
    sign === 'life' ||
    sign === 'place'
  )
}
