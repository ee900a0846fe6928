import type { Block } from './block.ts'
import { isObject } from './clause.ts'
import { cueReader } from './cue.ts'
import { LEADS, type Lead, SIGNS } from './cues.ts'
import { type Word, wordsIn } from './word.ts'

/** A block in its place: the heading above it, its number among the paragraphs, and how its list was introduced. */
export interface Placed {
  readonly block: Block
  readonly heading: string | undefined
  /** Counted from 1; headings are not counted. */
  readonly paragraph: number
  /** What the list it stands in was introduced as; absent outside lists and where nothing introduced it. */
  readonly lead: Lead | undefined
  /** True for the words that introduce a list of outcomes or aims: they promise nothing that the list does not. */
  readonly introduces: boolean
}

const readLeads = cueReader(LEADS)
const readSigns = cueReader(SIGNS)
/** Only the last words before a list introduce it; a paragraph is not read further back than this. */
const LEAD_LETTERS = 400

/** The list of lines that lost their bullets, after a colon. */
const UNMARKED = 'unmarked'

interface OpenList {
  readonly list: string
  readonly lead: Lead | undefined
}

/** Gives every block its heading and its lead. Cost: one pass over the blocks; at most 400 letters of each are read. */
export function outlineOf(text: string, blocks: readonly Block[]): Placed[] {
  const placed: Placed[] = []
  let heading: Block | undefined
  let paragraph = 0
  let open: readonly OpenList[] = []
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    if (block.kind === 'heading') {
      heading = block
      open = []
    } else {
      paragraph++
      const list = block.list ?? (isUnmarkedEntry(text, blocks, at, open) ? UNMARKED : undefined)
      open = list === undefined ? [] : openedBy(list, open, leadBefore(text, before, heading))
    }
    placed.push({
      block,
      paragraph,
      introduces: introduces(text, block, blocks[at + 1]),
      heading: heading && heading !== block ? text.slice(heading.start, heading.end) : undefined,
      lead: open.at(-1)?.lead,
    })
  }
  return placed
}

/** After a colon, or line by line under a heading such as *Our priorities*; it ends where a line stands apart. */
function isUnmarkedEntry(
  text: string,
  blocks: readonly Block[],
  at: number,
  open: readonly OpenList[],
): boolean {
  const block = blocks[at]
  const before = blocks[at - 1]
  if (!block || !before) return false
  if (open.at(-1)?.list === UNMARKED && !block.stoodApart) return true
  if (before.kind !== 'heading') return endsInColon(text, before)
  const isFirstOfLines = blocks[at + 1]?.stoodApart === false && !endsInStop(text, block)
  return isFirstOfLines && isPromise(leadIn(text, before))
}

/** An entry goes on with a list that is open, or opens one inside it; a list that nothing introduced takes the outer lead. */
function openedBy(list: string, open: readonly OpenList[], lead: Lead | undefined): OpenList[] {
  const already = open.findIndex((outer) => outer.list === list)
  if (already >= 0) return open.slice(0, already + 1)
  return [...open, { list, lead: lead ?? open.at(-1)?.lead }]
}

function leadBefore(text: string, before: Block | undefined, heading: Block | undefined): Lead | undefined {
  const spoken = before && (before.kind === 'paragraph' || endsInColon(text, before))
  const said = spoken ? leadIn(text, before) : undefined
  if (said || !heading || before?.kind === 'entry') return said
  return leadIn(text, heading)
}

function leadIn(text: string, block: Block): Lead | undefined {
  const words = wordsIn(text.slice(Math.max(block.start, block.end - LEAD_LETTERS), block.end))
  const lead = leadOfWords(words)
  return lead === 'aims' && block.kind !== 'heading' && endsWithPeople(words) ? 'outcomes' : lead
}

/** What words introduce, if anything: the nearest cue decides, unless they break off where entries are to go on. */
export function leadOfWords(words: readonly Word[]): Lead | undefined {
  const last = words.at(-1)?.text ?? ''
  if (last === 'by' || last === 'through' || saysHow(words)) return 'means'
  if (last === 'where') return 'outcomes'
  const lead = readLeads(words).at(-1)?.sign
  return lead !== 'outcomes' && (last === 'will' || last === 'to') ? 'aims' : lead
}

/** *To reach these outcomes we will …*: what follows is the way there. */
function saysHow(words: readonly Word[]): boolean {
  return (
    words[0]?.text === 'to' && words.some(({ text }, at) => text === 'we' && words[at + 1]?.text === 'will')
  )
}

/** *… that all children and young people:* is finished by each entry, and so says something of people. */
function endsWithPeople(words: readonly Word[]): boolean {
  const last = readSigns(words).at(-1)
  const isLast = last?.sign === 'people' && last.last === words.length - 1
  return isLast && words.at(-1)?.text !== 'them' && !isObject(words, last)
}

function introduces(text: string, block: Block, next: Block | undefined): boolean {
  if (!isPromise(leadIn(text, block))) return false
  if (endsInColon(text, block)) return true
  return block.kind !== 'entry' && next?.kind === 'entry' && !endsInStop(text, block)
}

/** Words that introduce outcomes or aims promise nothing that the list after them does not. */
function isPromise(lead: Lead | undefined): boolean {
  return lead === 'outcomes' || lead === 'aims'
}

function endsInStop(text: string, block: Block): boolean {
  return /[.!?]/.test(text.slice(block.end - 1, block.end))
}

/** Also `:-` and `: -`, as minutes and letters write it. */
function endsInColon(text: string, block: Block): boolean {
  return /:\s?[-–—]?$/.test(text.slice(Math.max(block.start, block.end - 3), block.end))
}
