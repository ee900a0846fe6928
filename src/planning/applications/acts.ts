import { listRepresented } from '#commons/people'
import {
  type Call,
  findCall,
  findCallToSend,
  isTakingApplications,
  listCallOutcomes,
  listQuestions,
} from '#planning/calls'
import type { Tx } from '#platform/db'
import { type Acting, type Conflict, conflict } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { lockDraft, newBox, unlockDraft } from './acts-keys.ts'
import {
  type Application,
  type Asked,
  countWords,
  type Draft,
  emptyDraft,
  type Fields,
  mostBudgetLines,
  type Step,
  stepsOf,
  turnOf,
  withStep,
  wordsAt,
} from './application.ts'
import {
  addApplication,
  addDraft,
  findApplication,
  findDraft,
  findDraftToChange,
  findLastVersion,
  listApplicationsOf,
  saveDraft,
} from './storage.ts'
import { addBox, type Box, findBox } from './storage-opening.ts'
import { words } from './words.ts'

export type Say = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

// Far beyond any limit a call sets: a draft may be too long for its question, and is kept all the same.
export const longestAnswer = 20_000

/** What a call asks, in the order it asks. */
export async function findAsked(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<(Asked & { readonly call: Call }) | undefined> {
  const [call, questions, outcomes] = await Promise.all([
    findCall(tx, placeId, callId),
    listQuestions(tx, placeId, callId),
    listCallOutcomes(tx, placeId, callId),
  ])
  const named = outcomes.map(({ outcomeId, statement }) => ({ outcomeId, statement: statement ?? '' }))
  return call && { call, questions, outcomes: named }
}

/** The organisations whoever is acting speaks for. */
export async function organisationsOf({
  tx,
  place,
  who,
}: Pick<Acting, 'tx' | 'place' | 'who'>): Promise<string[]> {
  return who.kind === 'nobody' ? [] : listRepresented(tx, place.id, who.person)
}

/** An application, for its own organisation's people; to everybody else it is not there. */
export async function findMine(acting: Acting, id: string): Promise<Application | undefined> {
  const [mine, application] = await Promise.all([
    organisationsOf(acting),
    findApplication(acting.tx, acting.place.id, id),
  ])
  return application && mine.includes(application.organisationId) ? application : undefined
}

/** Everything somebody's organisations have begun or sent here. */
export async function listMyApplications(tx: Tx, placeId: string, person: string): Promise<Application[]> {
  return listApplicationsOf(tx, placeId, await listRepresented(tx, placeId, person))
}

/** Begins an organisation's application, or answers the one its people have begun already. */
export async function beginApplication(
  acting: Acting,
  callId: string,
  organisationId: string,
  say: Say = english,
): Promise<Ruling<Application>> {
  const { tx, place, who } = acting
  if (who.kind === 'nobody' || !(await organisationsOf(acting)).includes(organisationId))
    return refuse({ field: 'organisation', text: say.notYours })
  const call = await findCall(tx, place.id, callId)
  if (!call || !isTakingApplications(call, acting.now)) return refuse({ text: say.notTaking })
  await addBox(tx, place.id, newBox(acting, callId))
  const id = acting.chance.id()
  const one = { id, callId, organisationId, begunBy: who.person }
  if (await addApplication(tx, place.id, one)) {
    await addDraft(tx, place.id, id, lockDraft(acting, id, emptyDraft))
    acting.record({
      act: 'applications.begin',
      subject: { kind: 'application', id },
      about: { call: callId },
    })
  }
  const [application] = await listApplicationsOf(tx, place.id, [organisationId], callId)
  if (!application) throw new Error('an application that was begun is not there')
  return allow(application)
}

/** A draft as its own people read it. */
export async function readDraft(
  acting: Acting,
  application: string,
): Promise<
  { readonly draft: Draft; readonly draftVersion: number; readonly savedAt: Temporal.Instant } | undefined
> {
  const kept = await findDraft(acting.tx, acting.place.id, application)
  if (!kept) return undefined
  return {
    draft: unlockDraft(acting, application, kept.locked),
    draftVersion: kept.version,
    savedAt: kept.savedAt,
  }
}

/** What is known already of an application that one of its own people has just looked at. */
export interface Known {
  readonly application: Application
  /** Published with the call, and immutable since. */
  readonly asked: Asked
  readonly draft: Draft
  readonly draftVersion: number
}

/** What somebody may change now: the application, what its call asks, its box, and its draft. */
export interface Changing {
  readonly application: Application
  readonly asked: Asked
  readonly box: Box
  readonly draft: Draft
  /** The highest version that was ever sent. */
  readonly lastVersion: number
}

/**
 * Takes an application in hand to write, attach, send or take back: by its own people, in time by the database
 * clock, its box not opened, its call not changing meanwhile, and nobody else writing the same draft until this
 * is done. `known` is what this very transaction has seen of it; what can change is asked again under the lock.
 */
export async function takeInHand(
  acting: Acting,
  id: string,
  say: Say,
  known?: Known,
): Promise<Ruling<Changing>> {
  const { tx, place } = acting
  const application = known?.application ?? (await findMine(acting, id))
  if (!application) return refuse({ text: say.notYours })
  // They leave together and are answered in this order, each seeing what the locks before it made wait.
  const [call, box, kept, lastVersion, asked] = await Promise.all([
    findCallToSend(tx, place.id, application.callId),
    findBox(tx, place.id, application.callId),
    findDraftToChange(tx, place.id, id),
    findLastVersion(tx, place.id, id),
    known?.asked ?? findAsked(tx, place.id, application.callId),
  ])
  if (!call || !box || !kept || !asked)
    throw new Error('an application without its call, its box or its draft')
  if (!isTakingApplications(call, acting.now) || box.openedAt)
    return refuse({ text: say.tooLate(place.contact || place.runsIt) })
  const draft =
    known && known.draftVersion === kept.version ? known.draft : unlockDraft(acting, id, kept.locked)
  return allow({ application, asked, box, draft, lastVersion })
}

/**
 * Keeps what was written at one step, however long it is. Somebody else of the same organisation who saved the
 * same step in between is not overwritten: both are shown.
 */
export async function saveStep(
  acting: Acting,
  id: string,
  key: string,
  fields: Fields,
  version: number,
  say: Say = english,
  known?: Known,
): Promise<Ruling<{ readonly step: Step; readonly over: number; readonly draft: Draft }> | Conflict> {
  const hand = await takeInHand(acting, id, say, known)
  if (!hand.ok) return hand
  const { asked, draft } = hand.value
  const step = stepsOf(asked).find((one) => one.key === key)
  if (!step || step.kind === 'files') return refuse({ text: say.noSuchStep })
  if ((fields.words?.length ?? 0) > longestAnswer) return refuse({ field: 'words', text: say.farTooLong })
  if ((fields.budget?.length ?? 0) > mostBudgetLines) return refuse({ text: say.tooManyLines })
  const next = withStep(draft, step, fields)
  if (turnOf(draft, step) !== version) return conflict(textOf(draft, step), textOf(next, step))
  await saveDraft(acting.tx, acting.place.id, id, lockDraft(acting, id, next))
  acting.record({ act: 'applications.save', subject: { kind: 'application', id } })
  return allow({ step, draft: next, over: Math.max(0, countWords(wordsAt(next, step)) - step.mostWords) })
}

function textOf(draft: Draft, step: Step): string {
  const lines =
    step.kind === 'budget'
      ? draft.budget.map(({ what, pence }) => `${what}: £${(pence / 100).toFixed(2)}`)
      : []
  return [wordsAt(draft, step), ...lines].filter(Boolean).join('\n')
}
