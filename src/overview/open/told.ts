import type { OpenName, Place } from '#commons/places'
import type { Instant } from '#platform/clock'
import { type GrantTold, grantId, organisationId, type PackageTold } from '#standards/360giving'
import type { Announced } from './storage.ts'
import { words } from './words.ts'

const say = words.in('en')

/** Whether a place's awards are told at all: made-up ones only in demonstration mode, where everybody knows. */
export function isTold(
  place: Pick<Place, 'kind' | 'illustrative' | 'record'>,
  demonstration: boolean,
): boolean {
  return !place.record && (isReal(place) || demonstration)
}

export function isReal({ kind, illustrative }: Pick<Place, 'kind' | 'illustrative'>): boolean {
  return kind === 'real' && !illustrative
}

/**
 * An announced award in the standard's terms. Its id is made of the award's own and never changes. A made-up one says
 * so wherever it may be copied alone: in its id, its title and its description.
 */
export function grantFrom(award: Announced, publicUrl: string): GrantTold {
  const { place } = award
  const project = `${publicUrl}/${place.slug}/projects/${award.slug}`
  const prefix = prefixOf(award)
  const title = `${award.project}: ${award.callTitle}`
  const description = award.purpose.trim() || award.callTitle
  return {
    id: grantId(prefix, award.awardId),
    title: isReal(place) ? title : say.illustrativeTitle(title),
    description: isReal(place) ? description : say.illustrative(description),
    pence: award.amountPence,
    askedPence: award.askedPence,
    awardedOn: award.awardedOn,
    funder: { id: idOfPlace(award), name: funderOf(place) },
    recipient: {
      id: organisationId(prefix, { local: award.recipientId, identifier: award.recipientIdentifier }),
      name: award.recipientName,
    },
    programme: { code: award.slug, title: award.project, url: project },
    startsOn: award.startsOn,
    fromOpenCall: true,
    url: `${project}/award`,
    modifiedAt: award.announcedAt.toString(),
  }
}

/** The whole file. Where one place announced everything in it, that place is its publisher. */
export function packageFrom(awards: readonly Announced[], publicUrl: string): PackageTold {
  const places = new Map(awards.map(({ place }) => [place.id, place]))
  // The newest award tells how a place is named now.
  const [only] = places.size === 1 ? awards : []
  return {
    title: say.title,
    description: [...places.values()].every(isReal) ? say.about : `${say.about} ${say.someMadeUp}`,
    publisher: {
      name: only ? funderOf(only.place) : say.publisher(new URL(publicUrl).host),
      website: publicUrl,
      identifier: only && idOfPlace(only),
    },
    downloadUrl: `${publicUrl}/open/awards.json`,
    modifiedAt: awards[0]?.announcedAt.toString(),
    grants: awards.map((award) => grantFrom(award, publicUrl)),
  }
}

/** Whoever runs a place funds what it awards. */
function funderOf(place: Pick<Place, 'runsIt' | 'name'>): string {
  return place.runsIt.trim() || place.name
}

/** A place as it is named on the day of an award, or today. */
interface Naming {
  readonly place: Pick<Place, 'slug' | 'kind' | 'illustrative'>
  readonly named: OpenName
  readonly announcedAt: Instant
}

/** Who runs a place: the number they are registered under, else one of the place's own. */
export function idOfPlace(naming: Naming): string {
  const { place, named } = naming
  const identifier = isReal(place) ? named.identifier : undefined
  return organisationId(prefixOf(naming), { local: place.slug, identifier })
}

/**
 * What stands before the publisher's own numbers: the prefix the place was given, for everything told since it has it,
 * else the place's short name. A made-up place must never look like a registered publisher.
 */
export function prefixOf({ place, named: { prefix, since }, announcedAt }: Naming): string {
  if (!isReal(place)) return `illustrative-${place.slug}`
  return prefix && since && Temporal.Instant.compare(announcedAt, since) >= 0 ? prefix : place.slug
}
