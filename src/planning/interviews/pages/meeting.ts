import type { Ask } from '#platform/http'
import { findApplicant, listConflicts, readingsOf } from '../acts-applicants.ts'
import { without } from '../rota.ts'
import { findInterview } from '../storage-interviews.ts'
import { words } from '../words.ts'
import { findAround, listNamedSeats } from './around.ts'

/** One interview with everything its pages share; whoever is too close to the applicant is off its rota here. */
export async function findMeeting(
  ask: Ask<{ readonly place: string; readonly cycle: string; readonly interview: string }>,
) {
  const around = await findAround(ask)
  const { tx, place, params } = ask
  const found = around && (await findInterview(tx, place.id, params.interview))
  if (!around || found?.callId !== around.call.id) return undefined
  const conflicts = await listConflicts(tx, place.id, around.call.id)
  const reading = (await readingsOf(tx, place.id, around.call.id, around.me))(found.applicationId)
  return {
    ...around,
    interview: { ...found, rota: without(found.rota, conflicts.get(found.applicationId) ?? new Set()) },
    conflicted: conflicts.get(found.applicationId) ?? new Set<string>(),
    applicant: await findApplicant(ask, around.call.id, found.applicationId),
    reading,
    seats: await listNamedSeats(ask, around, words.in(ask.language).rules.somebody),
    here: `${around.project}/interviews/${found.id}`,
  }
}

export type Meeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>
