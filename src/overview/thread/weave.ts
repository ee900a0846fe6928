import { shownToAll } from '#delivery/results'
import { type MethodKey, promptKeys } from '#insight/sessions'
import { fewestPublished, fullText, publishedCount } from '#insight/voices'
import type { Found, Linked, ResultState } from './found.ts'
import { type Graph, graphOf, type Link, type Node } from './thread.ts'

export interface WeaveWords {
  /** What people gave without words, such as a photo. */
  readonly noWords: string
  readonly more: (n: number) => string
  readonly moreThan: (n: number) => string
  readonly fewMore: string
  /** All of them were taken back. */
  readonly removed: string
  readonly weight: (of100: number) => string
  readonly offer: (letter: string) => string
  readonly award: (pence: number, to: string | undefined) => string
  /** A published record that does not say to whom. */
  readonly awardSaid: (pence: number, said: string) => string
  readonly agreement: (from: string | undefined, to: string | undefined) => string
  readonly result: (state: ResultState, sign: string | undefined) => string
  /** Too few people to say how it went without pointing at somebody. */
  readonly fewResult: (sign: string | undefined) => string
  readonly lessonFrom: (role: string) => string
}

/** Counting stopped here when storage counted. */
export interface WeaveLimits {
  readonly counted: number
}

/**
 * Weaves what storage found into one graph. Voices that are not public become one knot for each thing they lead to,
 * which says how many there are, or only that there are a few when the number could point at somebody. Their reasons
 * are left out with them: whoever explains words is likely to repeat them. O(rows).
 */
export function weave(
  found: readonly Found[],
  linked: readonly Linked[],
  words: WeaveWords,
  { counted }: WeaveLimits,
): Graph {
  const endsIn = mergesOf(found)
  const kinds = new Map(found.map(({ id, kind }) => [id, kind]))
  const nodes = found.filter((row) => !endsIn.has(row.id)).map((row) => nodeOf(row, words))
  const known = new Set(nodes.map(({ id }) => id))

  const open: Link[] = []
  const hidden = new Map<string, Hidden>()
  const shown = new Map<string, number>()
  for (const { kind, fromKind, from, to, why, gone } of linked) {
    const [start, end] = [endsIn.get(from) ?? from, endsIn.get(to) ?? to]
    if (known.has(start)) {
      open.push({ from: start, to: end, kind, why })
      if (fromKind === 'voice') shown.set(end, (shown.get(end) ?? 0) + 1)
    } else if (fromKind === 'voice') {
      const before = hidden.get(end)
      hidden.set(end, { n: (before?.n ?? 0) + 1, atLeast: false, stands: (before?.stands ?? false) || !gone })
    }
  }
  for (const row of found) {
    if (row.kind === 'indicator') open.push({ from: row.about.outcome, to: row.id, kind: 'sign', why: '' })
    if (row.kind !== 'theme' && row.kind !== 'asset' && row.kind !== 'barrier') continue
    const n = Math.min(row.about.voices, counted) - (shown.get(row.id) ?? 0)
    const stands = row.kind !== 'theme' || row.about.stands
    if (n > 0) hidden.set(row.id, { n, atLeast: row.about.voices > counted, stands })
  }
  for (const [to, more] of hidden) {
    if (!known.has(to)) continue
    const id = `${to}.more`
    nodes.push({ id, kind: 'voice', title: moreOf(more, words), stands: more.stands, folded: true })
    open.push({ from: id, to, kind: kindInto(kinds.get(to)), why: '' })
  }
  return graphOf(nodes, once(open))
}

/** Boxes that were put together with another, and the box their cards lie in now. */
function mergesOf(found: readonly Found[]): ReadonlyMap<string, string> {
  const merged = new Map(
    found.flatMap((row) =>
      row.kind === 'theme' && row.about.ended && row.about.mergedInto ? [[row.id, row.about.mergedInto]] : [],
    ),
  )
  const last = (id: string, seen: readonly string[] = []): string => {
    const next = merged.get(id)
    return next === undefined || seen.includes(id) ? id : last(next, [...seen, id])
  }
  return new Map([...merged.keys()].map((id) => [id, last(id)]))
}

