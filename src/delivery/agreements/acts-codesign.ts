import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { type CodesignPhase, mayBeginCodesign, mayEndCodesign, maySlip } from './codesign.ts'
import { findAgreementToChange } from './storage.ts'
import { addCodesign, addSlip, findCodesign, saveCodesignEnded } from './storage-codesign.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Begins the time in which what will be done is worked out with young people. */
export async function beginCodesign(
  acting: Acting,
  agreementId: string,
  days: { readonly startsOn: string | undefined; readonly plannedEnd: string | undefined },
  say: Rules = english,
): Promise<Ruling<CodesignPhase>> {
  const { tx, place } = acting
  const agreement = await findAgreementToChange(tx, place.id, agreementId)
  if (!agreement || agreement.source !== undefined) return refuse({ text: say.recordOnly })
  const ruling = mayBeginCodesign(await findCodesign(tx, place.id, agreementId), days, say)
  if (!ruling.ok) return ruling
  await addCodesign(tx, place.id, agreementId, ruling.value, personOf(acting))
  acting.record({
    act: 'agreements.begin-codesign',
    subject: { kind: 'agreement', id: agreementId },
    about: { ...ruling.value },
  })
  return allow({ ...ruling.value, slips: [], endedOn: undefined })
}

/** Says that it takes longer, or less long, and why. Nothing is broken by it. */
export async function slipCodesign(
  acting: Acting,
  agreementId: string,
  slip: { readonly to: string | undefined; readonly reason: string },
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  await findAgreementToChange(tx, place.id, agreementId)
  const ruling = maySlip(await findCodesign(tx, place.id, agreementId), slip, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  await addSlip(tx, place.id, agreementId, { ...ruling.value, id, by: personOf(acting) })
  acting.record({
    act: 'agreements.slip-codesign',
    subject: { kind: 'agreement', id: agreementId },
    about: { to: ruling.value.to },
  })
  return allow(id)
}

/** Says that it has been worked out. */
export async function endCodesign(
  acting: Acting,
  agreementId: string,
  endedOn: string | undefined,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  await findAgreementToChange(tx, place.id, agreementId)
  const ruling = mayEndCodesign(await findCodesign(tx, place.id, agreementId), endedOn, say)
  if (!ruling.ok) return ruling
  await saveCodesignEnded(tx, place.id, agreementId, ruling.value, personOf(acting))
  acting.record({
    act: 'agreements.end-codesign',
    subject: { kind: 'agreement', id: agreementId },
    about: { on: ruling.value },
  })
  return ruling
}

function personOf({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
