import { listRepresented } from '#commons/people'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import {
  type Agreement,
  type AgreementDraft,
  type Awarded,
  changesBetween,
  mayDraft,
  maySign,
  problemsOf,
  type Side,
  type Terms,
  termsFrom,
} from './agreement.ts'
import { sumOf } from './instalment.ts'
import { sidesOf } from './permissions.ts'
import {
  addAgreement,
  addChanges,
  addSignature,
  findAgreement,
  findAgreementToChange,
  listSignatures,
  saveSignaturesEnded,
  saveTerms,
} from './storage.ts'
import { listInstalments } from './storage-instalments.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Draws up the agreement of an award, in one step: its principles, its dates, and the whole of the money. */
export async function draftAgreement(
  acting: Acting,
  cycleId: string,
  award: Awarded,
  draft: AgreementDraft,
  say: Rules = english,
): Promise<Ruling<Agreement>> {
  const { tx, place, chance } = acting
  const ruling = mayDraft(award, draft, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  const isNew = await addAgreement(tx, place.id, {
    ...ruling.value,
    id,
    cycleId,
    awardId: award.id,
    organisationSaid: '',
    source: undefined,
    draftedBy: personOf(acting),
  })
  if (!isNew) return refuse({ text: say.draftedAlready })
  acting.record({
    act: 'agreements.draft',
    subject: { kind: 'agreement', id },
    about: { cycle: cycleId, award: award.id, pence: ruling.value.amountPence },
  })
  return allow(await whole(acting, id))
}

/**
 * Changes what an agreement says. Once somebody has signed, it says why, keeps what it said before, and is signed
 * again by all: nobody is held to what they did not read.
 */
export async function changeAgreement(
  acting: Acting,
  award: Awarded,
  change: AgreementDraft & { readonly id: string; readonly version: number; readonly why: string },
  say: Rules = english,
): Promise<Ruling<Agreement> | 'changedMeanwhile'> {
  const { tx, place, chance } = acting
  const before = await findAgreementToChange(tx, place.id, change.id)
  if (!before || before.source !== undefined) return refuse({ text: say.recordOnly })
  const draft = termsFrom(change, before.amountPence ?? award.amountPence)
  const problems = problemsOf(draft, award.amountPence, say)
  if (problems.length > 0) return { ok: false, problems }
  const after = draft as Terms
  if (sumOf(await listInstalments(tx, place.id, before.id)) > after.amountPence)
    return refuse({ field: 'amount', text: say.lessThanParts })
  const changes = changesBetween(before as Terms, after)
  if (changes.length === 0) return allow(before)
  const isSigned = (await listSignatures(tx, place.id, before.id)).length > 0
  if (isSigned && change.why.trim() === '') return refuse({ field: 'why', text: say.whyNeeded })
  if (!(await saveTerms(tx, place.id, change, after))) return 'changedMeanwhile'
  if (isSigned) {
    const kept = changes.map((one) => ({ ...one, id: chance.id() }))
    await addChanges(tx, place.id, before.id, kept, change.why.trim(), personOf(acting))
    await saveSignaturesEnded(tx, place.id, before.id)
  }
  acting.record({
    act: 'agreements.change',
    subject: { kind: 'agreement', id: before.id },
    about: { changed: changes.map(({ what }) => what), signedBefore: isSigned },
  })
  return allow(await whole(acting, before.id))
}

/** Signs for one's own side. Young people sign by a tap; each of the core team's may, and one is enough. */
export async function signAgreement(
  acting: Acting,
  agreementId: string,
  signing: { readonly side: Side; readonly asRole?: string | undefined },
  say: Rules = english,
): Promise<Ruling<Agreement>> {
  const { tx, place, chance, who } = acting
  const agreement = await findAgreementToChange(tx, place.id, agreementId)
  if (!agreement || who.kind === 'nobody') return refuse({ text: say.notYourSide })
  const represented = await listRepresented(tx, place.id, who.person)
  const mine = sidesOf(who, { cycle: { id: agreement.cycleId, listed: true }, represented, agreement })
  const asRole = signing.side === 'funder' ? (signing.asRole ?? '').trim() : ''
  const signatures = await listSignatures(tx, place.id, agreementId)
  const signedBefore = signatures.some(({ person }) => person === who.person)
  const ruling = maySign(agreement, { side: signing.side, asRole, mine, signedBefore }, say)
  if (!ruling.ok) return ruling
  const { side } = signing
  await addSignature(tx, place.id, agreementId, { id: chance.id(), side, person: who.person, asRole })
  acting.record({
    act: 'agreements.sign',
    subject: { kind: 'agreement', id: agreementId },
    about: { side, version: agreement.version },
  })
  return allow(await whole(acting, agreementId))
}

/** An agreement as a source reports it, in a published record only: facts, and nothing where it says nothing. */
export async function recordAgreement(
  acting: Acting,
  cycleId: string,
  recorded: {
    readonly awardId?: string | undefined
    readonly organisationId?: string | undefined
    readonly organisationSaid?: string | undefined
    readonly amountPence?: number | undefined
    readonly principles?: readonly string[] | undefined
    readonly startsOn?: string | undefined
    readonly endsOn?: string | undefined
    readonly source: string
  },
  say: Rules = english,
): Promise<Ruling<Agreement>> {
  const { tx, place, chance } = acting
  if (!place.record) return refuse({ text: say.recordsOnly })
  if (recorded.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const id = chance.id()
  const isNew = await addAgreement(tx, place.id, {
    id,
    cycleId,
    awardId: recorded.awardId,
    organisationId: recorded.organisationId,
    organisationSaid: recorded.organisationSaid ?? '',
    amountPence: recorded.amountPence,
    principles: recorded.principles ?? [],
    startsOn: recorded.startsOn,
    endsOn: recorded.endsOn,
    source: recorded.source.trim(),
    draftedBy: undefined,
  })
  if (!isNew) return refuse({ text: say.draftedAlready })
  acting.record({ act: 'agreements.record', subject: { kind: 'agreement', id }, about: { cycle: cycleId } })
  return allow(await whole(acting, id))
}

async function whole({ tx, place }: Acting, id: string): Promise<Agreement> {
  const agreement = await findAgreement(tx, place.id, id)
  if (!agreement) throw new Error('an agreement that was just saved is not there')
  return agreement
}

function personOf({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
