import { type Cycle, findCycle } from '#commons/cycles'
import { findOrganisation } from '#commons/organisations'
import { type Call, type Correction, isTakingApplications, listCorrections } from '#planning/calls'
import { longDate, timeOfDay } from '#platform/clock'
import type { Ask } from '#platform/http'
import type { Language } from '#platform/words'
import { Details } from '#ui'
import { findAsked, findMine, readDraft } from './acts.ts'
import {
  type Application,
  type Asked,
  countWords,
  type Draft,
  type Step,
  totalOf,
  wordsAt,
} from './application.ts'
import { pounds, words } from './words.ts'

/** Everything the pages of an organisation's own people need. */
export interface Own {
  readonly isOwn: true
  readonly cycle: Cycle
  readonly application: Application
  readonly asked: Asked & { readonly call: Call }
  readonly corrections: readonly Correction[]
  readonly draft: Draft
  readonly draftVersion: number
  readonly savedAt: Temporal.Instant
  readonly organisation: string
  /** The deadline has not passed, by the database clock. */
  readonly isTaking: boolean
}

/** Finds an application for its own organisation's people, and for nobody else. */
export async function loadOwn(
  ask: Ask<{ place: string; cycle: string; application: string }>,
): Promise<Own | undefined> {
  const { tx, place, params } = ask
  const [cycle, application] = await Promise.all([
    findCycle(tx, place.id, params.cycle),
    findMine(ask, params.application),
  ])
  if (!cycle || !application) return undefined
  const [asked, corrections, kept, organisation] = await Promise.all([
    findAsked(tx, place.id, application.callId),
    listCorrections(tx, place.id, application.callId),
    readDraft(ask, application.id),
    findOrganisation(tx, place.id, application.organisationId),
  ])
  if (!asked || !kept || asked.call.cycleId !== cycle.id) return undefined
  return {
    isOwn: true,
    cycle,
    application,
    asked,
    corrections,
    ...kept,
    organisation: organisation?.name ?? '',
    isTaking: isTakingApplications(asked.call, ask.now),
  }
}

export function ownAddress(
  ask: Pick<Ask, 'place'>,
  { cycle, application }: Pick<Own, 'cycle' | 'application'>,
): string {
  return `/${ask.place.slug}/projects/${cycle.slug}/apply/${application.id}`
}

/** What a step asks, as its heading. */
export function titleOf(step: Step, language: Language): string {
  const say = words.in(language).steps
  if (step.kind === 'files') return say.files
  return step.kind === 'because' ? say.because(step.outcome.statement) : step.question.asks
}

/** What the call asks for, and what was put right in it since: beside every question, one tap away. */
export function FromTheCall({
  own: { asked, corrections },
  step,
  language,
}: {
  own: Own
  step?: Step
  language: Language
}) {
  const say = words.in(language).step
  return (
    <>
      {step?.kind === 'words' && step.question.kind === 'why' && (
        <Details summary={say.changes(asked.outcomes.length)}>
          <ol>
            {asked.outcomes.map(({ outcomeId, statement }) => (
              <li key={outcomeId} dir="auto">
                {statement}
              </li>
            ))}
          </ol>
        </Details>
      )}
      {corrections.length > 0 && (
        <Details summary={say.corrected}>
          {corrections.map((one) => (
            <p key={one.id}>
              <strong dir="auto">{one.what}</strong> <bdi>{one.words}</bdi>
            </p>
          ))}
        </Details>
      )}
    </>
  )
}

/** Whom to ask, as somebody would say it: who runs the place, and how to reach them if they said so. */
export function whomToAsk({ runsIt, contact }: Ask['place']): string {
  return contact === '' ? runsIt : `${runsIt}: ${contact}`
}

export function dateAndTime(when: Temporal.Instant): [date: string, time: string] {
  return [longDate(when), timeOfDay(when)]
}

/** How many words there are and may be; told before anything is refused. */
export function wordsLine(draft: Draft, step: Step, language: Language): string {
  return words.in(language).steps.words(countWords(wordsAt(draft, step)), step.mostWords)
}

/** The running total of a budget, and what is left of the call's money. */
export function BudgetTotal({ draft, asked, language }: { draft: Draft; asked: Asked; language: Language }) {
  const say = words.in(language).step
  const total = totalOf(draft.budget)
  const left = asked.call.amountPence - total
  return (
    <p>
      <strong>{say.total(pounds(total), pounds(asked.call.amountPence))}</strong>{' '}
      {left < 0 ? say.over(pounds(-left)) : say.left(pounds(left))}
    </p>
  )
}

/** Words somebody wrote, each paragraph its own. */
export function Written({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((paragraph, i) => (
        <p key={i} dir="auto">
          {paragraph}
        </p>
      ))}
    </>
  )
}
