import { fileTypeFromBuffer } from 'file-type'
import { type Call, listCriteria } from '#planning/calls'
import { listScoresOf, listShownScores, lockScores, score } from '#planning/evaluation'
import type { Tx } from '#platform/db'
import { type Acting, forgetAnswersAbout } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { personOf } from './acts-applicants.ts'
import { mayHear, mayKeep, type SpokenReason } from './recording.ts'
import { findInterview, listInterviews } from './storage-interviews.ts'
import {
  findSpokenReason,
  listForgottenReasons,
  listSpokenReasons,
  removeSpokenReason,
  saveSpokenReason,
  saveWrittenDown,
} from './storage-reasons.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
type CallHere = Pick<Call, 'id' | 'cycleId'>
export const longestReason = 500

/** Gives a score and one reason in words, privately. What somebody spoke about it before is gone then. */
export async function scoreInWords(
  acting: Acting,
  call: CallHere,
  interviewId: string,
  given: { readonly criterion: string; readonly value: number; readonly reason: string },
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  const interview = await findInterview(tx, place.id, interviewId)
  const by = personOf(acting)
  if (interview?.callId !== call.id || by === undefined) return refuse({ text: say.interviewUnknown })
  const ruling = await score(acting, {
    application: interview.applicationId,
    criterion: given.criterion,
    value: given.value,
    reason: oneLine(given.reason),
  })
  if (!ruling.ok) return ruling
  // A tap alone takes nothing back: what was spoken still waits to be written down.
  if (ruling.value.reason !== '') await replaceSpoken(acting, interviewId, by, given.criterion)
  return allow(interviewId)
}

/** Gives a score and speaks the reason: kept for that person and the supporter alone, until it is written down. */
export async function scoreAloud(
  acting: Acting,
  call: CallHere,
  interviewId: string,
  given: { readonly criterion: string; readonly value: number; readonly recording: Buffer },
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const kind = await fileTypeFromBuffer(given.recording)
  const taken = mayKeep(given.recording, kind?.mime, say)
  if (!taken.ok) return taken
  const inWords = await scoreInWords(acting, call, interviewId, { ...given, reason: '' }, say)
  if (!inWords.ok) return inWords
  const by = personOf(acting)
  if (by === undefined) return refuse({ text: say.interviewUnknown })
  await replaceSpoken(acting, interviewId, by, given.criterion)
  await sweepRecordings(acting)
  const id = chance.id()
  const { criterion: criterionId, value } = given
  await saveSpokenReason(tx, place.id, { id, interviewId, person: by, criterionId, value }, taken.value)
  acting.record({ act: 'interviews.speak', subject: { kind: 'spokenReason', id } })
  return allow(id)
}

/**
 * Writes down what a recording says, and deletes the recording in the same moment. Written by the person
 * themselves it is their reason at once; written by the supporter it waits for them to say that it is right.
 */
export async function writeDown(
  acting: Acting,
  call: CallHere,
  id: string,
  written: string,
  say = rules,
): Promise<Ruling<SpokenReason>> {
  const { tx, place } = acting
  const found = await findHere(acting, call, id)
  const by = personOf(acting)
  if (!found || by === undefined || !mayHear(found.reason, found.interview, by))
    return refuse({ text: say.notYourRecording })
  const line = oneLine(written)
  if (line === '') return refuse({ field: 'words', text: say.wordsForRecording })
  if (line.length > longestReason) return refuse({ field: 'words', text: say.reasonTooLong })
  if (!(await saveWrittenDown(tx, place.id, id, { words: line, by })))
    return refuse({ text: say.writtenAlready })
  await forgetAnswersAbout(tx, place.id, id)
  acting.record({ act: 'interviews.write-down', subject: { kind: 'spokenReason', id } })
  const reason = { ...found.reason, words: line, writtenBy: by }
  if (by !== found.reason.person) return allow(reason)
  const used = await useWritten(acting, call, id, line, say)
  return used.ok ? allow(reason) : used
}

