import { type Area, type BottomLine, suggestArea, suggestBottomLines } from '#analysis/wellbeing'
import { type Acting, type Conflict, conflict } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { type DocumentDraft, mayRegister, type Stretch, tidy } from './document.ts'
import { mayMark, type Statement, whereIs } from './statement.ts'
import * as storage from './storage.ts'
import { words } from './words.ts'

/** Registers something that was published, as text. From here on its text does not change. */
export async function registerDocument(
  acting: Acting,
  cycleId: string,
  draft: DocumentDraft,
  say = words.in('en').rules,
): Promise<Ruling<{ id: string }>> {
  const ruling = mayRegister({ ...draft, text: tidy(draft.text) }, say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await storage.addDocument(acting.tx, acting.place.id, { ...ruling.value, id, cycleId, by: person(acting) })
  acting.record({
    act: 'documents.register',
    subject: { kind: 'document', id },
    about: { cycle: cycleId, characters: ruling.value.text.length },
  })
  return allow({ id })
}

/** A document as an act needs it. */
export interface ReadDocument {
  readonly id: string
  readonly cycleId: string
  readonly text: string
}

export interface Mark {
  /** The words of the promise as they stand in the document; other line breaks and quotation marks do no harm. */
  readonly quote: string
  /** Suggested from the words when left out; `null` leaves it open. */
  readonly area?: Area | null | undefined
  readonly bottomLines?: readonly BottomLine[] | undefined
}

/** Marks one promise by its own words. */
export async function markStatement(
  acting: Acting,
  document: ReadDocument,
  mark: Mark,
  say = words.in('en').rules,
): Promise<Ruling<{ id: string }>> {
  const marked = await storage.listStatementsIn(acting.tx, acting.place.id, document.cycleId, document.id)
  const found = mayMark(document.text, mark.quote, marked, say)
  if (!found.ok) return found
  const [id] = await markAll(acting, document, [
    { ...found.value, area: mark.area, bottomLines: mark.bottomLines },
  ])
  return id === undefined ? refuse({ field: 'quote', text: say.markedAlready }) : allow({ id })
}

/** A suggestion somebody keeps: where it stands, and the rule that found it. */
export interface Kept extends Stretch {
  readonly rule?: string | undefined
}

/** Marks the suggestions somebody keeps. One that somebody else kept a moment before is no trouble. */
export async function keepSuggestions(
  acting: Acting,
  document: ReadDocument,
  kept: readonly Kept[],
): Promise<string[]> {
  return markAll(acting, document, kept)
}

async function markAll(
  acting: Acting,
  document: ReadDocument,
  marks: readonly (Stretch & {
    rule?: string | undefined
    area?: Area | null | undefined
    bottomLines?: readonly BottomLine[] | undefined
  })[],
): Promise<string[]> {
  const statements = marks.map(({ start, end, rule, area, bottomLines }) => {
    const quote = document.text.slice(start, end)
    return {
      id: acting.chance.id(),
      quote,
      start,
      end,
      where: whereIs(document.text, start),
      area: area === undefined ? suggestArea(quote)?.area : (area ?? undefined),
      bottomLines: bottomLines ?? suggestBottomLines(quote).map((line) => line.bottomLine),
      rule,
    }
  })
  const where = { cycleId: document.cycleId, documentId: document.id, by: person(acting) }
  const added = await storage.addStatements(acting.tx, acting.place.id, where, statements)
  for (const id of added) {
    const rule = statements.find((one) => one.id === id)?.rule
    acting.record({
      act: 'documents.mark',
      subject: { kind: 'statement', id },
      about: { document: document.id, rule: rule ?? null },
    })
  }
  return added
}

/** Says where a promise belongs on the model. A person decides; the suggestion was only a beginning. */
export async function readStatement(
  acting: Acting,
  statement: Pick<Statement, 'id' | 'version'>,
  reading: Pick<Statement, 'area' | 'bottomLines'>,
  say = words.in('en').rules,
): Promise<Ruling<void> | Conflict> {
  const saved = await storage.saveReading(acting.tx, acting.place.id, { ...statement, ...reading })
  if (!saved) {
    const now = (await storage.findStatements(acting.tx, acting.place.id, [statement.id])).get(statement.id)
    return conflict(now ? asText(now) : say.unmarked, asText(reading))
  }
  acting.record({
    act: 'documents.read',
    subject: { kind: 'statement', id: statement.id },
    about: { area: reading.area ?? null, bottomLines: reading.bottomLines },
  })
  return allow(undefined)
}

/** Takes a mark out. What was built on it keeps its link and shows that the mark is gone. */
export async function unmark(acting: Acting, documentId: string, id: string): Promise<void> {
  const removed = await storage.removeMark(acting.tx, acting.place.id, documentId, id, person(acting))
  if (removed)
    acting.record({
      act: 'documents.unmark',
      subject: { kind: 'statement', id },
      about: { document: documentId },
    })
}

function asText({ area, bottomLines }: Pick<Statement, 'area' | 'bottomLines'>): string {
  return [area ?? '–', ...bottomLines].join(', ')
}

function person({ who }: Acting): string {
  if (who.kind === 'nobody') throw new Error('documents are read by people with a seat')
  return who.person
}
