import type { Place } from '#commons/places'
import { saveClockOffset } from '#commons/places'
import { nobody, type Who } from '#platform/auth'
import { type Chance, realChance } from '#platform/chance'
import type { Database } from '#platform/db'
import { type Acting, actIn } from '#platform/http'
import type { Ruling } from '#platform/ruling'

/** What a demonstration is told with: the same acts as everybody's, in a place whose clock may be moved. */
export interface Stage {
  readonly place: Place
  readonly chance: Chance
  /** Does something as somebody, in one sealed transaction. */
  act<T>(who: Who, work: (acting: Acting) => Promise<T>): Promise<T>
  /** Moves the place's clock so far away from the real one. */
  setClock(fromNow: Temporal.Duration): Promise<void>
}

export interface StageParts {
  readonly database: Database
  readonly secret: Buffer
  readonly publicUrl: string
}

export function stageIn(parts: StageParts, place: Place): Stage {
  return {
    place,
    chance: realChance,
    act: (who, work) => actIn({ ...parts, place, who, chance: realChance }, work),
    setClock: (fromNow) => {
      const offset = `${fromNow.total('milliseconds')} milliseconds`
      return parts.database.transaction('write', (tx) => saveClockOffset(tx, place.id, offset))
    },
  }
}

/** A story is written so that every act in it is allowed: a refusal is a mistake in the story, and stops it. */
export function must<T>(ruling: Ruling<T>): T {
  if (ruling.ok) return ruling.value
  throw new Error(
    `the story asks for something the rules refuse: ${ruling.problems.map((problem) => problem.text).join(' ')}`,
  )
}

export { nobody }
