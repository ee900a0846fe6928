import { allow, type Ruling, refuse } from '#platform/ruling'

/**
 * Whether somebody may say that they are an organisation: always while nobody speaks for it. After that those
 * who do let others in, so that nobody can read an organisation's letters by knowing its name.
 */
export function maySpeakFor(
  speaking: readonly string[],
  person: string | undefined,
  taken: string,
): Ruling<'first' | 'already'> {
  if (person !== undefined && speaking.includes(person)) return allow('already')
  return speaking.length === 0 ? allow('first') : refuse({ field: 'name', text: taken })
}

/**
 * Where somebody came from and goes on to: a path inside the same place, spelled plainly. Anything else, such
 * as the address of a stranger's site, is not a way on.
 */
export function wayOn(next: string | undefined, slug: string): string | undefined {
  if (next === undefined || next.length > 300) return undefined
  const [path = '', query] = next.split('?')
  const inside = path === `/${slug}` || path.startsWith(`/${slug}/`)
  const plain = /^[A-Za-z0-9/_.-]+$/.test(path) && !/\/\/|\/\.\.?(?:\/|$)/.test(path)
  return inside && plain && (query === undefined || /^[A-Za-z0-9=&_.%-]*$/.test(query)) ? next : undefined
}
