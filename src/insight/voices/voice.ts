import type { MethodKey } from '#insight/sessions'
import { daysAfter } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

export const kinds = ['proudMoment', 'meInFive', 'councilInFive', 'dream', 'story'] as const
export type Kind = (typeof kinds)[number]

/** What each method brings when nobody says otherwise. */
export const kindOf: Readonly<Record<MethodKey, Kind>> = {
  proud: 'proudMoment',
  meInFive: 'meInFive',
  councilInFive: 'councilInFive',
  dream: 'dream',
}

/** What somebody allows beside taking part. Each is off until they say so. */
export interface Consents {
  /** Given by sharing: the project team may read it. */
  readonly takePart: true
  readonly quote: boolean
  readonly attribute: boolean
  readonly photo: boolean
  readonly publish: boolean
}

export const takePartOnly: Consents = {
  takePart: true,
  quote: false,
  attribute: false,
  photo: false,
  publish: false,
}

/** The wording of the consent questions; a new wording gets a new name, so that it is known who answered which. */
export const consentWording = 'en-1'

export type Status = 'waiting' | 'approved' | 'refused' | 'changed' | 'withdrawn'

/** Something somebody said, in their own words. */
export interface Voice {
  readonly id: string
  readonly cycleId: string
  readonly method: MethodKey
  readonly kind: Kind
  readonly medium: 'words' | 'photo' | 'paper'
  readonly author: 'one' | 'group'
  readonly groupName: string | undefined
  /** Absent once they were withdrawn, where the answers stand in `parts`, and where a photo says it all. */
  readonly words: string | undefined
  /** Answers to the method's prompts, by the prompt's key. */
  readonly parts: Readonly<Record<string, string>> | undefined
  readonly bring: string | undefined
  /** The name they gave at that moment, when they wanted one. */
  readonly knownAs: string | undefined
  readonly place: string | undefined
  readonly photo: { readonly id: string; readonly shows: string | undefined } | undefined
  /** 'YYYY-MM-DD'. No time finer than the day is kept. */
  readonly saidOn: string
  readonly replyBy: string
  readonly sessionId: string | undefined
  /** Typed in from paper by somebody of the team. */
  readonly enteredFor: boolean
  readonly consents: Consents
  readonly supersedes: string | undefined
  readonly status: Status
  readonly refusedBecause: string | undefined
  readonly withdrawnOn: string | undefined
}

/** The moments of a voice. Its status follows from them, here as in the database (`status` in storage.ts). */
export function statusOf(voice: {
  readonly withdrawn: boolean
  readonly superseded: boolean
  readonly approved: boolean
  readonly refused: boolean
}): Status {
  if (voice.withdrawn) return 'withdrawn'
  if (voice.superseded) return 'changed'
  if (voice.refused) return 'refused'
  return voice.approved ? 'approved' : 'waiting'
}

/** The longest answer. A page of handwriting has about 1,500 characters. */
export const mostCharacters = 4000

/** The team answers within a week: the meeting after the one where it was said. */
export const replyDays = 7

export function replyBy(saidOn: string): string {
  return daysAfter(saidOn, replyDays)
}

/** What is about to be said. */
export interface Said {
  readonly author: 'one' | 'group'
  readonly groupName?: string | undefined
  readonly words?: string | undefined
  readonly parts?: Readonly<Record<string, string>> | undefined
  readonly bring?: string | undefined
  readonly photo?: { readonly id: string; readonly shows?: string | undefined } | undefined
}

export interface SaidWords {
  readonly nothingSaid: string
  readonly tooLong: string
  readonly groupNameNeeded: string
  readonly groupNameTooLong: string
  readonly groupNameIsContact: string
}

/** Whether something was said at all, and whether a group has a name that leads to nobody. */
export function maySay(said: Said, words: SaidWords): Ruling<Said> {
  const problems: Problem[] = []
  const answers = [said.words, ...Object.values(said.parts ?? {})].filter(Boolean)
  if (answers.length === 0 && !said.photo) problems.push({ field: 'words', text: words.nothingSaid })
  if ([...answers, said.bring].some((text) => (text ?? '').length > mostCharacters)) {
    problems.push({ field: 'words', text: words.tooLong })
  }
  if (said.author === 'group') {
    const name = said.groupName ?? ''
    if (name === '') problems.push({ field: 'groupName', text: words.groupNameNeeded })
    if (name.length > 80) problems.push({ field: 'groupName', text: words.groupNameTooLong })
    if (/@|\d{6,}|https?:/i.test(name.replaceAll(' ', '')))
      problems.push({ field: 'groupName', text: words.groupNameIsContact })
  }
  return allowUnless(problems, said)
}

/** Everything somebody said, as one text: for looking for worries, for searching, for a card. */
export function fullText(
  said: Pick<Said, 'words' | 'parts'> & { readonly bring?: string | undefined },
): string {
  return [said.words, ...Object.values(said.parts ?? {}), said.bring].filter(Boolean).join('\n')
}

/** Whether anything is left of what was said: a tombstone is no evidence for something new. */
export function hasWords(voice: Pick<Voice, 'words' | 'parts' | 'photo' | 'status'>): boolean {
  return (
    voice.status !== 'withdrawn' &&
    (voice.words !== undefined || voice.parts !== undefined || voice.photo !== undefined)
  )
}

/**
 * What of a voice somebody may see: everything its author allowed to that circle, or nothing. The team sees
 * what was approved; the public what was approved *and* may be published; a name only where it was given to be
 * shown; a photo in public only with its own consent. An offer to bring something is for the team.
 */
export function shownTo(viewer: 'team' | 'public', voice: Voice): Voice | undefined {
  if (voice.status !== 'approved') return undefined
  const knownAs = voice.consents.attribute ? voice.knownAs : undefined
  if (viewer === 'team') return { ...voice, knownAs }
  if (!voice.consents.publish) return undefined
  return { ...voice, knownAs, bring: undefined, photo: voice.consents.photo ? voice.photo : undefined }
}

export interface AnswerWords {
  readonly answeredAlready: string
  readonly takenBack: string
  readonly worriedAbout: string
  readonly reasonNeeded: string
  readonly notAnswered: string
}

/** Whether the team may answer a voice now. One that somebody is worried about is the safeguarding lead's. */
export function mayAnswer(
  voice: Pick<Voice, 'status'>,
  facts: { readonly worriedAbout: boolean; readonly reason?: string },
  words: AnswerWords,
): Ruling<void> {
  const problems: Problem[] = []
  if (voice.status === 'withdrawn' || voice.status === 'changed') problems.push({ text: words.takenBack })
  else if (voice.status !== 'waiting') problems.push({ text: words.answeredAlready })
  if (facts.worriedAbout) problems.push({ text: words.worriedAbout })
  if (facts.reason === '') problems.push({ field: 'reason', text: words.reasonNeeded })
  return allowUnless(problems, undefined)
}

/**
 * The fewest of which a number is published. Below it a number could point at people: the young people of a
 * named project may be in care or under orders, where 10 is the rule; with 5 a single absent friend is enough
 * to work out who the others are.
 */
export const fewestPublished = 10

/** A count as the public may read it; undefined when it is too small to say. */
export function publishedCount(n: number, fewest = fewestPublished): number | undefined {
  return n >= fewest ? n : undefined
}
