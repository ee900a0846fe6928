import type { Acting } from '#platform/http'
import { allow, type Ruling } from '#platform/ruling'
import { findStudy, saveClaim, saveClaimEnded, savePublished, saveStudy, saveTakenDown } from './storage.ts'
import { mayClaim, mayPublish, type PrincipleKey, principleSet, type Study, unwritten } from './study.ts'
import { words } from './words.ts'

const rules = words.in('en').rules

/** Writes what the record cannot say by itself; false when somebody else saved meanwhile. */
export async function writeStudy(
  acting: Acting,
  cycleId: string,
  study: Omit<Study, 'publishedAt'>,
): Promise<boolean> {
  const saved = await saveStudy(acting.tx, acting.place.id, cycleId, study)
  if (saved) acting.record({ act: 'studies.write', subject: { kind: 'cycle', id: cycleId } })
  return saved
}

/** Says that a principle was met, with how and where it shows. */
export async function claim(
  acting: Acting,
  cycleId: string,
  principle: PrincipleKey,
  draft: { readonly words: string; readonly evidence: string | undefined },
  say = rules,
): Promise<Ruling<string>> {
  const ruling = mayClaim(draft, say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await saveClaim(acting.tx, acting.place.id, cycleId, { id, set: principleSet, principle, ...ruling.value })
  acting.record({
    act: 'studies.claim',
    subject: { kind: 'claim', id },
    about: { cycle: cycleId, set: principleSet, principle },
  })
  return allow(id)
}

export async function takeClaimBack(acting: Acting, cycleId: string, principle: PrincipleKey): Promise<void> {
  await saveClaimEnded(acting.tx, acting.place.id, cycleId, principleSet, principle)
  acting.record({
    act: 'studies.take-claim-back',
    subject: { kind: 'cycle', id: cycleId },
    about: { set: principleSet, principle },
  })
}

/** Shows the case study to everybody. Refused without somebody to ask. */
export async function publishStudy(acting: Acting, cycleId: string, say = rules): Promise<Ruling<Study>> {
  const study = (await findStudy(acting.tx, acting.place.id, cycleId)) ?? unwritten
  const ruling = mayPublish(study, say)
  if (!ruling.ok) return ruling
  const by = acting.who.kind === 'nobody' ? undefined : acting.who.person
  await savePublished(acting.tx, acting.place.id, cycleId, by)
  acting.record({ act: 'studies.publish', subject: { kind: 'cycle', id: cycleId } })
  return ruling
}

export async function takeStudyDown(acting: Acting, cycleId: string): Promise<void> {
  await saveTakenDown(acting.tx, acting.place.id, cycleId)
  acting.record({ act: 'studies.take-down', subject: { kind: 'cycle', id: cycleId } })
}