/** Says what was written down is what one meant, changed where it is not: now it is their reason. */
export async function useWritten(
  acting: Acting,
  call: CallHere,
  id: string,
  reason: string,
  say = rules,
): Promise<Ruling<string>> {
  const found = await findHere(acting, call, id)
  if (!found || found.reason.person !== personOf(acting)) return refuse({ text: say.notYourRecording })
  const { criterionId: criterion, person } = found.reason
  const { applicationId } = found.interview
  // They may have tapped another number since they spoke.
  const scores = await listScoresOf(acting.tx, acting.place.id, call.id, person)
  const given = scores.find((one) => one.application === applicationId && one.criterion === criterion)
  const value = given?.value ?? found.reason.value
  if (oneLine(reason) === '') return refuse({ field: 'words', text: say.wordsForRecording })
  return scoreInWords(acting, call, found.interview.id, { criterion, value, reason }, say)
}

/** Takes back what one spoke, before or after it was written down. The score stays without a reason. */
export async function takeRecordingBack(
  acting: Acting,
  call: CallHere,
  id: string,
  say = rules,
): Promise<Ruling<string>> {
  const found = await findHere(acting, call, id)
  if (!found || found.reason.person !== personOf(acting)) return refuse({ text: say.notYourRecording })
  await removeSpoken(acting, id, 'takenBack')
  return allow(found.interview.id)
}

/** Deletes recordings that nobody wrote down within a week. Whoever speaks sweeps, and so does the night. Answers how many. */
export async function sweepRecordings(acting: Removing): Promise<number> {
  const ids = await listForgottenReasons(acting.tx, acting.place.id)
  for (const id of ids) await removeSpoken(acting, id, 'aWeekOld')
  return ids.length
}

/** Locks one's own interview scores: everybody who was met has a score, and every score its reason in words. */
export async function lockInterviews(
  acting: Acting,
  call: CallHere,
  say = rules,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const held = (await listInterviews(tx, place.id, call.id)).filter(({ heldAt }) => heldAt !== undefined)
  if (held.length === 0) return refuse({ text: say.notHeldYet })
  return lockScores(
    acting,
    call.id,
    'interview',
    held.map(({ applicationId }) => applicationId),
  )
}

/** A reason a young person gave for what they scored after an interview. */
export interface YoungReason {
  readonly application: string
  readonly criterion: string
  readonly value: number
  readonly words: string
}

/**
 * Young people's reasons from the interviews, once everybody's scores were shown; none before. Whose they are does
 * not come along. Two statements.
 */
export async function listReasonsOfYoungPeople(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<readonly YoungReason[]> {
  const shown = await listShownScores(tx, placeId, callId)
  const inInterviews = new Set(
    (await listCriteria(tx, placeId, callId))
      .filter(({ stage }) => stage === 'interview')
      .map(({ id }) => id),
  )
  return shown
    .filter(({ young, criterion, reason }) => young && inInterviews.has(criterion) && reason !== '')
    .map(({ application, criterion, value, reason }) => ({ application, criterion, value, words: reason }))
}

async function findHere({ tx, place }: Acting, call: CallHere, id: string) {
  const reason = await findSpokenReason(tx, place.id, id)
  const interview = reason && (await findInterview(tx, place.id, reason.interviewId))
  return reason && interview?.callId === call.id ? { reason, interview } : undefined
}

async function replaceSpoken(
  acting: Acting,
  interviewId: string,
  person: string,
  criterion: string,
): Promise<void> {
  const spoken = await listSpokenReasons(acting.tx, acting.place.id, interviewId, person)
  for (const { id, criterionId } of spoken)
    if (criterionId === criterion) await removeSpoken(acting, id, 'replaced')
}

type Removing = Pick<Acting, 'tx' | 'record'> & { readonly place: { readonly id: string } }

async function removeSpoken(
  acting: Removing,
  id: string,
  because: 'takenBack' | 'replaced' | 'aWeekOld',
): Promise<void> {
  const { tx, place } = acting
  await removeSpokenReason(tx, place.id, id)
  await forgetAnswersAbout(tx, place.id, id)
  acting.record({
    act: 'interviews.delete-recording',
    subject: { kind: 'spokenReason', id },
    about: { because },
  })
}

// A reason is one line: phones put line breaks in, whoever wrote it did not mean them.
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
