import { z } from 'zod'
import type { Cycle } from '#commons/cycles'
import { listAssets, listBarriers } from '#insight/assets'
import { listStatements } from '#insight/documents'
import { listThemes } from '#insight/themes'
import { findVoices, fullText, listVoices, shownTo } from '#insight/voices'
import { type Ask, choices } from '#platform/http'
import type { Problem } from '#platform/ruling'
import { Checkboxes, Details, Fieldset, TextInput } from '#ui'
import type { EvidenceDraft, EvidenceKind } from '../evidence.ts'
import { words } from '../words.ts'
import { beginningOf } from './words-behind.tsx'

type AnyAsk = Ask<{ place: string }>

/** Something an outcome can rest on, with the words by which one recognises it. */
interface Offer {
  readonly subject: string
  readonly text: string
}

/** What there is to rest an outcome on. */
export type Offered = Readonly<Record<EvidenceKind, readonly Offer[]>>

// A page somebody still reads: with more than this, searching is kinder.
const mostOffered = 40
// In the order they are offered, each with the name of its field: an outcome's own words are its `statement`.
const fieldOf = {
  theme: 'themes',
  voice: 'voices',
  statement: 'promises',
  asset: 'assets',
  barrier: 'barriers',
} as const satisfies Record<EvidenceKind, string>
const kinds = Object.keys(fieldOf) as EvidenceKind[]

/** Themes, the newest voices, promises and cards that a project has, or those that hold some words. */
export async function findOffered(
  { tx, place, query }: AnyAsk,
  cycle: Cycle,
  asked: { readonly search?: string | undefined; readonly without?: ReadonlySet<string> } = {},
): Promise<Offered> {
  const { search, without = new Set() } = asked
  const themes = await listThemes(tx, place.id, cycle.id, { most: 0 })
  const newest = await listVoices(tx, place.id, cycle.id, { shownTo: 'team', most: mostOffered, search })
  // A page that leads here may bring a voice along which is not among the newest.
  const brought = [...(await findVoices(tx, place.id, idsIn(query.voice))).values()].filter(
    (voice) => voice.cycleId === cycle.id && !newest.some(({ id }) => id === voice.id),
  )
  const statements = await listStatements(tx, place.id, cycle.id)
  const assets = await listAssets(tx, place.id, cycle.id, { search })
  const barriers = await listBarriers(tx, place.id, cycle.id, { search })
  const holds = (text: string) => search === undefined || text.toLowerCase().includes(search.toLowerCase())
  const offer = (offers: readonly Offer[]) =>
    offers.filter(({ subject, text }) => !without.has(subject) && holds(text)).slice(0, mostOffered)
  return {
    theme: offer(themes.map(({ id, name }) => ({ subject: id, text: name }))),
    voice: [...brought, ...newest]
      .flatMap((voice) => shownTo('team', voice) ?? [])
      .filter(({ id }) => !without.has(id))
      .map((voice) => ({ subject: voice.id, text: beginningOf(fullText(voice)) })),
    statement: offer(statements.map(({ id, quote }) => ({ subject: id, text: beginningOf(quote) }))),
    asset: offer(assets.map(({ id, title }) => ({ subject: id, text: title }))),
    barrier: offer(barriers.map(({ id, why }) => ({ subject: id, text: why }))),
  }
}

/** The groups of things to tick, each with its own reason once it is ticked. */
export function EvidenceFields({ ask, offered }: { ask: AnyAsk; offered: Offered }) {
  const say = words.in(ask.language).form
  const filled = kinds.filter((kind) => offered[kind].length > 0)
  return (
    <Fieldset legend={say.evidence}>
      <p class="govuk-hint">{say.evidenceHint}</p>
      {filled.length === 0 && <p>{say.noEvidence}</p>}
      {filled.map((kind, i) => {
        const brought = idsIn(ask.query[kind])
        const boxes = (
          <Checkboxes
            name={fieldOf[kind]}
            label={say.which}
            small
            value={brought}
            choices={offered[kind].map(({ subject, text }) => ({
              value: subject,
              text: <bdi>{text}</bdi>,
              asks: <TextInput name={`why-${subject}`} label={say.because} />,
            }))}
          />
        )
        const isOpen = i === 0 || brought.length > 0 || chosenIn(ask, kind)
        return (
          <Details key={kind} summary={`${say[fieldOf[kind]]} (${offered[kind].length})`} open={isOpen}>
            {boxes}
          </Details>
        )
      })}
    </Fieldset>
  )
}

/** The form fields of the picker: ids that were offered and nothing else, and a reason beside each. */
export function evidenceForm(offered: Offered) {
  const oneOf = (kind: EvidenceKind) => choices(offered[kind].map(({ subject }) => subject))
  return z
    .object({
      themes: oneOf('theme'),
      voices: oneOf('voice'),
      promises: oneOf('statement'),
      assets: oneOf('asset'),
      barriers: oneOf('barrier'),
    })
    .catchall(z.unknown())
}

type Picked = Readonly<Record<(typeof fieldOf)[EvidenceKind], readonly string[]>> &
  Readonly<Record<string, unknown>>

export function linksIn(form: Picked): EvidenceDraft[] {
  return kinds.flatMap((kind) =>
    form[fieldOf[kind]].map((subject) => ({ kind, subject, why: reason(form[`why-${subject}`]) })),
  )
}

/** A problem with all of the evidence is shown at the first group there is. */
export function atFirstGroup(problems: readonly Problem[], offered: Offered): Problem[] {
  const first = kinds.find((kind) => offered[kind].length > 0)
  return problems.map((problem) =>
    problem.field === 'evidence' ? { ...problem, field: first && fieldOf[first] } : problem,
  )
}

function reason(typed: unknown): string {
  return typeof typed === 'string' ? typed.trim().slice(0, 500) : ''
}

function chosenIn(ask: AnyAsk, kind: EvidenceKind): boolean {
  return (ask.form.values[fieldOf[kind]] ?? []).length > 0
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function idsIn(asked: unknown): string[] {
  return typeof asked === 'string' && uuid.test(asked) ? [asked] : []
}
