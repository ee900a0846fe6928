import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** Something somebody learned here. */
export interface Lesson {
  readonly id: string
  readonly cycleId: string
  readonly kind: LessonKind
  readonly words: string
  /** The role somebody speaks from, never their name. */
  readonly fromRole: string
  readonly about: { readonly kind: AboutKind; readonly id: string } | undefined
  /** Who should hear it. */
  readonly toWhom: string
  /** Where it has been put to use already. */
  readonly appliedTo: string
  readonly addedAt: Instant
  /** Published records only: where it is known from. */
  readonly source: string | undefined
}

export const lessonKinds = ['worked', 'didNot', 'surprise', 'change'] as const
export type LessonKind = (typeof lessonKinds)[number]

export const aboutKinds = ['outcome', 'call', 'award', 'agreement', 'activity', 'reading', 'session'] as const
export type AboutKind = (typeof aboutKinds)[number]

export interface LessonDraft {
  readonly kind: LessonKind | undefined
  readonly words: string
  readonly fromRole: string
  readonly about?: Lesson['about']
  readonly toWhom?: string | undefined
  readonly appliedTo?: string | undefined
}

export interface LessonWords {
  readonly kindNeeded: string
  readonly lessonNeeded: string
  readonly fromRoleNeeded: string
}

export function mayAddLesson(
  draft: LessonDraft,
  words: LessonWords,
): Ruling<Omit<Lesson, 'id' | 'cycleId' | 'addedAt' | 'source'>> {
  const problems: Problem[] = []
  if (!draft.kind) problems.push({ field: 'kind', text: words.kindNeeded })
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.lessonNeeded })
  if (draft.fromRole.trim() === '') problems.push({ field: 'fromRole', text: words.fromRoleNeeded })
  return allowUnless(problems, {
    kind: draft.kind ?? 'worked',
    words: draft.words.trim(),
    fromRole: draft.fromRole.trim(),
    about: draft.about,
    toWhom: (draft.toWhom ?? '').trim(),
    appliedTo: (draft.appliedTo ?? '').trim(),
  })
}

/** What came of it was told to those who had been asked, and what they answered. */
export interface PlayBack {
  readonly id: string
  readonly cycleId: string
  readonly on: string
  readonly toWhom: string
  readonly words: string
  readonly answer: string
}

export type PlayBackDraft = Pick<PlayBack, 'toWhom' | 'words' | 'answer'> & {
  readonly on: string | undefined
}

export interface PlayBackWords {
  readonly onNeeded: string
  readonly onInFuture: string
  readonly toWhomNeeded: string
  readonly toldNeeded: string
  readonly answerNeeded: string
}

/** Whether it counts as told back: to somebody, on a day that was, and with what they answered. */
export function mayPlayBack(
  draft: PlayBackDraft,
  today: string,
  words: PlayBackWords,
): Ruling<Omit<PlayBack, 'id' | 'cycleId'>> {
  const problems: Problem[] = []
  const { on = '' } = draft
  if (on === '') problems.push({ field: 'on', text: words.onNeeded })
  else if (on > today) problems.push({ field: 'on', text: words.onInFuture })
  if (draft.toWhom.trim() === '') problems.push({ field: 'toWhom', text: words.toWhomNeeded })
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.toldNeeded })
  if (draft.answer.trim() === '') problems.push({ field: 'answer', text: words.answerNeeded })
  return allowUnless(problems, {
    on,
    toWhom: draft.toWhom.trim(),
    words: draft.words.trim(),
    answer: draft.answer.trim(),
  })
}
