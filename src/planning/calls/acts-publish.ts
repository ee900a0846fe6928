import { COMMISSIONED_AREAS } from '#analysis/wellbeing'
import { findCycleById, makeException } from '#commons/cycles'
import { type Decision, findClosedDecision, openDecision } from '#commons/power'
import { listPriorities } from '#planning/priorities'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { outcomesNow, qualitiesNow } from './acts-draft.ts'
import type { CallOutcome } from './asked.ts'
import type { Call } from './call.ts'
import { mayPublish, type Readiness, readinessProblems, type WholeCall } from './publishing.ts'
import { countPromisedPence, findCall, findCallToChange, savePublished, savePut } from './storage.ts'
import { addContact, findLastTrial, listContacts } from './storage-after.ts'
import {
  listCallOutcomes,
  listCriteria,
  listQuestions,
  listScale,
  saveCallOutcomes,
  saveCallQualities,
} from './storage-parts.ts'
import { draftWords } from './words-draft.ts'
import { ruleWords } from './words-rules.ts'
import { personOf } from './writer.ts'

const rules = ruleWords.in('en')
type Rules = typeof rules
const matter = 'call'

/** A call with everything in it. Four statements. */
export async function wholeCall({ tx, place }: Acting, call: Call): Promise<WholeCall> {
  return {
    call,
    questions: await listQuestions(tx, place.id, call.id),
    criteria: await listCriteria(tx, place.id, call.id),
    scale: await listScale(tx, place.id, call.id),
    outcomes: await listCallOutcomes(tx, place.id, call.id),
  }
}

/** What a call's readiness depends on besides itself. */
export async function readinessOf(acting: Acting, call: Call): Promise<Readiness> {
  const { tx, place } = acting
  const cycle = await findCycleById(tx, place.id, call.cycleId)
  const trial = await findLastTrial(tx, place.id, call.id)
  return {
    potPence: cycle?.potPence ?? 0,
    elsewherePence: await countPromisedPence(tx, place.id, call.cycleId),
    tried: trial !== undefined && trial.modelVersion === call.modelVersion,
    now: acting.now,
  }
}

/**
 * Asks the team whether the call goes out exactly as it stands: a decision of matter `call`, whose first answer
 * is yes. Refused while anything in it is missing or wrong. The outcomes are taken over as they are worded today.
 */
export async function putCall(
  acting: Acting,
  callId: string,
  question?: string,
  say: Rules = rules,
  write = draftWords.in('en'),
): Promise<Ruling<Decision>> {
  const { tx, place } = acting
  const call = await findCallToChange(tx, place.id, callId)
  if (!call) return refuse({ text: say.noDraft })
  if (call.publishedAt) return refuse({ text: say.publishedAlready })
  const before = await wholeCall(acting, call)
  const priorities = await listPriorities(tx, place.id, call.cycleId)
  const outcomes = await outcomesNow(acting, priorities, before.outcomes)
  const problems = readinessProblems({ ...before, outcomes }, await readinessOf(acting, call), say)
  if (problems.length > 0) return { ok: false, problems }
  const asked = await openDecision(acting, {
    cycleId: call.cycleId,
    matter,
    question: (question?.trim() || write.putQuestion(call.title)).slice(0, 300),
    options: [
      { text: write.yes, meaning: write.yesMeaning },
      { text: write.notYet, meaning: write.notYetMeaning },
    ],
  })
  if (!asked.ok) return asked
  await saveCallOutcomes(tx, place.id, callId, outcomes)
  await saveCallQualities(tx, place.id, callId, await qualitiesNow(acting, call.cycleId))
  await savePut(tx, place.id, callId, asked.value.id)
  acting.record({
    act: 'calls.put',
    subject: { kind: 'call', id: callId },
    about: { decision: asked.value.id },
  })
  return asked
}

/**
 * Publishes a call the team said yes to. From here on it stays as it is. An area or a bottom line it leaves out
 * is published as an exception, with the reason and the role that answers for it.
 */
