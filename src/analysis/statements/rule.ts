import {
  has,
  helpsToChange,
  isActive,
  isInfinitive,
  isNext,
  isPurpose,
  isTold,
  namesChange,
  opensTheSentence,
  type Reading,
  type Said,
  type Signs,
  saysOfPeople,
} from './clause.ts'
import type { Lead } from './cues.ts'

/** A rule that finds a statement, with the sentence that is shown beside what it found. */
export interface StatementRule {
  readonly id: 'listed-outcome' | 'listed-aim' | 'so-that' | 'people-change' | 'aimed-change'
  readonly sentence: string
}

export const STATEMENT_RULES = {
  listedOutcome: {
    id: 'listed-outcome',
    sentence: 'It stands in a list that the document itself introduces as what is to change.',
  },
  listedAim: {
    id: 'listed-aim',
    sentence: 'It stands among the aims or priorities and names a change in people’s lives or in a place.',
  },
  soThat: { id: 'so-that', sentence: 'It says what for: what people are to be, have or be able to do.' },
  peopleChange: {
    id: 'people-change',
    sentence: 'It says of people or a place what they are to be, feel, have or be able to do.',
  },
  aimedChange: {
    id: 'aimed-change',
    sentence: 'It says what is wanted and names a change in people’s lives or in a place.',
  },
} as const satisfies Record<string, StatementRule>

/** A few words with no verb in them name a topic, not a change. */
const TOPIC_WORDS = 6
/** A shorter heading is a label: *Inclusive growth*. */
const SHORTEST_HEADING = 4

/**
 * The rule by which a sentence reads as a statement of a wanted change, if any does.
 * `lead` says how the list it stands in was introduced. Cost: O(signs), each looked at with its near neighbours only.
 */
export function ruleFor(reading: Reading, lead: Lead | undefined): StatementRule | undefined {
  if (has(reading.signs, 'aside')) return undefined
  if (lead === 'outcomes' && isListedOutcome(reading)) return STATEMENT_RULES.listedOutcome
  if (saysWhatFor(reading)) return STATEMENT_RULES.soThat
  if (lead !== undefined && lead !== 'means' && isListedAim(reading)) return STATEMENT_RULES.listedAim
  if (lead === 'means' && isActive(reading.signs)) return undefined
  if (saysWhatPeopleAreToBe(reading)) return STATEMENT_RULES.peopleChange
  return saysWhatIsToChange(reading) ? STATEMENT_RULES.aimedChange : undefined
}

/** A heading counts when it is a statement by itself: *Reducing health inequalities in the borough*. */
export function ruleForHeading(reading: Reading): StatementRule | undefined {
  const opening = reading.signs[0]
  if (reading.words.length < SHORTEST_HEADING || opening?.first !== 0) return undefined
  const opensAsStatement = opening.sign === 'change' || saysOfPeople(reading)?.at === 0
  return opensAsStatement && isListedAim(reading) ? STATEMENT_RULES.listedAim : undefined
}

function isListedOutcome(reading: Reading): boolean {
  const { signs, words } = reading
  if (signs.length === 0 || (words.length <= TOPIC_WORDS && signs.every(({ sign }) => NOUNS.has(sign))))
    return false
  const isPersonal = signs.some(({ sign }) => PERSONAL.has(sign))
  if (has(signs, 'past') || (has(signs, 'organisation') && !isPersonal)) return false
  return !isActive(signs) || namesChange(reading, 0) !== undefined || saysOfPeople(reading) !== undefined
}

const NOUNS = new Set(['people', 'life', 'place', 'organisation'])
const PERSONAL = new Set(['people', 'life', 'change', 'being'])

function isListedAim(reading: Reading): boolean {
  const { signs, words } = reading
  const said = saysOfPeople(reading)
  if (said && !isToldBefore(signs, said.at)) return true
  const change = namesChange(reading, 0)
  if (change !== undefined && !isToldBefore(signs, change)) {
    if (!isActive(signs) || isPurpose(reading, change)) return true
  }
  if (signs.some(isTold)) return false
  return isActive(signs) ? helpsToChange(reading) : words.length <= 2 * TOPIC_WORDS && isGoodPlace(signs)
}

