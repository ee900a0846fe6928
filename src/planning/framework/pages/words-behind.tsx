import type { ComponentChildren } from 'preact'
import type { Cycle } from '#commons/cycles'
import { listOpenConcernSubjects } from '#commons/safety'
import { listAssets, listBarriers } from '#insight/assets'
import { findStatements, listDocuments } from '#insight/documents'
import { findThemes } from '#insight/themes'
import { findVoices, fullText, hasWords, type Voice as Said, seenBy } from '#insight/voices'
import type { Ask } from '#platform/http'
import { Institution, Voice } from '#ui'
import type { Evidence, EvidenceKind } from '../evidence.ts'
import { words } from '../words.ts'

type AnyAsk = Ask<{ place: string }>

/** A link with what stands at its other end, as far as whoever asks may see it. */
export interface Behind {
  readonly link: Evidence
  /** Whether anything is left there at all, seen or not. */
  readonly stands: boolean
  readonly voices: readonly Said[]
  readonly title: string | undefined
  /** Who promised it, for a promise in a document. */
  readonly source: string | undefined
  readonly href: string | undefined
}

// Enough to hear what a box is about; its own page has the rest.
const voicesATheme = 2

// People's own words first, then what was made of them.
const order: readonly EvidenceKind[] = ['voice', 'theme', 'statement', 'asset', 'barrier']

/** What some links point at: the same number of look-ups however many links. */
export async function findBehind(ask: AnyAsk, cycle: Cycle, links: readonly Evidence[]): Promise<Behind[]> {
  const { tx, place } = ask
  const of = (kind: Evidence['kind']) => [
    ...new Set(links.filter((link) => link.kind === kind).map((link) => link.subject)),
  ]
  const themes = await findThemes(tx, place.id, of('theme'), { most: 20 })
  const inThemes = [...themes.values()]
    .flatMap(({ placements }) => placements)
    .filter(({ kind }) => kind === 'voice')
  const voices = await findVoices(tx, place.id, [...of('voice'), ...inThemes.map(({ subject }) => subject)])
  const offScreen =
    voices.size > 0 ? await listOpenConcernSubjects(tx, place.id, cycle.id) : new Set<string>()
  const seen = (id: string): Said[] => {
    const voice = voices.get(id)
    const shown = voice && seenBy(ask.who, voice, offScreen.has(id))
    return shown ? [shown] : []
  }
  // What stands on this page by itself need not be repeated in a box.
  const alone = new Set(of('voice'))
  const statements = await findStatements(tx, place.id, of('statement'))
  const documents = statements.size > 0 ? await listDocuments(tx, place.id, cycle.id) : []
  const assets = of('asset').length > 0 ? await listAssets(tx, place.id, cycle.id) : []
  const barriers = of('barrier').length > 0 ? await listBarriers(tx, place.id, cycle.id) : []
  const root = `/${place.slug}/projects/${cycle.slug}`
  const nothing = { voices: [], title: undefined, source: undefined, href: undefined }

  const ends: Readonly<Record<EvidenceKind, (subject: string) => Omit<Behind, 'link'>>> = {
    voice: (id) => {
      const voice = voices.get(id)
      const stands = voice !== undefined && hasWords(voice)
      return { ...nothing, stands, voices: seen(id), href: `${root}/voices/${id}` }
    },
    theme: (id) => {
      const theme = themes.get(id)
      const said = (theme?.placements ?? []).flatMap(({ subject }) =>
        alone.has(subject) ? [] : seen(subject),
      )
      const stands = theme !== undefined && (!theme.endedAt || theme.mergedInto !== undefined)
      const href = theme && !theme.endedAt ? `${root}/themes/${id}` : undefined
      return { ...nothing, stands, voices: said.slice(0, voicesATheme), title: theme?.name, href }
    },
    statement: (id) => {
      const statement = statements.get(id)
      const document = documents.find((one) => one.id === statement?.documentId)
      const href = statement && `${root}/documents/${statement.documentId}`
      const source = document && `${document.title}, ${document.source}`
      return { ...nothing, stands: statement !== undefined, title: statement?.quote, source, href }
    },
    asset: (id) => onTheWall(id, assets.find((asset) => asset.id === id)?.title),
    barrier: (id) => onTheWall(id, barriers.find((barrier) => barrier.id === id)?.why),
  }
  const onTheWall = (id: string, title: string | undefined) => ({
    ...nothing,
    stands: title !== undefined,
    title,
    href: `${root}/assets#${id}`,
  })
  const weight = (link: Evidence) => order.indexOf(link.kind)
  return links
    .toSorted((one, other) => weight(one) - weight(other))
    .map((link) => ({ link, ...ends[link.kind](link.subject) }))
}

/** What somebody said, promised or hung up, and why it leads here. */
export function WordsBehind({
  ask,
  behind,
  aside,
}: {
  ask: AnyAsk
  behind: Behind
  aside?: ComponentChildren
}) {
  const say = words.in(ask.language).outcome
  const { link, stands, voices, title, source, href } = behind
  const because = (
    <>
      {link.why && (
        <p class="small">
          <strong>{say.because}</strong> <bdi>{link.why}</bdi>
        </p>
      )}
      {aside}
    </>
  )
  const linked = href && title ? <a href={href}>{title}</a> : title
  switch (link.kind) {
    case 'voice': {
      const [voice] = voices
      if (voice)
        return (
          <Voice
            aside={
              <>
                {because}
                {href && (
                  <p>
                    <a href={href}>{say.readVoice}</a>
                  </p>
                )}
              </>
            }
          >
            <Lines text={fullText(voice)} />
          </Voice>
        )
      return <Quietly line={stands ? say.notPublic : say.removed}>{because}</Quietly>
    }
    case 'theme':
      return (
        <Voice
          by={stands ? say.theme : say.themeGone}
          aside={
            <>
              <ul class="small">
                {voices.map((voice) => (
                  <li key={voice.id} dir="auto">
                    {beginningOf(fullText(voice))}
                  </li>
                ))}
              </ul>
              {because}
            </>
          }
        >
          {linked}
        </Voice>
      )
    case 'statement':
      if (!stands) return <Quietly line={say.promiseGone}>{because}</Quietly>
      return (
        <Institution by={source ?? say.promise}>
          <p dir="auto">{linked}</p>
          {because}
        </Institution>
      )
    case 'asset':
    case 'barrier':
      return (
        <Quietly
          line={
            stands ? (
              <>
                {link.kind === 'asset' ? say.asset : say.barrier}: <bdi>{linked}</bdi>
              </>
            ) : (
              say.cardGone
            )
          }
        >
          {because}
        </Quietly>
      )
  }
}

function Quietly({ line, children }: { line: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="inset">
      <p>{line}</p>
      {children}
    </div>
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line, i) => (
        <p key={i} dir="auto">
          {line}
        </p>
      ))}
    </>
  )
}

/** The first words of something long, on one line. */
export function beginningOf(said: string): string {
  const line = said.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 140 ? line : `${line.slice(0, 138).trimEnd()} …`
}
