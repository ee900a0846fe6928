import { type Cycle, isInCoreTeam, maySeeProject, type Role, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { shownTo, type Voice } from './voice.ts'

type Here = { readonly cycle: Pick<Cycle, 'id' | 'listed'> }

/** Everybody who may know the project may say something in it. A published record takes nothing more. */
export function mayShare(who: Who, loaded: Here & { readonly record: boolean }): Permission {
  return loaded.record
    ? no('This is a record of something that is over. Nothing can be added to it.')
    : maySeeProject(who, loaded)
}

/** The core team answers what people said: young people and adults alike. */
export function mayAnswerVoices(who: Who, loaded: Here): Permission {
  if (isInCoreTeam(who, loaded.cycle.id)) return yes
  return maySeeProject(who, loaded).may ? no('The project’s core team answers what people said.') : hidden
}

/** The people who go out with paper. */
const carriers: readonly Role[] = ['youngPerson', 'practitioner', 'commissioner', 'facilitator', 'anchor']

export function mayEnterPaper(who: Who, loaded: Here & { readonly record: boolean }): Permission {
  const role = roleIn(who, loaded.cycle.id)
  if (role !== undefined && carriers.includes(role)) return mayShare(who, loaded)
  return maySeeProject(who, loaded).may ? no('Paper is typed in by the people of this project.') : hidden
}

/** The team hears everything that was approved; an anchor or an observer only what the public may. */
export function circleOf(who: Who, cycleId: string): 'team' | 'public' {
  const role = roleIn(who, cycleId)
  return isInCoreTeam(who, cycleId) || role === 'facilitator' || role === 'safeguardingLead'
    ? 'team'
    : 'public'
}

/**
 * What somebody may see of a voice now. One that somebody is worried about is the lead's alone; one that waits
 * is the core team's, which answers it; every other as far as its author allowed.
 */
export function seenBy(who: Who, voice: Voice, offScreen: boolean): Voice | undefined {
  if (voice.status === 'withdrawn') return undefined
  if (offScreen) return roleIn(who, voice.cycleId) === 'safeguardingLead' ? voice : undefined
  if (voice.status === 'waiting' && isInCoreTeam(who, voice.cycleId)) return voice
  return shownTo(circleOf(who, voice.cycleId), voice)
}

/** A voice that somebody may not see does not exist for them; its photo goes with it, at every request. */
export function maySeeVoice(who: Who, loaded: Here & { readonly voice: Voice | undefined }): Permission {
  return loaded.voice ? maySeeProject(who, loaded) : hidden
}

/** Saying it in other words is for those who heard it: the team. */
export function mayRetell(who: Who, loaded: Here): Permission {
  return who.kind !== 'nobody' && circleOf(who, loaded.cycle.id) === 'team'
    ? yes
    : no('The project’s team can do this.')
}

/** Whoever may know the project may read what its people made public; the list itself shows each circle its own. */
export function mayReadVoices(who: Who, loaded: Here): Permission {
  return maySeeProject(who, loaded)
}
