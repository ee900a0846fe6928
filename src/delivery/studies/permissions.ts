import { type Cycle, mayShapeProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'
import type { Study } from './study.ts'

interface Loaded {
  readonly cycle: Pick<Cycle, 'id' | 'listed'>
  readonly study: Pick<Study, 'publishedAt'>
  readonly record: boolean
}

/** Everybody reads a published one, and the account of a published record; before that the project's own people do. */
export function mayReadStudy(who: Who, { cycle, study, record }: Loaded): Permission {
  if (cycle.listed && (record || study.publishedAt)) return yes
  return roleIn(who, cycle.id) === undefined ? no('This case study is not published yet.') : yes
}

/** The core team writes it, young people and adults alike. Nobody writes in a published record. */
export function mayWriteStudy(
  who: Who,
  loaded: { readonly cycle: Pick<Cycle, 'id' | 'listed'>; readonly record: boolean },
): Permission {
  return loaded.record
    ? no('A published record holds only what its sources say.')
    : mayShapeProject(who, loaded)
}
