import {
  type Cycle,
  isInCoreTeam,
  maySeeProject,
  mayShapeProject,
  mayWorkOnProject,
  roleIn,
} from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import type { Panelist } from './panelist.ts'
import type { Reading } from './score.ts'
import { words } from './words.ts'

export interface InProject {
  readonly cycle: Pick<Cycle, 'id' | 'listed'>
  readonly record: boolean
}

export interface AtPanel extends InProject {
  /** Everybody who was asked to score, in both stages. */
  readonly panel: readonly Panelist[]
}

const say = words.in('en').permissions

/** Anybody who may know the project may read how scores count: adults, young people and applicants the same page. */
export function mayReadRules(who: Who, loaded: InProject): Permission {
  return maySeeProject(who, loaded)
}

/** Everybody with a seat sees who scores. What anybody gave is on no page before all have locked. */
export function mayReadPanel(who: Who, loaded: InProject): Permission {
  return mayWorkOnProject(who, loaded)
}

/** The core team asks people to score, young people and adults alike. */
export function mayAskPanel(who: Who, loaded: InProject): Permission {
  const permission = mayShapeProject(who, loaded)
  return permission.may && loaded.record ? no(say.record) : permission
}

/** Whoever has a place may leave it and come back. */
export function mayHoldPlace(who: Who, loaded: AtPanel): Permission {
  if (loaded.record) return no(say.record)
  return placesOf(who, loaded.panel).length > 0 ? yes : outside(who, loaded, say.notOnPanel)
}

/** Whoever will read declares first: the panel, and the core team, because it decides about the award. */
export function mayDeclareHere(who: Who, loaded: AtPanel): Permission {
  if (loaded.record) return no(say.record)
  const isOne = isInCoreTeam(who, loaded.cycle.id) || placesOf(who, loaded.panel).length > 0
  return isOne ? yes : outside(who, loaded, say.notOnPanel)
}

/** Scoring on paper is for the people who were asked to and have not left their place. */
export function mayScoreHere(who: Who, loaded: AtPanel): Permission {
  if (loaded.record) return no(say.record)
  const mine = placesOf(who, loaded.panel).find(({ stage }) => stage === 'read')
  if (!mine) return outside(who, loaded, say.notOnPanel)
  return mine.declinedAt ? no(say.left) : yes
}

/** One application is read by a scorer who is not too close to it; who has not said so yet meets the question first. */
export function mayScoreOne(who: Who, loaded: AtPanel & { readonly reading: Reading }): Permission {
  const permission = mayScoreHere(who, loaded)
  return permission.may && loaded.reading === 'conflict' ? no(say.conflict) : permission
}

/** Who sees scores once they are shown: those who scored, and the core team. */
export function mayReadScores(who: Who, loaded: AtPanel): Permission {
  const isOne = isInCoreTeam(who, loaded.cycle.id) || placesOf(who, loaded.panel).length > 0
  return isOne ? yes : outside(who, loaded, say.scorersOnly)
}

/** The exported sheets: the same people, and nothing before scores are shown. */
export function mayExportScores(who: Who, loaded: AtPanel & { readonly shown: boolean }): Permission {
  const permission = mayReadScores(who, loaded)
  return permission.may && !loaded.shown ? no(say.notShown) : permission
}

/** What people agreed on is written down by those who scored; the rule looks at which of them. */
export function mayModerateHere(who: Who, loaded: AtPanel & { readonly reading: Reading }): Permission {
  const permission = mayHoldPlace(who, loaded)
  return permission.may && loaded.reading === 'conflict' ? no(say.conflict) : permission
}

/** The places somebody was asked to take. */
export function placesOf(who: Who, panel: readonly Panelist[]): readonly Panelist[] {
  return who.kind === 'nobody' ? [] : panel.filter(({ person }) => person === who.person)
}

function outside(who: Who, { cycle }: InProject, why: string): Permission {
  return cycle.listed || roleIn(who, cycle.id) !== undefined ? no(why) : hidden
}
