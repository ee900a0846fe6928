import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { mayBeNamed, type OpenName, type OpenNameWords } from './open-name.ts'
import { listOpenNames, saveOpenName } from './storage.ts'

/** Names a place for other programs. `usedSince` says whether awards were told from a moment on. */
export async function namePlace(
  acting: Acting,
  draft: { readonly prefix: string; readonly identifier: string },
  usedSince: (since: NonNullable<OpenName['since']>) => Promise<boolean>,
  say: OpenNameWords,
): Promise<Ruling<{ readonly prefix: string | undefined; readonly identifier: string | undefined }>> {
  const { tx, place } = acting
  const before = (await listOpenNames(tx, [place.id])).get(place.id)
  if (!before) throw new Error('a place names itself that is not there')
  const used = before.since !== undefined && (await usedSince(before.since))
  const ruling = mayBeNamed({ place, before, used }, draft, say)
  if (!ruling.ok) return ruling
  await saveOpenName(tx, place.id, ruling.value)
  acting.record({
    act: 'places.name-place',
    subject: { kind: 'place', id: place.id },
    about: { prefix: ruling.value.prefix ?? null, identifier: ruling.value.identifier ?? null },
  })
  return ruling
}
