import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { seal } from '#platform/sealing'
import { type Known, type Say, takeInHand } from './acts.ts'
import { aboutSent, digestOf, randomFrom, signed } from './acts-keys.ts'
import { checkComplete } from './complete.ts'
import type { Receipt } from './receipt.ts'
import { addSent, findSent, saveTakenBack } from './storage.ts'
import { listLockedHashes } from './storage-files.ts'
import { words } from './words.ts'

const english = words.in('en').rules

/**
 * Sends an application: everything it says is sealed to the call's box, and its people get a signed receipt.
 * Sent again before the deadline, the later version stands. The files were sealed when they were attached, so
 * this is one small transaction.
 */
export async function send(
  acting: Acting,
  id: string,
  say: Say = english,
  known?: Known,
): Promise<Ruling<Receipt>> {
  const { tx, place, who } = acting
  const hand = await takeInHand(acting, id, say, known)
  if (!hand.ok) return hand
  const { application, asked, box, draft, lastVersion } = hand.value
  const [problem, ...more] = checkComplete(draft, asked, say)
  if (problem) return refuse(problem, ...more)
  const version = lastVersion + 1
  const hashes = draft.files.length > 0 ? await listLockedHashes(tx, place.id, id) : new Map<string, Buffer>()
  const files = draft.files.map((file) => ({ id: file.id, lockedHash: hashes.get(file.id) }))
  const about = aboutSent(acting, { callId: application.callId, application: id, version }, files)
  const sealed = seal(Buffer.from(JSON.stringify(draft)), about, box.publicKey, randomFrom(acting))
  const digest = digestOf(sealed)
  const receipt = signed(acting, {
    call: application.callId,
    application: id,
    version,
    sentAt: acting.now,
    digest,
  })
  await addSent(tx, place.id, id, {
    version,
    sealed,
    sentBy: who.kind === 'nobody' ? '' : who.person,
    files: files.map((file) => file.id),
    digest: Buffer.from(digest, 'hex'),
    signature: receipt.signature,
  })
  acting.record({
    act: 'applications.send',
    subject: { kind: 'application', id },
    about: { version, digest },
  })
  return allow(receipt)
}

/** Takes back whatever stands, before the deadline. The draft stays, and may be sent again. */
export async function takeBack(acting: Acting, id: string, say: Say = english): Promise<Ruling<string>> {
  const hand = await takeInHand(acting, id, say)
  if (!hand.ok) return hand
  if (!(await saveTakenBack(acting.tx, acting.place.id, id))) return refuse({ text: say.nothingStands })
  acting.record({ act: 'applications.take-back', subject: { kind: 'application', id } })
  return allow(id)
}

/** The receipt of a version, as it was given. Only for its own people. */
export async function findReceipt(
  acting: Acting,
  application: { readonly id: string; readonly callId: string },
  version: number,
): Promise<Receipt | undefined> {
  const sent = await findSent(acting.tx, acting.place.id, application.id, version)
  return (
    sent && {
      call: application.callId,
      application: application.id,
      version,
      sentAt: sent.sentAt,
      digest: sent.digest.toString('hex'),
      signature: sent.signature,
    }
  )
}
