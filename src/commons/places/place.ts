import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** A place: a council, a borough, a partnership. It is the tenant; geography inside it is called *area*. */
export interface Place {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: 'real' | 'demonstration' | 'test'
  /** What the place is, said once at its top. */
  readonly about: string
  /** Everything in it is invented. */
  readonly illustrative: boolean
  /** A published record: only what its sources say; nobody can take part in it. */
  readonly record: boolean
  readonly runsIt: string
  readonly contact: string
}

// Words that are addresses of the house itself.
const taken = new Set([
  'open',
  'assets',
  'health',
  'mirror',
  'about',
  'privacy',
  'accessibility',
  'language',
  'r',
  'c',
  'robots',
  'leave',
  'start',
])

export interface PlaceWords {
  readonly slugShape: string
  readonly slugTaken: string
  readonly nameNeeded: string
}

/** Whether a place may be called this. The slug becomes the first part of every address in it. */
export function mayBeCalled(
  place: { slug: string; name: string },
  words: PlaceWords,
): Ruling<{ slug: string; name: string }> {
  const problems: Problem[] = []
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(place.slug)) problems.push({ field: 'slug', text: words.slugShape })
  else if (taken.has(place.slug)) problems.push({ field: 'slug', text: words.slugTaken })
  if (place.name.trim() === '') problems.push({ field: 'name', text: words.nameNeeded })
  return allowUnless(problems, place)
}