export async function publishCall(
  acting: Acting,
  callId: string,
  confirmed: {
    readonly because?: { readonly reason: string; readonly owner: string } | undefined
    readonly nothingSaidBefore?: boolean | undefined
  } = {},
  say: Rules = rules,
): Promise<Ruling<Call>> {
  const { tx, place } = acting
  const call = await findCallToChange(tx, place.id, callId)
  if (!call) return refuse({ text: say.noDraft })
  if (call.publishedAt) return refuse({ text: say.publishedAlready })
  const whole = await wholeCall(acting, call)
  const nothingSaidBefore = confirmed.nothingSaidBefore ?? false
  const decision = await findClosedDecision(tx, place.id, call.cycleId, matter)
  const ruling = mayPublish(
    whole,
    {
      ...(await readinessOf(acting, call)),
      decision,
      because: confirmed.because,
      contacts: (await listContacts(tx, place.id, callId)).length,
      nothingSaidBefore,
    },
    say,
  )
  if (!ruling.ok) return ruling
  const priorities = await listPriorities(tx, place.id, call.cycleId)
  if (!isSameWording(whole.outcomes, await outcomesNow(acting, priorities, whole.outcomes)))
    return refuse({ text: say.outcomesReworded })
  await publishGaps(acting, call.cycleId, ruling.value, confirmed.because, say)
  await savePublished(tx, place.id, {
    id: callId,
    decision: decision?.id ?? '',
    figuresOn: dateOf(acting.now),
    nothingSaidBefore,
  })
  acting.record({
    act: 'calls.publish',
    subject: { kind: 'call', id: callId },
    about: { cycle: call.cycleId, decision: decision?.id, version: call.version, gaps: ruling.value },
  })
  return allow((await findCall(tx, place.id, callId)) as Call)
}

/** Whether the framework still says what the team said yes to. */
function isSameWording(asked: readonly CallOutcome[], now: readonly CallOutcome[]): boolean {
  const wording = (outcomes: readonly CallOutcome[]) =>
    JSON.stringify(
      outcomes.map(({ outcomeId, statement, area, bottomLines }) => [
        outcomeId,
        statement,
        area,
        [...bottomLines].sort(),
      ]),
    )
  return wording(asked) === wording(now)
}

async function publishGaps(
  acting: Acting,
  cycleId: string,
  gaps: readonly string[],
  because: { readonly reason: string; readonly owner: string } | undefined,
  say: Rules,
): Promise<void> {
  if (!because) return
  const areas: readonly string[] = COMMISSIONED_AREAS
  const broken = [
    ...(gaps.some((gap) => areas.includes(gap)) ? [say.areasRule] : []),
    ...(gaps.some((gap) => !areas.includes(gap)) ? [say.linesRule] : []),
  ]
  for (const rule of broken)
    await makeException(acting, cycleId, {
      kind: 'exception',
      rule,
      reason: because.reason.trim(),
      owner: because.owner.trim(),
    })
}

/** Notes what was said about the money to somebody who may apply. It is published with the call. (Invariant 31.) */
export async function noteContact(
  acting: Acting,
  callId: string,
  contact: { readonly on: string; readonly withWhom: string; readonly said: string },
  say: Rules = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const call = await findCallToChange(tx, place.id, callId)
  if (!call) return refuse({ text: say.noDraft })
  if (call.publishedAt) return refuse({ text: say.published })
  const [withWhom, said] = [contact.withWhom.trim(), contact.said.trim()]
  if (withWhom === '' || said === '')
    return refuse({ field: withWhom === '' ? 'withWhom' : 'said', text: say.contactNeeded })
  const id = chance.id()
  await addContact(tx, place.id, callId, { id, on: contact.on, withWhom, said, by: personOf(acting.who) })
  acting.record({ act: 'calls.note-contact', subject: { kind: 'call', id: callId }, about: { contact: id } })
  return allow(id)
}
