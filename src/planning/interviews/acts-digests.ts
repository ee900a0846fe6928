import { roleIn } from '#commons/cycles'
import type { Call } from '#planning/calls'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { personOf, readingsOf } from './acts-applicants.ts'
import { mayCheckDigest, mayWriteDigest } from './digest.ts'
import { listDigests, saveChecked, saveDigest } from './storage-words.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
type CallHere = Pick<Call, 'id' | 'cycleId'>

/** Writes an application down in plain words, or changes them; then somebody else checks. False when somebody was first. */
export async function writeDigest(
  acting: Acting,
  call: CallHere,
  applicationId: string,
  draft: { readonly words: string; readonly version?: number | undefined },
  say = rules,
): Promise<Ruling<boolean>> {
  const { tx, place, who } = acting
  const by = personOf(acting)
  const reading = await readingsOf(tx, place.id, call.id, by)
  if (by === undefined || reading(applicationId) !== 'open') return refuse({ text: say.declareFirst })
  const ruling = mayWriteDigest({ role: roleIn(who, call.cycleId), words: draft.words }, say)
  if (!ruling.ok) return ruling
  const digest = { applicationId, callId: call.id, words: ruling.value, by }
  if (!(await saveDigest(tx, place.id, digest, draft.version ?? 0))) return allow(false)
  acting.record({ act: 'interviews.write-digest', subject: { kind: 'application', id: applicationId } })
  return allow(true)
}

/** Says that a digest is fair to its application. Another person than the one who wrote it. */
export async function checkDigest(
  acting: Acting,
  call: CallHere,
  applicationId: string,
  version?: number,
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, who } = acting
  const by = personOf(acting)
  if (by === undefined || roleIn(who, call.cycleId) === undefined) return refuse({ text: say.seatsOnly })
  const reading = await readingsOf(tx, place.id, call.id, by)
  if (reading(applicationId) !== 'open') return refuse({ text: say.declareFirst })
  const [digest] = await listDigests(tx, place.id, call.id, applicationId)
  const ruling = mayCheckDigest(digest, by, say)
  if (!ruling.ok || !digest) return ruling.ok ? refuse({ text: say.noDigest }) : ruling
  if (!(await saveChecked(tx, place.id, applicationId, by, version ?? digest.version)))
    return refuse({ text: say.digestChanged })
  acting.record({ act: 'interviews.check-digest', subject: { kind: 'application', id: applicationId } })
  return allow(applicationId)
}