function nodeOf(row: Found, words: WeaveWords): Node {
  const plain = { id: row.id, kind: row.kind, stands: true, folded: false }
  switch (row.kind) {
    case 'voice':
      return { ...plain, title: spoken(row.about) || words.noWords }
    case 'statement':
      return {
        ...plain,
        title: row.about.title,
        note: row.about.note,
        area: row.about.area ?? undefined,
        provenance: ['council'],
      }
    case 'theme':
      return { ...plain, title: row.about.title, stands: !row.about.ended }
    case 'asset':
      return { ...plain, title: row.about.title }
    case 'barrier':
      return { ...plain, title: row.about.title, note: row.about.note }
    case 'quality':
      return { ...plain, title: row.about.title, provenance: row.about.provenance }
    case 'outcome': {
      const { title, area, provenance, note, rank, decided, notChosen } = row.about
      const choice =
        rank !== null
          ? { chosen: true as const, rank }
          : decided
            ? { chosen: false as const, reason: notChosen ?? undefined }
            : undefined
      return {
        ...plain,
        title: title ?? undefined,
        area: area ?? undefined,
        provenance,
        note: note ?? undefined,
        choice,
      }
    }
    case 'indicator':
      return {
        ...plain,
        title: row.about.title,
        ...(row.about.byYoungPeople ? { provenance: ['youngPeople'] as const } : {}),
      }
    case 'criterion':
      return {
        ...plain,
        title: row.about.title,
        note: row.about.weight === null ? undefined : words.weight(row.about.weight),
      }
    case 'application':
      return { ...plain, title: words.offer(row.about.letter) }
    case 'award':
      return {
        ...plain,
        title:
          row.about.to === null && row.about.said !== null
            ? words.awardSaid(row.about.pence, row.about.said)
            : words.award(row.about.pence, row.about.to ?? undefined),
      }
    case 'agreement':
      return { ...plain, title: words.agreement(row.about.from ?? undefined, row.about.to ?? undefined) }
    case 'result': {
      const { state, sign, n, careful, fromSource } = row.about
      const { how } = shownToAll(
        { state, n: n ?? undefined, careful, source: fromSource ? '' : undefined },
        fewestPublished,
      )
      const told = how === 'whole' || how === 'stateOnly'
      return {
        ...plain,
        title: told ? words.result(state, sign ?? undefined) : words.fewResult(sign ?? undefined),
      }
    }
    case 'learning':
      return { ...plain, title: row.about.title, note: words.lessonFrom(row.about.from) }
    case 'call':
    case 'activity':
      return { ...plain, title: row.about.title }
  }
}

/** Everything somebody said, their answers in the order in which they were asked. */
function spoken({
  words,
  parts,
  method,
}: {
  words: string | null
  parts: Readonly<Record<string, string>> | null
  method: MethodKey
}): string {
  const answers = promptKeys[method].flatMap((key) => (parts?.[key] ? [[key, parts[key]] as const] : []))
  return fullText({ words: words ?? undefined, parts: Object.fromEntries(answers) })
}

/** Voices that are not public, where they lead. */
interface Hidden {
  readonly n: number
  /** Counting stopped: there are more than this. */
  readonly atLeast: boolean
  readonly stands: boolean
}

function moreOf({ n, atLeast, stands }: Hidden, words: WeaveWords): string {
  if (!stands) return words.removed
  const publishable = publishedCount(n)
  if (publishable === undefined) return words.fewMore
  return atLeast ? words.moreThan(publishable) : words.more(publishable)
}

function kindInto(kind: Found['kind'] | undefined): Link['kind'] {
  return kind === 'theme' ? 'placement' : kind === 'asset' || kind === 'barrier' ? 'origin' : 'evidence'
}

/** One link between two things, however often they were joined: two boxes put together may hold the same card. */
function once(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [`${link.from} ${link.to} ${link.kind}`, link])).values()]
}
