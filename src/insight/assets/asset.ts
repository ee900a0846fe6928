import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** What a card for something good can be about. A group or a role is usually kinder than a person. */
export const assetKinds = ['person', 'group', 'place', 'organisation', 'skill', 'event'] as const
export type AssetKind = (typeof assetKinds)[number]

/** Something that is already good here. */
export interface Asset {
  readonly id: string
  readonly cycleId: string
  readonly kind: AssetKind
  readonly title: string
  readonly about: string
  /** A neighbourhood or a place everybody knows; '' when it is all over. */
  readonly where: string
  /** How somebody who can be recognised came to be on a card; '' when nobody can. */
  readonly agreed: string
  /** The voices it was made from. */
  readonly fromVoices: readonly string[]
  readonly version: number
}

export type AssetDraft = Pick<Asset, 'kind' | 'title' | 'about' | 'where' | 'agreed' | 'fromVoices'>

/** Something that keeps people away. */
export interface Barrier {
  readonly id: string
  readonly cycleId: string
  readonly whoIsMissing: string
  readonly where: string
  /** What is in the way. */
  readonly why: string
  readonly fromVoices: readonly string[]
  readonly version: number
}

export type BarrierDraft = Pick<Barrier, 'whoIsMissing' | 'where' | 'why' | 'fromVoices'>

export interface AssetWords {
  readonly titleNeeded: string
  readonly aboutNeeded: string
  readonly agreedNeeded: string
  readonly namesSomebody: string
  readonly contact: string
  readonly whoNeeded: string
  readonly whyNeeded: string
  readonly labelled: string
}

/**
 * Whether a card may hang on the wall. A person's card needs their yes, in a few words: a public list of who is
 * good at what, made behind people's backs, is how a stranger finds somebody. Ways to reach a person never
 * stand on a card.
 */
export function mayHang(draft: AssetDraft, words: AssetWords): Ruling<AssetDraft> {
  const problems: Problem[] = []
  if (draft.title === '') problems.push({ field: 'title', text: words.titleNeeded })
  if (draft.about === '') problems.push({ field: 'about', text: words.aboutNeeded })
  if (draft.agreed === '') {
    if (draft.kind === 'person') problems.push({ field: 'agreed', text: words.agreedNeeded })
    else if (namesSomebody(`${draft.title}\n${draft.about}`))
      problems.push({ field: 'agreed', text: words.namesSomebody })
  }
  for (const field of ['title', 'about', 'where', 'agreed'] as const) {
    if (holdsContact(draft[field])) problems.push({ field, text: words.contact })
  }
  return allowUnless(problems, draft)
}

/** Whether a barrier says who is missing, and what is in their way rather than what is wrong with them. */
export function mayPutUp(draft: BarrierDraft, words: AssetWords): Ruling<BarrierDraft> {
  const problems: Problem[] = []
  if (draft.whoIsMissing === '') problems.push({ field: 'whoIsMissing', text: words.whoNeeded })
  else if (/\bhard[ -]to[ -]reach\b/i.test(draft.whoIsMissing))
    problems.push({ field: 'whoIsMissing', text: words.labelled })
  if (draft.why === '') problems.push({ field: 'why', text: words.whyNeeded })
  for (const field of ['whoIsMissing', 'where', 'why'] as const) {
    if (holdsContact(draft[field])) problems.push({ field, text: words.contact })
  }
  return allowUnless(problems, draft)
}

/** "Mrs Okoye", "Councillor Hale": a courtesy before a capital letter names somebody. A lone first name may be a dog. */
export function namesSomebody(text: string): boolean {
  return /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Auntie|Uncle|Cllr|Councillor|Reverend|Rev|Imam|Rabbi|Father|Sister|Pastor)\.? \p{Lu}/u.test(
    text,
  )
}

// A telephone number may be written with spaces, dots or dashes between its digits, and a year is not one.
function holdsContact(text: string): boolean {
  return /[^\s@]@[^\s@]+\.\p{L}|https?:\/\/|\bwww\./iu.test(text) || /(?:\d[ .-]?){7,}/.test(text)
}

/** Good things and barriers belong beside each other: either alone tells only half of the truth. */
export type Balance = 'empty' | 'both' | 'onlyBarriers' | 'onlyAssets'

export function balanceOf(counts: { readonly assets: number; readonly barriers: number }): Balance {
  if (counts.assets > 0) return counts.barriers > 0 ? 'both' : 'onlyAssets'
  return counts.barriers > 0 ? 'onlyBarriers' : 'empty'
}
