import type { Area, Provenance } from '#analysis/wellbeing'
import type { MethodKey } from '#insight/sessions'

/** What storage finds, before it is woven: one row for each thing, with what its kind has to tell. */
export type Found =
  | Row<
      'voice',
      {
        readonly words: string | null
        readonly parts: Readonly<Record<string, string>> | null
        readonly method: MethodKey
      }
    >
  | Row<'statement', { readonly title: string; readonly area: Area | null; readonly note: string }>
  | Row<
      'theme',
      {
        readonly title: string
        readonly ended: boolean
        readonly mergedInto: string | null
        readonly voices: number
        /** Whether any voice in it still has words. */
        readonly stands: boolean
      }
    >
  | Row<'asset', { readonly title: string; readonly voices: number }>
  | Row<'barrier', { readonly title: string; readonly note: string; readonly voices: number }>
  | Row<'quality', { readonly title: string; readonly provenance: readonly Provenance[] }>
  | Row<
      'outcome',
      {
        /** Null when a published record says that there was one, and not which. */
        readonly title: string | null
        readonly area: Area | null
        readonly provenance: readonly Provenance[]
        readonly note: string | null
        readonly rank: number | null
        readonly decided: boolean
        readonly notChosen: string | null
      }
    >
  | Row<'indicator', { readonly title: string; readonly outcome: string; readonly byYoungPeople: boolean }>

interface Row<Kind extends string, About> {
  readonly kind: Kind
  readonly id: string
  readonly about: About
}

export interface Linked {
  readonly kind: LinkKind
  readonly fromKind: 'voice' | 'theme' | 'statement' | 'asset' | 'barrier'
  readonly from: string
  readonly to: string
  readonly why: string
  /** What it leads from was taken back since. */
  readonly gone: boolean
}

/** How one thing leads to the next: put in a box, made into a card, pointed at as a reason, told by a sign. */
export type LinkKind = 'placement' | 'origin' | 'evidence' | 'sign'
