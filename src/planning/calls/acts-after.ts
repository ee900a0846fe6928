import { findCycleById } from '#commons/cycles'
import { listOrganisations } from '#commons/organisations'
import { longDate, timeOfDay } from '#platform/clock'
import type { Acting } from '#platform/http'
import { eraseLettersAbout, post } from '#platform/mail'
import { allow, type Ruling, refuse } from '#platform/ruling'
import {
  type Correction,
  type CorrectionDraft,
  type HowInvited,
  mayAnswer,
  mayAsk,
  mayCorrect,
} from './after.ts'
import type { Call } from './call.ts'
import { findCall, findCallToChange } from './storage.ts'
import {
  addClarification,
  addCorrection,
  addInvitations,
  addListener,
  findClarificationToChange,
  findListener,
  listListeners,
  removeListener,
  saveAnswer,
} from './storage-after.ts'
import { letterWords } from './words-letters.ts'
import { ruleWords } from './words-rules.ts'
import { personOf } from './writer.ts'

const rules = ruleWords.in('en')
type Rules = typeof rules

/**
 * Corrects a published call: a sentence beside it, the next version, more time for everybody, and a letter to
 * whoever asked for letters. Nothing that was published is touched. (Invariant 18.)
 */
export async function correct(
  acting: Acting,
  callId: string,
  draft: CorrectionDraft,
  say: Rules = rules,
): Promise<Ruling<Correction>> {
  const { tx, place, chance } = acting
  // Alone with the call: whoever sends an application meanwhile is judged by the old deadline or by the new one.
  const call = await findCallToChange(tx, place.id, callId)
  if (!call) return refuse({ text: say.notPublished })
  const ruling = mayCorrect(call, draft, acting.now, say)
  if (!ruling.ok) return ruling
  const correction = { ...ruling.value, id: chance.id(), n: call.corrections + 1 }
  await addCorrection(tx, place.id, callId, { ...correction, by: personOf(acting.who) })
  acting.record({
    act: 'calls.correct',
    subject: { kind: 'call', id: callId },
    about: { correction: correction.id, n: correction.n, newClosesAt: String(correction.newClosesAt) },
  })
  const write = letterWords.in('en')
  const closes = `${longDate(correction.newClosesAt)}, ${timeOfDay(correction.newClosesAt)}`
  await tell(acting, call, {
    subject: write.corrected(call.title),
    body: write.correctedBody(correction.what, correction.words, closes),
  })
  return allow({ ...correction, at: acting.now })
}

/**
 * Asks something about a call. Nothing is kept of who asks: no column holds a person, and the ledger says only
 * that a question was asked. (Invariant 22.)
 */
