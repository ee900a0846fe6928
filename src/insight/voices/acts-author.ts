import { addDoor, removeDoorsOf } from '#commons/places'
import { findLead, maySpeakHere, removeConcernWordsAbout } from '#commons/safety'
import { eraseContentOf } from '#platform/audit'
import { dateOf } from '#platform/clock'
import { type Acting, forgetAnswersAbout } from '#platform/http'
import { eraseLettersAbout } from '#platform/mail'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { consentsOf, listenForWorries, receiptHash, spoken, unnamed } from './acts.ts'
import { addVoice, findVoice, saveConsents, saveSuperseded } from './storage.ts'
import { listVersions, removeWords, saveWithdrawn } from './storage-erasure.ts'
import { removeUnusedPhotos } from './storage-photos.ts'
import { type Consents, consentWording, maySay, replyBy, type Said } from './voice.ts'
import { words } from './words.ts'

type Say = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/**
 * Its author says it differently: a new voice, which waits for an answer, stands in for the old one. The old
 * words stay in the record unless their author wants them gone. The receipt opens the new one from now on.
 */
export async function changeVoice(
  acting: Acting,
  change: Said & { readonly voice: string; readonly code: string; readonly forgetOld: boolean },
  say: Say = english,
): Promise<Ruling<{ id: string }>> {
  const { tx, place } = acting
  const old = await findVoice(tx, place.id, change.voice)
  if (!old) return refuse({ text: say.takenBack })
  const lead = maySpeakHere(await findLead(tx, place.id, old.cycleId), say)
  if (!lead.ok) return lead
  const said = maySay(change, say)
  if (!said.ok) return said
  if (!(await saveSuperseded(tx, place.id, old.id))) return refuse({ text: say.takenBack })
  const id = acting.chance.id()
  await addVoice(tx, place.id, {
    ...spoken(change),
    id,
    cycleId: old.cycleId,
    method: old.method,
    kind: old.kind,
    medium: change.photo ? 'photo' : 'words',
    knownAs: old.knownAs,
    place: old.place,
    saidOn: dateOf(acting.now),
    replyBy: replyBy(dateOf(acting.now)),
    sessionId: old.sessionId,
    enteredBy: undefined,
    consents: old.consents,
    consentWording,
    consentHow: 'screen',
    supersedes: old.id,
  })
  await removeDoorsOf(tx, place.id, old.id, 'receipt')
  await addDoor(tx, {
    hash: receiptHash(acting, change.code),
    kind: 'receipt',
    placeId: place.id,
    subject: id,
  })
  if (change.forgetOld)
    await forgetWords(
      acting,
      (await listVersions(tx, place.id, old.id)).filter((version) => version !== id),
    )
  await listenForWorries(unnamed(acting), old.cycleId, id, change)
  unnamed(acting).record({
    act: 'voices.change',
    subject: { kind: 'voice', id },
    about: { cycle: old.cycleId, supersedes: old.id, forgotOld: change.forgetOld },
  })
  return allow({ id })
}

/**
 * Takes a voice back, in every version: its words, photos, letters, form prints and what the ledger kept beside
 * the chain go in this transaction. That something was said, and later removed, stays.
 */
export async function withdrawVoice(acting: Acting, id: string, say: Say = english): Promise<Ruling<void>> {
  const { tx, place } = acting
  const voice = await findVoice(tx, place.id, id)
  if (!voice || voice.status === 'withdrawn') return refuse({ text: say.takenBack })
  const versions = await listVersions(tx, place.id, id)
  await saveWithdrawn(tx, place.id, versions)
  await forgetWords(acting, versions)
  unnamed(acting).record({
    act: 'voices.withdraw',
    subject: { kind: 'voice', id },
    about: { cycle: voice.cycleId },
  })
  return allow(undefined)
}

/** Erases what some versions of one voice said, everywhere this program kept it. */
async function forgetWords(acting: Acting, versions: readonly string[]): Promise<void> {
  const { tx, place } = acting
  await removeUnusedPhotos(tx, place.id, await removeWords(tx, place.id, versions))
  // People change their words once or twice, so these are a few statements, not a loop over a list.
  for (const version of versions) {
    await eraseLettersAbout(tx, place.id, version)
    await forgetAnswersAbout(tx, place.id, version)
    // What a worry about these words was compared by goes too: a short one could be guessed from it.
    for (const concern of await removeConcernWordsAbout(tx, place.id, version)) {
      await forgetAnswersAbout(tx, place.id, concern)
    }
    const erased = await eraseContentOf(tx, place.id, { kind: 'voice', id: version })
    if (erased.erases?.length) unnamed(acting).record(erased)
  }
}

/** Changes what others may do with a voice, with effect at once. */
export async function changeConsents(
  acting: Acting,
  id: string,
  given: { readonly consents: Partial<Consents>; readonly knownAs?: string | undefined },
  say: Say = english,
): Promise<Ruling<Consents>> {
  const { tx, place } = acting
  const consents = consentsOf(given, say)
  if (!consents.ok) return consents
  await saveConsents(tx, place.id, id, consents.value, consents.value.attribute ? given.knownAs : undefined)
  const { takePart: _, ...allowed } = consents.value
  unnamed(acting).record({ act: 'voices.consent', subject: { kind: 'voice', id }, about: allowed })
  return consents
}
