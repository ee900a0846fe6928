import { listOpenConcernSubjects } from '#commons/safety'
import { listPlacements } from '#insight/themes'
import { findVoices, shownTo, type Voice } from '#insight/voices'
import { listEvidence } from '#planning/framework'
import type { Tx } from '#platform/db'

// Enough to hear somebody; few enough that the call stays a three-minute read.
const mostForEach = 2
const looksAt = 40

/**
 * What people said that an outcome rests on, for everybody to read: only voices whose authors allowed them to be
 * published and quoted, none that somebody is worried about, each once. Read anew each time, so that what is
 * withdrawn is gone at once. Four statements.
 */
export async function heardFor(
  tx: Tx,
  placeId: string,
  cycleId: string,
  outcomeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Voice[]>> {
  const links = (await listEvidence(tx, placeId, outcomeIds)).filter(({ endedAt }) => !endedAt)
  const themes = [...new Set(links.filter(({ kind }) => kind === 'theme').map(({ subject }) => subject))]
  const inTheme = Map.groupBy(
    await listPlacements(tx, placeId, themes, { most: looksAt }),
    ({ themeId }) => themeId,
  )
  const voicesOf = Map.groupBy(
    links.flatMap(({ kind, subject, ofId }) =>
      kind === 'voice'
        ? [{ outcome: ofId, voice: subject, direct: true }]
        : (inTheme.get(subject) ?? [])
            .filter((card) => card.kind === 'voice')
            .map((card) => ({ outcome: ofId, voice: card.subject, direct: false })),
    ),
    ({ outcome }) => outcome,
  )
  const ids = [...new Set([...voicesOf.values()].flat().map(({ voice }) => voice))]
  const offScreen = await listOpenConcernSubjects(tx, placeId, cycleId)
  const found = await findVoices(
    tx,
    placeId,
    ids.filter((id) => !offScreen.has(id)),
  )
  const shownAlready = new Set<string>()
  return new Map(
    outcomeIds.map((outcome) => {
      const linked = (voicesOf.get(outcome) ?? []).toSorted((a, b) => Number(b.direct) - Number(a.direct))
      const toShow = [...new Set(linked.map(({ voice }) => voice))]
        .flatMap((id) => {
          const voice = shownAlready.has(id) ? undefined : found.get(id)
          const shown = voice?.consents.quote ? shownTo('public', voice) : undefined
          return shown && (shown.words || shown.parts) ? [shown] : []
        })
        .slice(0, mostForEach)
      for (const { id } of toShow) shownAlready.add(id)
      return [outcome, toShow]
    }),
  )
}
