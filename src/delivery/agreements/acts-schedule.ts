import { listRepresented } from '#commons/people'
import { listAllOutcomes, listIndicators } from '#planning/framework'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import type { Agreement } from './agreement.ts'
import { sidesOf } from './permissions.ts'
import { mayAgreeSchedule, mayWriteLine, type ScheduleLine, type ScheduleSide } from './schedule.ts'
import { addChanges, findAgreementToChange } from './storage.ts'
import {
  addLine,
  addYes,
  findSchedule,
  removeLeftOut,
  saveLeftOut,
  saveLineTakenOut,
  saveYesEnded,
} from './storage-schedule.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Writes a line: an outcome's sign in its own words, and how it will be read. Any yes said before ends. */
export async function writeLine(
  acting: Acting,
  agreementId: string,
  line: Pick<ScheduleLine, 'outcomeId' | 'indicatorId' | 'measure'>,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const agreement = await findAgreementToChange(tx, place.id, agreementId)
  if (!agreement) return refuse({ text: say.noAgreement })
  const indicators = await listIndicators(tx, place.id, agreement.cycleId)
  const schedule = await findSchedule(tx, place.id, agreementId)
  const facts = {
    isRecord: agreement.source !== undefined,
    outcomeOfIndicator: indicators.find(({ id }) => id === line.indicatorId)?.outcomeId,
    lines: schedule.lines,
  }
  const ruling = mayWriteLine(facts, line, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  await addLine(tx, place.id, agreement.cycleId, { ...ruling.value, id, agreementId, by: personOf(acting) })
  await removeLeftOut(tx, place.id, agreementId, line.outcomeId)
  await unsay(
    acting,
    agreement,
    schedule.agreedAt !== undefined,
    { before: '', after: ruling.value.measure },
    say,
  )
  acting.record({
    act: 'agreements.write-line',
    subject: { kind: 'scheduleLine', id },
    about: { agreement: agreementId, outcome: line.outcomeId, indicator: line.indicatorId },
  })
  return allow(id)
}

/** Takes a line out of the schedule. Readings that point at it stay. */
export async function takeLineOut(
  acting: Acting,
  agreementId: string,
  lineId: string,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  const agreement = await findAgreementToChange(tx, place.id, agreementId)
  const schedule = await findSchedule(tx, place.id, agreementId)
  const line = schedule.lines.find(({ id }) => id === lineId)
  if (!agreement || !line || !(await saveLineTakenOut(tx, place.id, agreementId, lineId, personOf(acting))))
    return refuse({ text: say.noLine })
  await unsay(acting, agreement, schedule.agreedAt !== undefined, { before: line.measure, after: '' }, say)
  acting.record({
    act: 'agreements.take-line-out',
    subject: { kind: 'scheduleLine', id: lineId },
    about: { agreement: agreementId },
  })
  return allow(lineId)
}

/** Says of an outcome that it is meant all the same and will not be counted, and why. */
export async function leaveOut(
  acting: Acting,
  agreementId: string,
  outcomeId: string,
  why: string,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  const agreement = await findAgreementToChange(tx, place.id, agreementId)
  if (!agreement || agreement.source !== undefined) return refuse({ text: say.noAgreement })
  const outcomes = await listAllOutcomes(tx, place.id, agreement.cycleId)
  if (!outcomes.some(({ id }) => id === outcomeId))
    return refuse({ field: 'outcome', text: say.outcomeNeeded })
  if (why.trim() === '') return refuse({ field: 'why', text: say.leftOutWhyNeeded })
  const schedule = await findSchedule(tx, place.id, agreementId)
  if (schedule.lines.some((line) => line.outcomeId === outcomeId))
    return refuse({ field: 'outcome', text: say.countedAlready })
  await saveLeftOut(tx, place.id, agreementId, { outcomeId, why: why.trim(), by: personOf(acting) })
  acting.record({
    act: 'agreements.leave-out',
    subject: { kind: 'outcome', id: outcomeId },
    about: { agreement: agreementId },
  })
  return allow(outcomeId)
}

/** Says yes to the schedule as it stands. It is agreed once a young person and the provider both have. */
export async function agreeSchedule(
  acting: Acting,
  agreementId: string,
  side: ScheduleSide,
  say: Rules = english,
): Promise<Ruling<{ readonly agreed: boolean }>> {
  const { tx, place, chance, who } = acting
  const agreement = await findAgreementToChange(tx, place.id, agreementId)
  if (!agreement || who.kind === 'nobody') return refuse({ text: say.notYourSchedule })
  const represented = await listRepresented(tx, place.id, who.person)
  const schedule = await findSchedule(tx, place.id, agreementId)
  const facts = {
    isRecord: agreement.source !== undefined,
    mine: sidesOf(who, { cycle: { id: agreement.cycleId, listed: true }, represented, agreement }),
    lines: schedule.lines.length,
    saidYes: schedule.yes.some(({ person }) => person === who.person),
  }
  const ruling = mayAgreeSchedule(facts, side, say)
  if (!ruling.ok) return ruling
  await addYes(tx, place.id, agreementId, { id: chance.id(), side, person: who.person })
  acting.record({
    act: 'agreements.agree-schedule',
    subject: { kind: 'agreement', id: agreementId },
    about: { side, lines: schedule.lines.map(({ id }) => id) },
  })
  const now = await findSchedule(tx, place.id, agreementId)
  return allow({ agreed: now.agreedAt !== undefined })
}

/** What everybody had said yes to has changed: it is kept, and they say so again. */
async function unsay(
  acting: Acting,
  agreement: Agreement,
  wasAgreed: boolean,
  change: { readonly before: string; readonly after: string },
  say: Rules,
): Promise<void> {
  const { tx, place, chance } = acting
  if (wasAgreed) {
    const kept = [{ ...change, id: chance.id(), what: 'schedule' as const }]
    await addChanges(tx, place.id, agreement.id, kept, say.scheduleChanged, personOf(acting))
  }
  await saveYesEnded(tx, place.id, agreement.id)
}

function personOf({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
