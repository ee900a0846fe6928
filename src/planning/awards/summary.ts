import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** What one applicant is told about their own application, before anybody is told who gets the money. */
export interface Summary {
  readonly applicationId: string
  readonly callId: string
  readonly organisationId: string
  readonly letter: string
  /** Of 100; undefined when nothing was scored. */
  readonly total: number | undefined
  /** Copied when it was drafted: no hand changes points or the reasons for them. */
  readonly marks: readonly Mark[]
  /** What the young interviewers asked everybody. */
  readonly questions: readonly string[]
  /** What the young interviewers said about this application, in their words. */
  readonly heard: readonly string[]
  /** What was strong, and what would make it stronger: written by people. */
  readonly strong: string
  readonly stronger: string
  readonly version: number
  readonly editedBy: string | undefined
  readonly editedAt: Instant
  readonly approvedBy: string | undefined
  readonly approvedAt: Instant | undefined
  readonly sentAt: Instant | undefined
}

/** What one criterion came to. */
export interface Mark {
  readonly criterion: string
  readonly asks: string
  readonly weight: number
  /** 0–5, with up to two decimals where several scores were put together; undefined when nobody scored it. */
  readonly value: number | undefined
  /** What that value means on the published scale. */
  readonly means: string
  readonly ledByYoungPeople: boolean
  readonly reasons: readonly string[]
}

/** The marks that speak for an application and those that have most room, by what they came to. */
export function weigh(marks: readonly Mark[]): { readonly best: Mark[]; readonly room: Mark[] } {
  const scored = marks.filter((mark) => mark.value !== undefined)
  if (scored.length === 0) return { best: [], room: [] }
  const values = scored.map(({ value }) => value ?? 0)
  const highest = Math.max(...values)
  const lowest = Math.min(...values)
  return {
    best: scored.filter(({ value }) => value === highest),
    // Nothing has room where everything came to the most there is.
    room: scored.filter(({ value }) => value === lowest && lowest < 5),
  }
}

export interface DraftWords {
  readonly strongest: (title: string, value: string) => string
  readonly strongestNone: string
  readonly mostRoom: (title: string, value: string) => string
  readonly mostRoomNone: string
}

/** The first words of a summary, said by the points alone; a person makes them into something to learn from. */
export function draftFrom(
  marks: readonly Mark[],
  words: DraftWords,
): { readonly strong: string; readonly stronger: string } {
  const { best, room } = weigh(marks)
  const said = (list: readonly Mark[], one: DraftWords['strongest']) =>
    list.map(({ criterion, value }) => one(criterion, figure(value ?? 0))).join(' ')
  return {
    strong: best.length === 0 ? words.strongestNone : said(best, words.strongest),
    stronger: room.length === 0 ? words.mostRoomNone : said(room, words.mostRoom),
  }
}

/** What a value means on the published scale: between two, the sentence of the one that was reached. */
export function meaningOf(
  value: number | undefined,
  scale: readonly { readonly value: number; readonly sentence: string }[],
): string {
  if (value === undefined) return ''
  return scale.find((point) => point.value === Math.floor(value))?.sentence ?? ''
}

/** 3 as "3", 3.5 as "3.5", 3.333 as "3.33". */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export interface EditWords {
  readonly sentAlready: string
  readonly strongNeeded: string
  readonly strongerNeeded: string
}

export function mayEdit(
  summary: Pick<Summary, 'sentAt'>,
  draft: { readonly strong: string; readonly stronger: string },
  words: EditWords,
): Ruling<undefined> {
  if (summary.sentAt) return refuse({ text: words.sentAlready })
  const problems: Problem[] = []
  if (draft.strong.trim() === '') problems.push({ field: 'strong', text: words.strongNeeded })
  if (draft.stronger.trim() === '') problems.push({ field: 'stronger', text: words.strongerNeeded })
  return allowUnless(problems, undefined)
}

export interface ApproveWords {
  readonly sentAlready: string
  readonly ownWords: string
}

/** Whether somebody may approve a summary: another person than whoever wrote it last. */
export function mayApprove(
  summary: Pick<Summary, 'sentAt' | 'editedBy'>,
  by: string | undefined,
  words: ApproveWords,
): Ruling<string> {
  if (summary.sentAt) return refuse({ text: words.sentAlready })
  return by === undefined || by === summary.editedBy
    ? refuse({ text: words.ownWords })
    : { ok: true, value: by }
}
