import { type Acting, type Ask, forgetAnswersAbout } from '#platform/http'
import { type Draft, removeDraft, removeOldDrafts, saveDraft } from './storage-drafts.ts'
import { saveWrongCode } from './storage-erasure.ts'
import { removeUnusedPhotos } from './storage-photos.ts'

/** Keeps what was written on the first screen until the last, for this browser alone and for a day at most. */
export async function keepDraft(acting: Acting, draft: Draft, browser: Buffer): Promise<void> {
  await sweepDrafts(acting)
  await saveDraft(acting.tx, acting.place.id, draft, browser)
}

/** Throws a draft away with its photo, as if it had never been written. */
export async function throwDraftAway(acting: Acting, draft: Draft): Promise<void> {
  await removeDraft(acting.tx, acting.place.id, draft.id)
  await forgetDrafts(acting, [{ id: draft.id, photo: draft.photo?.id ?? null }])
}

/** Removes what nobody said within a day. Whoever begins a draft sweeps, and so does the night. */
export async function sweepDrafts(acting: Pick<Acting, 'tx' | 'place'>): Promise<void> {
  await forgetDrafts(acting, await removeOldDrafts(acting.tx, acting.place.id))
}

async function forgetDrafts(
  { tx, place }: Pick<Acting, 'tx' | 'place'>,
  drafts: readonly { readonly id: string; readonly photo: string | null }[],
): Promise<void> {
  await removeUnusedPhotos(
    tx,
    place.id,
    drafts.flatMap(({ photo }) => photo ?? []),
  )
  for (const { id } of drafts) await forgetAnswersAbout(tx, place.id, id)
}

/** Counts words that opened no receipt. */
export async function noteWrongCode({ tx, place }: Pick<Acting, 'tx' | 'place'>): Promise<void> {
  await saveWrongCode(tx, place.id)
}

/** This browser, as a draft knows it: by the visit's cookie, of which only a print is kept, for a day. */
export function browserOf(ask: Pick<Ask, 'cookie' | 'secretHash'>): Buffer {
  return ask.secretHash('receipt', `draft\n${ask.cookie('visit') ?? ''}`)
}
