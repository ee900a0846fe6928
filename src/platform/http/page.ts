import type { ComponentChildren } from 'preact'
import type { ZodType } from 'zod'
import type { Deed } from '#platform/audit'
import type { Who } from '#platform/auth'
import type { Chance } from '#platform/chance'
import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Problem, Ruling } from '#platform/ruling'
import type { Language } from '#platform/words'
import type { Permission } from './permission.ts'

/** The place a page stands in, as every page may know it. */
export interface PlaceHere {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: 'real' | 'demonstration' | 'test'
  readonly about: string
  readonly illustrative: boolean
  readonly record: boolean
  readonly runsIt: string
  readonly contact: string
}

/** A form as a page draws it: its tokens, what was typed, and what was wrong with it. */
export interface FormView {
  readonly action: string
  readonly csrf: string
  /** Drawn with the form: sending it twice is doing it once. */
  readonly key: string
  /** Which act was refused, so that only its own form shows the problems. */
  readonly act?: string | undefined
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly problems: readonly Problem[]
}

/**
 * Somebody doing something: who, where, when, and the open transaction it happens in. Acts take one, so that
 * pages, the demonstrations and tests do things in the same way.
 */
export interface Acting {
  readonly tx: Tx
  readonly who: Who
  readonly place: PlaceHere
  /** The place's clock, from the database. */
  readonly now: Instant
  readonly chance: Chance
  /** The address people outside reach us at, without a slash at the end: for QR codes and letters. */
  readonly publicUrl: string
  /** Adds to the ledger; sealed as the transaction's last step. */
  record(deed: Deed): void
  /**
   * Six plain words that belong to this form: the same again when the same form is sent twice, so that a
   * receipt can be given again although nobody keeps its code.
   */
  wordsFor(purpose: string): string
  /** A secret as it is looked up: an HMAC under the installation's own key. */
  secretHash(kind: DoorKind, secret: string): Buffer
  /** 32 bytes for one purpose, derived from the installation's own key, which is never in the database. */
  sealingKey(purpose: string): Buffer
}

/** What a secret or a short name opens. */
export type DoorKind = 'session' | 'card' | 'receipt' | 'link' | 'cycle'

/** One request: somebody acting, and what they asked for. Pages without `{place}` must not ask for the place. */
export interface Ask<Params = Readonly<Record<string, string>>> extends Acting {
  readonly params: Params
  readonly query: Readonly<Record<string, string>>
  readonly path: string
  readonly language: Language
  readonly form: FormView
  /** What a reading form posted (`reads`): undefined when the page is only being looked at. */
  readonly posted: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly demonstration: boolean
  readonly standsInPlace: boolean
  cookie(name: CookieName): string | undefined
  /** Takes effect only when the act is committed. An empty value forgets it. */
  setCookie(name: CookieName, value: string, days?: number): void
  /** Forgets everything this browser knows about us: "Finish and clear". */
  clearBrowser(): void
}

export type CookieName = 'session' | 'visit' | 'receipt' | 'language' | 'kiosk' | 'challenge'

/** What a page shows: its title, its content, and how it is framed. */
export interface View {
  readonly title: string
  readonly main: ComponentChildren
  /** Participant pages carry "I'm worried" and the quick exit; staff pages are dense; others are public. */
  readonly density?: 'participant' | 'public' | 'staff'
  /** The project the page belongs to: on participant pages, whose safeguarding lead "I'm worried" reaches. */
  readonly cycle?: { readonly slug: string; readonly title: string } | undefined
  /** The steps of what the person is doing, drawn as knots on the thread. */
  readonly steps?: {
    readonly knots: readonly { readonly label: string; readonly done?: boolean; readonly frayed?: boolean }[]
    readonly here?: number
  }
  readonly back?: { readonly href: string; readonly text?: string } | undefined
  /** Uses the whole width: boards, tables, walls of cards. */
  readonly wide?: boolean
  /** Dark, for the screen at the front of a room. */
  readonly projector?: boolean
  /** A sheet to print: no header, no footer. */
  readonly sheet?: boolean
  /** Kept away from search engines: receipts, cards, anything with a name. */
  readonly unlisted?: boolean
  /** Seconds after which the page asks again by itself. */
  readonly refresh?: number
  /** Further small scripts the page is nicer with: `board`, `passkey`. */
  readonly scripts?: readonly string[]
  readonly status?: number
}

/** Where an accepted act leads. Always somewhere else, so that reloading repeats nothing. */
export interface Next {
  readonly to: string
}

