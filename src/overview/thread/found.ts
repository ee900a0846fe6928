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
  | Row<'call', { readonly title: string }>
  | Row<'criterion', { readonly title: string; readonly weight: number | null }>
  | Row<'application', { readonly letter: string }>
  | Row<'award', { readonly pence: number; readonly to: string | null; readonly said: string | null }>
  | Row<'agreement', { readonly from: string | null; readonly to: string | null }>
  | Row<'activity', { readonly title: string }>
  | Row<
      'result',
      {
        readonly state: ResultState
        readonly sign: string | null
        readonly n: number | null
        readonly careful: boolean
        readonly fromSource: boolean
      }
    >
  | Row<'learning', { readonly title: string; readonly from: string }>

export type ResultState = 'improved' | 'noChange' | 'worse' | 'mixed' | 'notYetKnown' | 'notMeasured'

interface Row<Kind extends string, About> {
  readonly kind: Kind
  readonly id: string
  readonly about: About
}

export interface Linked {
  readonly kind: LinkKind
  readonly fromKind: Found['kind']
  readonly from: string
  readonly to: string
  readonly why: string
  /** What it leads from was taken back since. */
  readonly gone: boolean
}

/**
 * How one thing leads to the next: put in a box, made into a card, pointed at as a reason, told by a sign; then asked
 * for, looked for, offered, awarded, agreed, done, read, learned.
 */
export type LinkKind =
  | 'placement'
  | 'origin'
  | 'evidence'
  | 'sign'
  | 'asked'
  | 'looked'
  | 'offered'
  | 'awarded'
  | 'agreed'
  | 'done'
  | 'read'
  | 'learned'
