import type { AssetDraft, BarrierDraft } from './asset.ts'

/** A card anybody may hang; a test says only what differs. */
export const boathouse: AssetDraft = {
  kind: 'place',
  title: 'The Boathouse',
  about: 'A big room, a kitchen and a door straight onto the water. Empty most evenings.',
  where: 'Mere Bank',
  agreed: '',
  fromVoices: [],
}

export const lastBus: BarrierDraft = {
  whoIsMissing: 'Anyone from Lantern Hill who would have to walk home',
  where: 'Lantern Hill',
  why: 'The last 14 goes before nine',
  fromVoices: [],
}
