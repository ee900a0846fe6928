import { type Cycle, findCycle, listExceptions, listFacts, listSeats } from '#commons/cycles'
import { findOrganisations } from '#commons/organisations'
import { listActivities } from '#delivery/activities'
import { findEnding, listLessons } from '#delivery/learning'
import { isForAll, listReadings, listSelfChanges, shownToAll } from '#delivery/results'
import { listSessions, methods } from '#insight/sessions'
import { countVoices, fewestPublished, publishedCount } from '#insight/voices'
import { type Award, findAnnouncement, listAwards } from '#planning/awards'
import { listIndicators, listOutcomes } from '#planning/framework'
import { listPriorities } from '#planning/priorities'
import { dateOf, longDate } from '#platform/clock'
import type { Ask } from '#platform/http'
import { pounds } from '#platform/words'
import { findStudy, listClaims } from './storage.ts'
import { type Study, unwritten } from './study.ts'
import { type Account, tell, tellRecord } from './tell.ts'
import { words } from './words.ts'

type Here = Ask<{ readonly place: string; readonly cycle: string }>

/** The case study of a project as everybody may read it: what its people wrote, and what its record says. */
export async function findCaseStudy(ask: Here) {
  const { tx, place } = ask
  const cycle = await findCycle(tx, place.id, ask.params.cycle)
  if (!cycle) return undefined
  const study: Study = (await findStudy(tx, place.id, cycle.id)) ?? unwritten
  const claims = await listClaims(tx, place.id, cycle.id)
  const say = words.in(ask.language)
  const document = place.record
    ? tellRecord(
        cycle.title,
        await listFacts(tx, place.id, cycle.id),
        await listExceptions(tx, place.id, cycle.id),
        say.record,
      )
    : tell(
        await accountOf(ask, cycle),
        study,
        claims,
        `${ask.publicUrl}/${place.slug}/projects/${cycle.slug}`,
        say.study,
      )
  return { cycle, study, claims, document, record: place.record }
}

/** What the project's own record says, room by room: some fifteen statements, however much was said. */
async function accountOf(ask: Here, cycle: Cycle): Promise<Account> {
  const { tx, place } = ask
  const seats = await listSeats(tx, place.id, cycle.id)
  const held = (await listSessions(tx, place.id, cycle.id)).filter(({ heldOn }) => heldOn < dateOf(ask.now))
  const said = await countVoices(tx, place.id, cycle.id)
  const chosen = await listPriorities(tx, place.id, cycle.id)
  const awards = await announcedOf(ask, await listAwards(tx, place.id, cycle.id))
  const names = await findOrganisations(
    tx,
    place.id,
    awards.flatMap(({ organisationId }) => organisationId ?? []),
  )
  const signs = new Map((await listIndicators(tx, place.id, cycle.id)).map(({ id, words }) => [id, words]))
  const ending = await findEnding(tx, place.id, cycle.id)
  const used = new Set(held.flatMap(({ method }) => method ?? []))
  return {
    title: cycle.title,
    place: place.name,
    purpose: cycle.purpose,
    began: longDate(cycle.startedOn),
    team: {
      youngPerson: seats.filter(({ role }) => role === 'youngPerson').length,
      practitioner: seats.filter(({ role }) => role === 'practitioner').length,
      commissioner: seats.filter(({ role }) => role === 'commissioner').length,
    },
    meetings: held.length,
    voices: publishedCount(said.said),
    methods: methods
      .in(ask.language, cycle.dreamWord)
      .filter(({ key }) => used.has(key))
      .map(({ name }) => name),
    outcomes: (chosen?.chosen ?? (await listOutcomes(tx, place.id, cycle.id)).outcomes).flatMap(
      ({ statement }) => statement ?? [],
    ),
    awards: awards.map((award) => ({
      to: (award.organisationId && names.get(award.organisationId)?.name) || award.organisationSaid,
      amount: pounds(award.amountPence),
      why: award.reasons,
    })),
    activities: (await listActivities(tx, place.id, cycle.id)).map(({ title, about }) => ({ title, about })),
    results: (await listReadings(tx, place.id, cycle.id))
      .filter(({ takenBackAt }) => !takenBackAt)
      .flatMap((reading) => {
        const { how } = shownToAll(reading, fewestPublished)
        const sign = signs.get(reading.indicatorId ?? '') ?? reading.words
        return how === 'whole' || how === 'stateOnly' ? [{ sign, reading, whole: how === 'whole' }] : []
      }),
    changes: (await listSelfChanges(tx, place.id, cycle.id)).filter(isForAll).map(({ words }) => words),
    lessons: (await listLessons(tx, place.id, cycle.id)).map(({ words, fromRole }) => ({
      words,
      from: fromRole,
    })),
    ending: ending && { chosen: ending.words, why: ending.reasons },
    exceptions: (await listExceptions(tx, place.id, cycle.id)).map(({ rule, reason }) => ({ rule, reason })),
  }
}

/** Of several awards, those everybody was told of. A project has a handful of calls at most. */
async function announcedOf(ask: Here, awards: readonly Award[]): Promise<readonly Award[]> {
  const calls = [...new Set(awards.map(({ callId }) => callId))]
  const told = new Set<string>()
  for (const call of calls) if (await findAnnouncement(ask.tx, ask.place.id, call)) told.add(call)
  return awards.filter(({ callId }) => told.has(callId))
}