export function seeOther(to: string): { readonly ok: true; readonly value: Next } {
  return { ok: true, value: { to } }
}

/** Two people changed the same text: both are shown, nothing is overwritten. */
export interface Conflict {
  readonly ok: 'conflict'
  readonly theirs: string
  readonly yours: string
}

export function conflict(theirs: string, yours: string): Conflict {
  return { ok: 'conflict', theirs, yours }
}

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never
type ParamsOf<Path extends string> = { readonly [Name in ParamNames<Path>]: string }

export interface Act<L, F, P> {
  /** The fields it takes; unknown fields are dropped. It gets the ask so that its sentences fit the language. */
  form(ask: Ask<P>, loaded: L): ZodType<F>
  /** Who may do it, where that is fewer than may see the page. */
  may?: (who: Who, loaded: L) => Permission
  /** Runs inside the request's one transaction; a refusal rolls everything back. */
  do(ask: Ask<P>, loaded: L, form: F): Promise<Ruling<Next> | Conflict>
  /** What the browser must be given again when the same form arrives a second time: its cookies. */
  again?: (ask: Ask<P>) => void
}

/** Gives an act the types of its page and of its own fields: `acts: (act) => ({ save: act({ form, do }) })`. */
export type ActMaker<L, P> = <F>(parts: Act<L, F, P>) => MadeAct

/** An act with its types folded away. */
export type MadeAct = Act<unknown, unknown, Readonly<Record<string, string>>>

export interface PageParts<Path extends string, L> {
  /** `/{place}/projects/{cycle}`: `place` and `cycle` are short names, other parameters are ids. */
  readonly path: Path
  /** For an address without `{place}`: the place it stands in, found by what it does hold. */
  readonly placeOf?: (tx: Tx, params: ParamsOf<Path>) => Promise<string | undefined>
  /** Everything the page needs; undefined when there is no such thing (404). */
  readonly load: (ask: Ask<ParamsOf<Path>>) => Promise<L | undefined>
  /** Who may see it. Required: a page without a permission does not compile. A named function. */
  readonly may: (who: Who, loaded: L) => Permission
  readonly show?: (ask: Ask<ParamsOf<Path>>, loaded: L) => View
  /** For machines: the same load and permission, as JSON. */
  readonly json?: (ask: Ask<ParamsOf<Path>>, loaded: L) => unknown
  /** A file: its type and bytes. Never cached by anything shared. */
  readonly send?: (
    ask: Ask<ParamsOf<Path>>,
    loaded: L,
  ) => { type: string; bytes: Buffer | string; download?: string }
  /** Somewhere else to go at once, after the cookies are set: codes in addresses are exchanged this way. */
  readonly forward?: (ask: Ask<ParamsOf<Path>>, loaded: L) => string
  /** Leaves no line in the log unless it breaks: where counting the lines would tell how many came. */
  readonly unlogged?: boolean
  /** The page takes a form that stores nothing: `load` sees it as `ask.posted`, in a read-only transaction. */
  readonly reads?: boolean
  readonly acts?: (act: ActMaker<L, ParamsOf<Path>>) => Readonly<Record<string, MadeAct>>
}

/** A page with its types folded away, as the server holds it. */
export interface Page {
  readonly path: string
  readonly placeOf?: (tx: Tx, params: Readonly<Record<string, string>>) => Promise<string | undefined>
  readonly load: (ask: Ask) => Promise<unknown>
  readonly may: (who: Who, loaded: unknown) => Permission
  readonly show?: (ask: Ask, loaded: unknown) => View
  readonly json?: (ask: Ask, loaded: unknown) => unknown
  readonly send?: (ask: Ask, loaded: unknown) => { type: string; bytes: Buffer | string; download?: string }
  readonly forward?: (ask: Ask, loaded: unknown) => string
  readonly unlogged?: boolean
  readonly reads?: boolean
  readonly acts?: Readonly<Record<string, MadeAct>>
}

/** One page, one address, one permission. See `house.md` and `docs/addresses.md`. */
export function page<const Path extends string, L>(parts: PageParts<Path, L>): Page {
  const { acts, ...rest } = parts
  return { ...rest, ...(acts ? { acts: acts((made) => made as unknown as MadeAct) } : {}) } as unknown as Page
}

/** Fills an address: `via('/{place}/projects/{cycle}', { place: 'eastmere', cycle: 'our-20k' })`. */
export function via<const Path extends string>(path: Path, params: ParamsOf<Path>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params as Readonly<Record<string, string>>)[name] ?? ''),
  )
}
