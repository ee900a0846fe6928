import { addPlace, type Place } from '#commons/places'
import { realChance } from '#platform/chance'
import { place as eastmere } from './eastmere/people.ts'
import { tellEastmere } from './eastmere/tell.ts'
import { copyRecords } from './lambeth/copy.ts'
import { lambeth } from './lambeth/record.ts'
import { type Stage, type StageParts, stageIn } from './stage.ts'

interface Demonstration {
  readonly slug: string
  readonly parts: Omit<Place, 'id' | 'slug' | 'kind'>
  readonly tell: (stage: Stage) => Promise<void>
}

/** The two demonstrations, kept apart: what was published, and what was made up. */
export const places: readonly Demonstration[] = [
  {
    slug: eastmere.slug,
    parts: {
      name: eastmere.name,
      about: eastmere.about,
      illustrative: true,
      record: false,
      runsIt: 'Eastmere Council, which is made up',
      contact: '',
    },
    tell: tellEastmere,
  },
  {
    slug: lambeth.slug,
    parts: {
      name: lambeth.name,
      about: lambeth.notice,
      illustrative: false,
      record: true,
      runsIt: 'the people who run this installation',
      contact: '',
    },
    tell: copyRecords,
  },
]

/** Loads demonstrations into places nobody sees yet, and answers their ids. */
export async function loadDemonstrationPlaces(
  parts: Omit<StageParts, 'publicUrl'> & {
    readonly settings: { readonly publicUrl?: string | undefined; readonly port: number }
  },
  slugs: readonly string[],
): Promise<string[]> {
  const publicUrl = parts.settings.publicUrl ?? `http://localhost:${parts.settings.port}`
  const ids: string[] = []
  for (const demonstration of places.filter(({ slug }) => slugs.includes(slug))) {
    const place: Place = {
      ...demonstration.parts,
      id: realChance.id(),
      slug: demonstration.slug,
      kind: 'demonstration',
    }
    await parts.database.transaction('write', (tx) => addPlace(tx, place, false))
    await demonstration.tell(stageIn({ ...parts, publicUrl }, place))
    ids.push(place.id)
  }
  return ids
}
