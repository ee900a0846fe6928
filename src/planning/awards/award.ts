import type { Decision } from '#commons/power'
import { stands } from '#commons/power'
import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** Money for one application: decided by a group in its own words, written down by one person, signed by another. */
export interface Award {
  readonly id: string
  readonly cycleId: string
  readonly callId: string
  readonly decisionId: string
  readonly applicationId: string | undefined
  readonly organisationId: string | undefined
  /** What a published record says where no organisation is named: "not published". */
  readonly organisationSaid: string | undefined
  readonly amountPence: number
  /** Those of the people who decided. */
  readonly reasons: string
  /** Where a published account of who decided can be read in more than one way: each way. */
  readonly readings: readonly string[]
  readonly source: string | undefined
  /** The date a source gives: 'YYYY-MM-DD'. */
  readonly happenedOn: string | undefined
  readonly preparedBy: string | undefined
  readonly preparedAt: Instant
  readonly signedBy: string | undefined
  /** The role that signs, as everybody reads it. */
  readonly signerRole: string | undefined
  readonly signerWords: string | undefined
  /** The published promise it was signed under. */
  readonly undertakingRightId: string | undefined
  readonly signedAt: Instant | undefined
  /** When everybody was told. */
  readonly publishedAt: Instant | undefined
}

/** The question who gets it, as it was put for one call. */
export interface Question {
  readonly callId: string
  readonly decisionId: string
  /** The option "none of them". */
  readonly noneId: string
}

/** When everybody was told, also when nobody was chosen. */
export interface Announcement {
  readonly callId: string
  readonly decisionId: string
  readonly applied: number | undefined
  readonly announcedAt: Instant
}

export interface DecideWords {
  readonly chooseOne: string
  readonly noneAlone: string
  readonly tooMany: (most: number) => string
  readonly namesSomebody: (name: string) => string
}

/**
 * Whether an award may be decided so: no more than the call said, or none at all. The reasons are public as soon as
 * the decision is closed, and applicants have not heard yet: so no applicant is named in them.
 */
export function mayDecideSo(
  facts: {
    readonly noneId: string
    readonly most: number
    readonly chosen: readonly string[]
    readonly reasons: string
    readonly names: readonly string[]
  },
  words: DecideWords,
): Ruling<undefined> {
  const { chosen, noneId, most } = facts
  const problems: Problem[] = []
  if (chosen.length === 0) problems.push({ field: 'chosen', text: words.chooseOne })
  else if (chosen.includes(noneId) && chosen.length > 1)
    problems.push({ field: 'chosen', text: words.noneAlone })
  else if (chosen.length > most) problems.push({ field: 'chosen', text: words.tooMany(most) })
  const named = facts.names.find((name) => mentions(facts.reasons, name))
  if (named !== undefined) problems.push({ field: 'reasons', text: words.namesSomebody(named) })
  return allowUnless(problems, undefined)
}

