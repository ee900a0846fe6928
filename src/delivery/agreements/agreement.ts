import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** What the funder, the provider and young people promise each other about the money of one award. */
export interface Agreement {
  readonly id: string
  readonly cycleId: string
  /** Undefined only in a published record. */
  readonly awardId: string | undefined
  readonly organisationId: string | undefined
  /** Who it is with, where a published record has no organisation to point at. */
  readonly organisationSaid: string
  readonly kind: 'grant'
  /** Pence; undefined where a source does not say. */
  readonly amountPence: number | undefined
  readonly principles: readonly string[]
  readonly startsOn: string | undefined
  readonly endsOn: string | undefined
  /** Published records only: where it is known from. */
  readonly source: string | undefined
  readonly draftedAt: Instant
  readonly version: number
  readonly signedByFunder: Signature | undefined
  readonly signedByProvider: Signature | undefined
  /** The first of the young people who signed: one is enough, and each may. */
  readonly signedByYoungPeople: Signature | undefined
}

export type Side = 'funder' | 'provider' | 'youngPeople'
export const sides = ['funder', 'provider', 'youngPeople'] as const satisfies readonly Side[]

export interface Signature {
  readonly side: Side
  readonly person: string
  /** The funder's role, which is told in public in place of a name. */
  readonly asRole: string
  readonly signedAt: Instant
}

/** Something that was changed after somebody had signed. */
export interface Change {
  readonly id: string
  readonly what: 'amount' | 'principles' | 'startsOn' | 'endsOn' | 'schedule'
  readonly before: string
  readonly after: string
  readonly why: string
  readonly changedAt: Instant
}

/** What an agreement needs to know of its award. */
export interface Awarded {
  readonly id: string
  readonly amountPence: number
  readonly organisationId: string | undefined
  readonly signedAt: Instant | undefined
  /** When everybody was told, every applicant before. */
  readonly publishedAt: Instant | undefined
}

export interface AgreementDraft {
  readonly principles: readonly string[]
  readonly startsOn: string | undefined
  readonly endsOn: string | undefined
  /** Pence; the whole award when left out. */
  readonly amountPence?: number | undefined
}

export interface DraftWords {
  readonly awardUnsigned: string
  readonly awardUntold: string
  readonly awardHasNobody: string
  readonly principlesNeeded: string
  readonly startNeeded: string
  readonly endNeeded: string
  readonly endBeforeStart: string
  readonly amountNeeded: string
  readonly moreThanAward: string
}

/** Whether an agreement may be drawn up: from an award that is signed and told, for no more money than it gives. (24, 25) */
export function mayDraft(
  award: Awarded,
  draft: AgreementDraft,
  words: DraftWords,
): Ruling<Terms & { readonly organisationId: string }> {
  if (!award.signedAt) return refuse({ text: words.awardUnsigned })
  if (!award.publishedAt) return refuse({ text: words.awardUntold })
  if (!award.organisationId) return refuse({ text: words.awardHasNobody })
  const { organisationId } = award
  const terms = termsFrom(draft, award.amountPence)
  return allowUnless(problemsOf(terms, award.amountPence, words), { ...(terms as Terms), organisationId })
}

/** What can be changed about an agreement. */
export interface Terms {
  readonly principles: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
  readonly amountPence: number
}

export function termsFrom(draft: AgreementDraft, whole: number): Partial<Terms> & Pick<Terms, 'principles'> {
  const principles = draft.principles.map((line) => line.trim()).filter((line) => line !== '')
  return {
    principles,
    amountPence: draft.amountPence ?? whole,
    ...(draft.startsOn ? { startsOn: draft.startsOn } : {}),
    ...(draft.endsOn ? { endsOn: draft.endsOn } : {}),
  }
}

export function problemsOf(terms: Partial<Terms>, awardPence: number, words: DraftWords): Problem[] {
  const problems: Problem[] = []
  const { principles = [], startsOn, endsOn, amountPence = 0 } = terms
  if (principles.length === 0) problems.push({ field: 'principles', text: words.principlesNeeded })
  if (!startsOn) problems.push({ field: 'startsOn', text: words.startNeeded })
  if (!endsOn) problems.push({ field: 'endsOn', text: words.endNeeded })
  if (startsOn && endsOn && endsOn < startsOn) problems.push({ field: 'endsOn', text: words.endBeforeStart })
  if (!Number.isInteger(amountPence) || amountPence <= 0)
    problems.push({ field: 'amount', text: words.amountNeeded })
  else if (amountPence > awardPence) problems.push({ field: 'amount', text: words.moreThanAward })
  return problems
}

export type TermsChange = Pick<Change, 'what' | 'before' | 'after'>

/** What moves from one set of terms to another, each thing once. */
export function changesBetween(before: Terms, after: Terms): TermsChange[] {
  const written = (terms: Terms) =>
    [
      ['principles', terms.principles.join('\n')],
      ['startsOn', terms.startsOn],
      ['endsOn', terms.endsOn],
      ['amount', String(terms.amountPence)],
    ] as const
  const was = new Map(written(before))
  return written(after).flatMap(([what, now]) =>
    was.get(what) === now ? [] : [{ what, before: was.get(what) ?? '', after: now }],
  )
}

export interface SignWords {
  readonly recordOnly: string
  readonly notYourSide: string
  readonly signedAlready: string
  readonly roleNeeded: string
}

/** Whether somebody may sign for a side: theirs, once, and the funder by the role that promises. */
export function maySign(
  agreement: Pick<Agreement, 'source'>,
  signing: {
    readonly side: Side
    readonly asRole: string
    /** The sides this person may sign for. */
    readonly mine: readonly Side[]
    readonly signedBefore: boolean
  },
  words: SignWords,
): Ruling<Side> {
  if (agreement.source !== undefined) return refuse({ text: words.recordOnly })
  if (!signing.mine.includes(signing.side)) return refuse({ text: words.notYourSide })
  if (signing.signedBefore) return refuse({ text: words.signedAlready })
  const isUnnamed = signing.side === 'funder' && signing.asRole.trim() === ''
  return allowUnless(isUnnamed ? [{ field: 'asRole', text: words.roleNeeded }] : [], signing.side)
}

/** Signed by all three sides: from here on money may move. */
export function isInForce(
  agreement: Pick<Agreement, 'signedByFunder' | 'signedByProvider' | 'signedByYoungPeople'>,
): boolean {
  return Boolean(agreement.signedByFunder && agreement.signedByProvider && agreement.signedByYoungPeople)
}
