import { type Cycle, maySeeProject, mayShapeProject, mayWorkOnProject, roleIn } from '#commons/cycles'
import type { Reading } from '#planning/evaluation'
import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'
import { mayHear, type SpokenReason } from './recording.ts'
import { words } from './words.ts'

type Here = { readonly cycle: Pick<Cycle, 'id' | 'listed'>; readonly record: boolean }

const say = words.in('en').permissions

/** Whoever may know the project may know what everybody is asked, once the list is closed. */
export function mayReadInterviews(who: Who, loaded: Pick<Here, 'cycle'>): Permission {
  return maySeeProject(who, loaded)
}

/** Everybody with a seat: young people and adults see the same pages and the same rules. */
export function mayTakePart(who: Who, loaded: Here): Permission {
  const permission = mayWorkOnProject(who, loaded)
  return permission.may && loaded.record ? no(say.record) : permission
}

/** Young people tap, close the list and tell what they heard. */
export function mayChooseQuestions(who: Who, loaded: Here): Permission {
  const permission = mayTakePart(who, loaded)
  if (!permission.may) return permission
  return roleIn(who, loaded.cycle.id) === 'youngPerson' ? yes : no(words.in('en').rules.youngTapsOnly)
}

/** The core team plans, young people and adults alike. */
export function mayPlanInterviews(who: Who, loaded: Here): Permission {
  const permission = mayShapeProject(who, loaded)
  return permission.may && loaded.record ? no(say.record) : permission
}

/** The same for one interview: whoever is too close to that applicant does not touch it. */
export function mayPlanMeeting(who: Who, loaded: Here & { readonly reading: Reading }): Permission {
  const permission = mayPlanInterviews(who, loaded)
  return permission.may && loaded.reading === 'conflict' ? no(say.conflict) : permission
}

/** An interview, its digest and its scores are closed to whoever said that they are too close to that applicant. */
export function mayMeetApplicant(who: Who, loaded: Here & { readonly reading: Reading }): Permission {
  const permission = mayTakePart(who, loaded)
  return permission.may && loaded.reading === 'conflict' ? no(say.conflict) : permission
}

/** A recording is heard by the person who spoke it and the supporter named for that interview; by nobody else. */
export function mayHearReason(
  who: Who,
  loaded: Here & {
    readonly reason: Pick<SpokenReason, 'person'>
    readonly interview: { readonly supporter: string }
  },
): Permission {
  const permission = mayTakePart(who, loaded)
  if (!permission.may) return permission
  const person = who.kind === 'nobody' ? undefined : who.person
  return mayHear(loaded.reason, loaded.interview, person) ? yes : no(say.notYours)
}