function mentions(text: string, name: string): boolean {
  const plain = (words: string) => ` ${words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return name.trim() !== '' && plain(text).includes(plain(name))
}

/** How much for which application. */
export interface Grant {
  readonly application: string
  readonly pence: number
}

export interface PrepareWords {
  readonly notDecided: string
  readonly overridden: string
  readonly tooMany: (most: number) => string
  readonly noneAlone: string
  readonly amountNeeded: string
  readonly moreThanCall: (most: string) => string
  readonly moreThanPot: (left: string) => string
}

/**
 * Whether the money may be promised: to exactly those who were chosen, by a decision that stands, within what the
 * call said and within what is left of the project's money.
 */
export function mayPrepare(
  facts: {
    readonly decision: Decision | undefined
    readonly noneId: string
    /** How many awards the call said, at most. */
    readonly most: number
    readonly grants: readonly Grant[]
    readonly callPence: number
    readonly potPence: number
    /** What other calls of the project have promised already. */
    readonly promisedPence: number
  },
  words: PrepareWords,
  pounds: (pence: number) => string,
): Ruling<readonly Grant[]> {
  const ruling = holds(facts.decision, words)
  if (!ruling.ok) return ruling
  const chosen = ruling.value.chosen.filter((id) => id !== facts.noneId)
  // A decision can be closed where decisions are, which knows nothing of what the call said.
  if (chosen.length > facts.most) return refuse({ text: words.tooMany(facts.most) })
  if (chosen.length > 0 && chosen.length < ruling.value.chosen.length)
    return refuse({ text: words.noneAlone })
  const grants = facts.grants.filter(({ application }) => chosen.includes(application))
  const without = chosen.filter(
    (id) => !grants.some(({ application, pence }) => application === id && pence > 0),
  )
  if (without.length > 0)
    return allowUnless(
      without.map((id) => ({ field: `amount-${id}`, text: words.amountNeeded })),
      grants,
    )
  const total = grants.reduce((sum, { pence }) => sum + pence, 0)
  const field = `amount-${chosen[0]}`
  const left = facts.potPence - facts.promisedPence
  const problems: Problem[] = []
  if (total > facts.callPence) problems.push({ field, text: words.moreThanCall(pounds(facts.callPence)) })
  if (total > left) problems.push({ field, text: words.moreThanPot(pounds(Math.max(0, left))) })
  return allowUnless(problems, grants)
}

/** A decision that is closed, and that nobody has told its group they will not follow. */
export function holds(
  decision: Decision | undefined,
  words: { readonly notDecided: string; readonly overridden: string },
): Ruling<Decision> {
  if (!decision?.closedAt) return refuse({ text: words.notDecided })
  return !stands(decision) || decision.override !== undefined
    ? refuse({ text: words.overridden })
    : { ok: true, value: decision }
}

export interface SignWords {
  readonly notDecided: string
  readonly overridden: string
  readonly signedAlready: string
  readonly ownWork: string
  readonly interest: string
  readonly roleNeeded: string
  readonly notReady: string
}

/**
 * Whether somebody may sign: after the decision, never what they wrote down themselves, never for an applicant they
 * have an interest in, and only when nothing on the list before the signature is open.
 */
export function maySign(
  facts: {
    readonly award: Pick<Award, 'preparedBy' | 'signedAt'>
    readonly decision: Decision | undefined
    readonly by: string | undefined
    readonly role: string
    readonly hasInterest: boolean
    readonly open: number
  },
  words: SignWords,
): Ruling<undefined> {
  if (facts.award.signedAt) return refuse({ text: words.signedAlready })
  const ruling = holds(facts.decision, words)
  if (!ruling.ok) return ruling
  if (facts.by === undefined || facts.by === facts.award.preparedBy) return refuse({ text: words.ownWork })
  if (facts.hasInterest) return refuse({ text: words.interest })
  if (facts.open > 0) return refuse({ text: words.notReady })
  return allowUnless(facts.role.trim() === '' ? [{ field: 'role', text: words.roleNeeded }] : [], undefined)
}

export interface PublishWords {
  readonly notDecided: string
  readonly overridden: string
  readonly announcedAlready: string
  readonly unsigned: string
  readonly summariesMissing: (n: number) => string
}

/**
 * Whether everybody may be told: everything chosen is signed, and every applicant whose application was read has
 * had their own summary first.
 */
export function mayPublish(
  facts: {
    readonly decision: Decision | undefined
    readonly noneId: string
    readonly announced: boolean
    readonly awards: readonly Pick<Award, 'applicationId' | 'signedAt'>[]
    readonly assessed: readonly string[]
    /** Applications whose summary was sent. */
    readonly sent: ReadonlySet<string>
  },
  words: PublishWords,
): Ruling<undefined> {
  if (facts.announced) return refuse({ text: words.announcedAlready })
  const ruling = holds(facts.decision, words)
  if (!ruling.ok) return ruling
  const problems: Problem[] = []
  const signed = new Set(facts.awards.filter(({ signedAt }) => signedAt).map((award) => award.applicationId))
  if (ruling.value.chosen.some((id) => id !== facts.noneId && !signed.has(id)))
    problems.push({ text: words.unsigned })
  const missing = facts.assessed.filter((id) => !facts.sent.has(id)).length
  if (missing > 0) problems.push({ text: words.summariesMissing(missing) })
  return allowUnless(problems, undefined)
}

/** Whether an award can become an agreement: signed, every applicant told first, and announced. */
export function isReadyForAgreement(award: Pick<Award, 'signedAt' | 'publishedAt' | 'source'>): boolean {
  return award.source === undefined && award.signedAt !== undefined && award.publishedAt !== undefined
}