/** What is so, or was, stands before it: the sentence tells, and does not promise. */
function isToldBefore(signs: Signs, at: number): boolean {
  return signs.slice(0, at).some(isTold)
}

/** *A clean, safe and welcoming borough*: how a place is to be, with no institution in it. */
function isGoodPlace(signs: Signs): boolean {
  const isAboutServices = has(signs, 'organisation') || has(signs, 'activity')
  return has(signs, 'quality') && has(signs, 'place') && !isAboutServices
}

/** *… so that young people feel at home*: after the words of purpose, people and something about them. */
function saysWhatFor({ words, signs }: Reading): boolean {
  const purpose = signs.findIndex(({ sign }) => sign === 'purpose')
  if (purpose < 0 || signs.slice(0, purpose).some(isTold)) return false
  return saysOfPeople({ words, signs: signs.slice(purpose + 1) }) !== undefined
}

/** How far, in words, an aim may stand from those it is for. */
const AIM_REACH = 15

/** An aim stands before the people, or they open the sentence and it says in general what holds, or will hold, for them. */
function saysWhatPeopleAreToBe(reading: Reading): boolean {
  const { signs } = reading
  const said = saysOfPeople(reading)
  if (!said) return false
  const isAimed = signs
    .slice(0, said.at)
    .some(({ sign, last }) => sign === 'aim' && said.subject.first - last <= AIM_REACH)
  if (isAimed || signs[said.at + 1]?.sign === 'will') return !isToldBefore(signs, said.at)
  return !signs.some(isTold) && opensTheSentence(reading, said.at) && isGeneral(reading, said)
}

const COMPARED = new Set(['more', 'fewer', 'every', 'everyone', 'everybody'])
const ONE_OR_SOME = new Set([
  ...['user', 'person', 'child', 'individual', 'adult', 'woman', 'resident', 'citizen', 'household', 'place'],
  ...['they', 'them'],
])

/** *Service User has …* describes somebody; *residents have more …* and *more people have …* say what is wanted. */
function isGeneral({ words }: Reading, { subject, verb, what }: Said): boolean {
  if (subject.sign === 'life') return verb.sign === 'flourishing'
  if (words.slice(0, subject.last + 1).some(({ text }) => COMPARED.has(text))) return true
  if (verb.sign === 'change' || verb.sign === 'flourishing') return true
  return !ONE_OR_SOME.has(words[subject.last]?.text ?? '') && what.sign !== 'life' && what.sign !== 'place'
}

/** An aim stands before the change, or the sentence opens with a service or project that is there for it. */
function saysWhatIsToChange(reading: Reading): boolean {
  const { words, signs } = reading
  if (isVision(reading)) return !signs.some(isTold)
  const wanted = signs.findIndex(({ sign }) => sign === 'aim')
  const change = namesChange(reading, Math.max(0, wanted))
  if (change === undefined || isToldBefore(signs, change)) return false
  if (isInfinitive(reading)) return true
  if (wanted < 0) {
    const before = words[(signs[change]?.first ?? 0) - 1]?.text
    return signs[0]?.sign === 'organisation' && (before === 'which' || before === 'that')
  }
  // *We will run a scheme to reduce waste* names a change; *we will run the improved scheme* does not.
  return !isActive(signs) || isPurpose(reading, change)
}

const VISIONS = new Set(['vision', 'ambition', 'aspiration', 'mission', 'dream', 'towards'])

/** *Our vision is a thriving town*: the word itself, and then how people or a place are to be. */
function isVision({ words, signs }: Reading): boolean {
  const vision = signs.findIndex(({ first, sign }) => sign === 'aim' && VISIONS.has(words[first]?.text ?? ''))
  if (vision < 0) return false
  return signs.some(({ sign }, at) => {
    const of = signs[at + 1]?.sign
    return at > vision && sign === 'quality' && isNext(signs, at) && (of === 'place' || of === 'people')
  })
}
