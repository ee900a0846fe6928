import { listOpenConcernSubjects } from '#commons/safety'
import { listStanding } from '#insight/assets'
import { findStatements } from '#insight/documents'
import { findThemes, type Theme } from '#insight/themes'
import { findVoices, hasWords } from '#insight/voices'
import type { Acting } from '#platform/http'
import { allowUnless, type Ruling } from '#platform/ruling'
import {
  type Evidence,
  type EvidenceDraft,
  type EvidenceKind,
  linkProblems,
  type Weighed,
} from './evidence.ts'
import { addEvidence, saveEvidenceEnded } from './storage-evidence.ts'
import { words } from './words.ts'

type Here = Pick<Acting, 'tx' | 'place'>
type Pointer = Pick<EvidenceDraft, 'kind' | 'subject'>

/** Adds more that an outcome or a quality rests on. */
export async function linkEvidence(
  acting: Acting,
  cycleId: string,
  of: { readonly kind: Evidence['ofKind']; readonly id: string },
  evidence: readonly EvidenceDraft[],
  say = words.in('en').rules,
): Promise<Ruling<string>> {
  const ruling = allowUnless(linkProblems(await weighedAnew(acting, cycleId, evidence), say), of.id)
  if (!ruling.ok) return ruling
  await tie(acting, cycleId, of, evidence)
  acting.record({ act: 'framework.link', subject: of, about: { to: evidence.map(({ subject }) => subject) } })
  return ruling
}

/** Ends a link. It is never deleted: that it was there stays in the record. */
export async function endEvidence(acting: Acting, evidenceId: string): Promise<boolean> {
  const done = await saveEvidenceEnded(acting.tx, acting.place.id, evidenceId, doer(acting))
  if (done) acting.record({ act: 'framework.unlink', subject: { kind: 'evidence', id: evidenceId } })
  return done
}

/** Ties links that a rule has allowed. */
export function tie(
  acting: Acting,
  cycleId: string,
  of: { readonly kind: Evidence['ofKind']; readonly id: string },
  evidence: readonly EvidenceDraft[],
): Promise<void> {
  const links = evidence.map((one) => ({ ...one, why: one.why.trim() }))
  return addEvidence(
    acting.tx,
    acting.place.id,
    cycleId,
    links.map((one) => ({
      ...one,
      id: acting.chance.id(),
      ofKind: of.kind,
      ofId: of.id,
      linkedBy: doer(acting),
    })),
  )
}

/** Each link with whether there are still words behind it: four look-ups at most, however many links. */
export async function weighed<T extends Pointer>(acting: Here, links: readonly T[]): Promise<Weighed<T>[]> {
  const alive = await findAlive(acting, links)
  return links.map((link) => ({ ...link, hasWords: alive.has(link.subject) }))
}

/**
 * The same for links that are about to be made, which ask for more: words of this project, that the team has
 * read, and that nobody is worried about.
 */
export async function weighedAnew<T extends Pointer>(
  acting: Here,
  cycleId: string,
  links: readonly T[],
): Promise<Weighed<T>[]> {
  const alive = await findAlive(acting, links, cycleId)
  const offScreen = await listOpenConcernSubjects(acting.tx, acting.place.id, cycleId)
  return links.map((link) => ({ ...link, hasWords: alive.has(link.subject) && !offScreen.has(link.subject) }))
}

async function findAlive(
  { tx, place }: Here,
  links: readonly Pointer[],
  anewIn?: string,
): Promise<ReadonlySet<string>> {
  const of = (...kinds: readonly EvidenceKind[]) =>
    links.filter((link) => kinds.includes(link.kind)).map((link) => link.subject)
  const isHere = (found: { readonly cycleId: string }) => anewIn === undefined || found.cycleId === anewIn

  const themes = [
    ...(await findThemes(tx, place.id, unique(of('theme')), { most: cardsLookedAt })).values(),
  ].filter(isHere)
  const cards = themes.flatMap((theme) => theme.placements)
  const voices = await findVoices(
    tx,
    place.id,
    unique([...of('voice'), ...cards.map((card) => card.subject)]),
  )
  const statements = await findStatements(
    tx,
    place.id,
    unique([...of('statement'), ...cards.map((card) => card.subject)]),
  )
  const alive = new Set<string>(await listStanding(tx, place.id, unique(of('asset', 'barrier'))))
  for (const voice of voices.values())
    if (hasWords(voice) && isHere(voice) && (anewIn === undefined || voice.status === 'approved'))
      alive.add(voice.id)
  for (const statement of statements.values()) if (isHere(statement)) alive.add(statement.id)
  for (const theme of themes) if (themeStands(theme, alive, anewIn !== undefined)) alive.add(theme.id)
  return alive
}

// Enough to be sure: a box whose first hundred cards were all taken back has lost what it was made of.
const cardsLookedAt = 100

/** A box stands while one of its cards has words. What was put together with another lives on in that one. */
function themeStands(theme: Theme, alive: ReadonlySet<string>, anew: boolean): boolean {
  if (theme.endedAt) return !anew && theme.mergedInto !== undefined
  return theme.placements.some((card) => alive.has(card.subject))
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

export function doer({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
