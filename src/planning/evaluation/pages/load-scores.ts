import { listCriteria } from '#planning/calls'
import { standings } from '../acts-scores.ts'
import { mayReadScores } from '../permissions.ts'
import { listModerations, listShownScores } from '../storage-scores.ts'
import { findPanelHere, type Here, listApplicants } from './at-panel.ts'

/**
 * Everything that was shown, for whoever asks: applications they are too close to, or have said nothing about, are
 * left out with their scores.
 */
export async function loadShown(ask: Here) {
  const here = await findPanelHere(ask)
  if (!here?.call) return undefined
  const { call } = here
  const { tx, place } = ask
  const isAllowed = mayReadScores(ask.who, here).may
  const stands = isAllowed ? await standings(tx, place.id, call.id) : []
  const all = stands.length > 0 ? await listApplicants(ask, call.id) : []
  const applicants = all.filter(({ reading }) => reading === 'open')
  const ids = new Set(applicants.map(({ id }) => id))
  return {
    ...here,
    call,
    shown: stands.length > 0,
    hidden: all.length - applicants.length,
    applicants,
    criteria: stands.length > 0 ? await listCriteria(tx, place.id, call.id) : [],
    standings: stands.filter(({ application }) => ids.has(application)),
    scores:
      stands.length > 0
        ? (await listShownScores(tx, place.id, call.id)).filter(({ application }) => ids.has(application))
        : [],
    moderations:
      stands.length > 0
        ? (await listModerations(tx, place.id, call.id)).filter(({ application }) => ids.has(application))
        : [],
  }
}
