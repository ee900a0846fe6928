import { findOrganisations, type Organisation } from '#commons/organisations'
import { listOpened } from '#planning/applications'
import { type Criterion, listCriteria, listScale } from '#planning/calls'
import { listModerations, listShownScores, type Standing, standings } from '#planning/evaluation'
import { listChosenQuestions, listReasonsOfYoungPeople } from '#planning/interviews'
import type { Tx } from '#platform/db'
import { type Mark, meaningOf } from './summary.ts'

/** Somebody whose application was opened and read: owed a summary, whatever was decided. */
export interface Applicant {
  readonly application: string
  readonly letter: string
  readonly organisation: Organisation
}

/** Everybody whose application was opened, by letter; nobody before the opening. Two statements. */
export async function listApplicants(tx: Tx, placeId: string, callId: string): Promise<Applicant[]> {
  const opened = (await listOpened(tx, placeId, callId)).filter(({ couldNotOpen }) => !couldNotOpen)
  const organisations = await findOrganisations(
    tx,
    placeId,
    opened.map(({ organisationId }) => organisationId),
  )
  return opened.flatMap(({ id, letter, organisationId }) => {
    const organisation = organisations.get(organisationId)
    return organisation ? { application: id, letter, organisation } : []
  })
}

/** Where applications stand, best first. */
export function listStandings(tx: Tx, placeId: string, callId: string): Promise<Standing[]> {
  return standings(tx, placeId, callId)
}

/** What was found out about a call's applications, each by application. */
export interface Found {
  readonly totals: ReadonlyMap<string, number>
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly questions: readonly string[]
  /** What young people said after they had listened. */
  readonly heard: ReadonlyMap<string, readonly string[]>
}

/** Points with their reasons, the young interviewers' questions and their words: what a summary is drafted from. */
export async function listWhatWasFound(tx: Tx, placeId: string, callId: string): Promise<Found> {
  const criteria = await listCriteria(tx, placeId, callId)
  const scale = await listScale(tx, placeId, callId)
  const shown = await listShownScores(tx, placeId, callId)
  const moderations = await listModerations(tx, placeId, callId)
  const placed = await standings(tx, placeId, callId)
  const reasonsOf = (application: string, criterion: Criterion): string[] => {
    const isThis = (one: { readonly application: string; readonly criterion: string }) =>
      one.application === application && one.criterion === criterion.id
    // Young interviewers' reasons stand apart, as their own words.
    const apart = (one: { readonly young: boolean }) => one.young && criterion.stage === 'interview'
    return [
      ...moderations.filter(isThis).map(({ reason }) => reason),
      ...shown.filter((one) => isThis(one) && !apart(one)).map(({ reason }) => reason),
    ].filter((reason) => reason !== '')
  }
  const marksOf = ({ application, perCriterion }: Standing): Mark[] =>
    criteria.map((criterion) => {
      const value = perCriterion.find((one) => one.criterion === criterion.id)?.value
      return {
        criterion: criterion.title,
        asks: criterion.asks,
        weight: criterion.weight,
        value,
        means: meaningOf(value, scale),
        ledByYoungPeople: criterion.ledBy === 'youngPeople',
        reasons: reasonsOf(application, criterion),
      }
    })
  const heard = Map.groupBy(
    await listReasonsOfYoungPeople(tx, placeId, callId),
    ({ application }) => application,
  )
  return {
    totals: new Map(placed.map(({ application, total }) => [application, total])),
    marks: new Map(placed.map((standing) => [standing.application, marksOf(standing)])),
    questions: (await listChosenQuestions(tx, placeId, callId)).map(({ words }) => words),
    heard: new Map([...heard].map(([application, said]) => [application, said.map(({ words }) => words)])),
  }
}