export async function askQuestion(
  acting: Acting,
  callId: string,
  question: string,
  say: Rules = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const call = await findCall(tx, place.id, callId)
  if (!call) return refuse({ text: say.notPublished })
  const ruling = mayAsk(call, question, acting.now, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  await addClarification(tx, place.id, callId, { id, question: ruling.value })
  acting.record({ act: 'calls.ask', subject: { kind: 'call', id: callId }, by: undefined })
  return allow(id)
}

/** Answers a question, once, for everybody. The question may be reworded so that nothing gives away who asked. */
export async function answerQuestion(
  acting: Acting,
  callId: string,
  clarificationId: string,
  given: { readonly answer: string; readonly question?: string | undefined },
  say: Rules = rules,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  const call = await findCall(tx, place.id, callId)
  if (!call) return refuse({ text: say.notPublished })
  const clarification = await findClarificationToChange(tx, place.id, callId, clarificationId)
  const question = given.question ?? clarification?.question ?? ''
  const ruling = mayAnswer(call, clarification, { ...given, question }, acting.now, say)
  if (!ruling.ok) return ruling
  await saveAnswer(tx, place.id, { id: clarificationId, ...ruling.value })
  acting.record({
    act: 'calls.answer',
    subject: { kind: 'clarification', id: clarificationId },
    about: { call: callId },
  })
  const write = letterWords.in('en')
  await tell(acting, call, {
    subject: write.answered(call.title),
    body: write.answeredBody(ruling.value.question, ruling.value.answer),
  })
  return allow(clarificationId)
}

/** Sends a letter to everybody who asked for letters about a call, each with its own way to stop them. */
async function tell(
  { tx, place, chance, publicUrl }: Acting,
  call: Call,
  letter: { readonly subject: string; readonly body: string },
): Promise<void> {
  const listeners = await listListeners(tx, place.id, call.id)
  if (listeners.length === 0) return
  const cycle = await findCycleById(tx, place.id, call.cycleId)
  const page = `${publicUrl}/${place.slug}/projects/${cycle?.slug}/call`
  const write = letterWords.in('en')
  for (const { id, address } of listeners)
    await post(tx, place.id, {
      id: chance.id(),
      to: address,
      subject: letter.subject,
      body: write.whole(letter.body, page, `${page}/letters/${id}`),
      concerns: [id],
    })
}

/** Takes an address for letters about corrections and answers. Asking twice is asking once, and looks the same. */
export async function listen(
  acting: Acting,
  callId: string,
  address: string,
  say: Rules = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const call = await findCall(tx, place.id, callId)
  if (!call?.publishedAt) return refuse({ text: say.notPublished })
  const plain = address.trim()
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(plain) || plain.length > 254)
    return refuse({ field: 'address', text: say.addressNeeded })
  const id = chance.id()
  if (await addListener(tx, place.id, { id, callId, address: plain }))
    acting.record({ act: 'calls.listen', subject: { kind: 'call', id: callId }, by: undefined })
  return allow(callId)
}

/** Stops the letters: the address is gone at once. */
export async function stopListening(acting: Acting, listenerId: string): Promise<boolean> {
  const listener = await findListener(acting.tx, acting.place.id, listenerId)
  if (!listener) return false
  await removeListener(acting.tx, acting.place.id, listenerId)
  await eraseLettersAbout(acting.tx, acting.place.id, listenerId)
  acting.record({
    act: 'calls.stop-listening',
    subject: { kind: 'call', id: listener.callId },
    by: undefined,
  })
  return true
}

/** Notes that some organisations were told they may apply: in the same words, on a day, in one way. */
export async function invite(
  acting: Acting,
  callId: string,
  told: {
    readonly organisations: readonly string[]
    readonly how: HowInvited
    readonly on: string
  },
  say: Rules = rules,
): Promise<Ruling<number>> {
  const { tx, place, chance } = acting
  const call = await findCall(tx, place.id, callId)
  if (!call?.publishedAt) return refuse({ text: say.notPublished })
  const invitations = told.organisations.map((organisationId) => ({
    id: chance.id(),
    organisationId,
    how: told.how,
    on: told.on,
  }))
  const added = await addInvitations(tx, place.id, callId, invitations, personOf(acting.who))
  if (added === 0) return refuse({ field: 'organisations', text: say.nobodyLeft })
  acting.record({
    act: 'calls.invite',
    subject: { kind: 'call', id: callId },
    about: { how: told.how, on: told.on, organisations: added },
  })
  return allow(added)
}

const atOnce = 500

/** Notes that the whole directory was told: everybody who could apply heard of it in the same way. (S2.17.) */
export async function inviteAll(
  acting: Acting,
  callId: string,
  told: { readonly how: HowInvited; readonly on: string },
  say: Rules = rules,
): Promise<Ruling<number>> {
  const organisations: string[] = []
  for (let after: string | undefined; ; ) {
    const some = await listOrganisations(acting.tx, acting.place.id, { after, most: atOnce })
    organisations.push(...some.filter(({ notPublished }) => !notPublished).map(({ id }) => id))
    after = some.at(-1)?.id
    if (some.length < atOnce) break
  }
  return invite(acting, callId, { ...told, organisations }, say)
}
