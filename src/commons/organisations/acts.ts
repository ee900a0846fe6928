import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { mayBeAdded, type Organisation, type OrganisationDraft } from './organisation.ts'
import { addListing, findNamesake } from './storage.ts'
import { words } from './words.ts'

const rules = words.in('en').rules

/** Adds an organisation to the place's directory: by somebody who works here, or by the organisation itself. */
export async function addOrganisation(
  acting: Acting,
  draft: OrganisationDraft,
  say = rules,
): Promise<Ruling<Organisation>> {
  const { tx, place, chance } = acting
  const twin = draft.notPublished ? undefined : await findNamesake(tx, place.id, draft)
  const ruling = mayBeAdded(draft, twin, place.record, say)
  if (!ruling.ok) return ruling
  const added = await addListing(tx, place.id, { ...ruling.value, id: chance.id() })
  if (!added) return refuse({ field: 'name', text: say.known(ruling.value.name) })
  acting.record({
    act: 'organisations.add',
    subject: { kind: 'organisation', id: added.id },
    about: { kind: added.kind },
  })
  return allow(added)
}
