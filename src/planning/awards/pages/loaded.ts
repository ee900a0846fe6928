import { type Cycle, findCycle } from '#commons/cycles'
import { type Decision, findDecision, stands } from '#commons/power'
import { type Call, findPublishedCall } from '#planning/calls'
import { listReadings, type Reading } from '#planning/evaluation'
import type { Ask } from '#platform/http'
import { personOf } from '../acts.ts'
import type { Announcement, Award, Question } from '../award.ts'
import { findAnnouncement, findQuestion, listAwards } from '../storage.ts'

/** Where the award of a project stands: its published call, the question that was put, and what was written down. */
export interface Here {
  readonly cycle: Cycle
  readonly record: boolean
  readonly call: Call | undefined
  readonly question: Question | undefined
  readonly decision: Decision | undefined
  readonly announcement: Announcement | undefined
  /** Those of the call. */
  readonly awards: readonly Award[]
  /** Those of the whole project, of earlier calls too. */
  readonly all: readonly Award[]
}

export async function findHere({
  tx,
  place,
  params,
}: Pick<Ask<{ readonly cycle: string }>, 'tx' | 'place' | 'params'>): Promise<Here | undefined> {
  const cycle = await findCycle(tx, place.id, params.cycle)
  if (!cycle) return undefined
  const call = await findPublishedCall(tx, place.id, cycle.id)
  const question = call && (await findQuestion(tx, place.id, call.id))
  const all = await listAwards(tx, place.id, cycle.id)
  return {
    cycle,
    record: place.record,
    call,
    question,
    decision: question && (await findDecision(tx, place.id, question.decisionId)),
    announcement: call && (await findAnnouncement(tx, place.id, call.id)),
    awards: all.filter(({ callId }) => callId === call?.id),
    all,
  }
}

/** How the reader stands to each application of a call: whoever is too close to one sees no points of it here. */
export async function readingsOf(
  { tx, place, who }: Pick<Ask, 'tx' | 'place' | 'who'>,
  callId: string,
): Promise<(application: string) => Reading> {
  const person = personOf({ who })
  if (person === undefined) return noReadings
  const readings = await listReadings(tx, place.id, callId, person)
  return (application) => readings.get(application) ?? 'declareFirst'
}

export function noReadings(): Reading {
  return 'declareFirst'
}

/** How far it is: one step after the other. */
export type Step = 'put' | 'decide' | 'prepare' | 'sign' | 'summaries' | 'announce' | 'announced'

export function stepOf(here: Here, allSent: boolean): Step {
  const { question, decision, awards, announcement } = here
  if (announcement) return 'announced'
  if (isToBePut(here)) return 'put'
  if (!question || !decision?.closedAt) return 'decide'
  const chosen = decision.chosen.filter((id) => id !== question.noneId)
  if (chosen.some((id) => !awards.some(({ applicationId }) => applicationId === id))) return 'prepare'
  if (awards.some(({ signedAt }) => !signedAt)) return 'sign'
  return allSent ? 'announce' : 'summaries'
}

/** Whether nobody has asked yet, or what was decided stands no more. */
export function isToBePut({ question, decision }: Pick<Here, 'question' | 'decision'>): boolean {
  return question === undefined || (decision?.closedAt !== undefined && !stands(decision))
}

export function projectPath(ask: Pick<Ask, 'place'>, cycle: Pick<Cycle, 'slug'>): string {
  return `/${ask.place.slug}/projects/${cycle.slug}`
}
