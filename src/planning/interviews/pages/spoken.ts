import type { Ask } from '#platform/http'
import { findSpokenReason } from '../storage-reasons.ts'
import { findMeeting } from './meeting.ts'

/** Something somebody spoke after an interview, with the interview it belongs to. */
export async function findSpoken(
  ask: Ask<{
    readonly place: string
    readonly cycle: string
    readonly interview: string
    readonly reason: string
  }>,
) {
  const meeting = await findMeeting(ask)
  const reason = meeting && (await findSpokenReason(ask.tx, ask.place.id, ask.params.reason))
  return reason && reason.interviewId === meeting.interview.id ? { ...meeting, reason } : undefined
}
