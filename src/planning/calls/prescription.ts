/**
 * Whether a text says what to do where it should say what to change. A call asks for outcomes and leaves the
 * how to the organisation and young people together. (Invariant 11.)
 *
 * It reads officers' and practitioners' text only, never what a young person wrote, and it is blunt on purpose:
 * a sentence is refused when it gives an order for an activity, and let through when it reports one, rules one
 * out, or talks about the grant itself. What goes wrong on each side: too shy, and a call buys twelve workshops
 * again; too eager, and somebody cannot publish a true sentence about what happened.
 */
export interface Prescription {
  /** The sentence, as written. */
  readonly sentence: string
  /** The words in it that order an activity. */
  readonly words: string
}

const activity =
  '(?:workshops?|sessions?|courses?|class(?:es)?|clubs?|drop-?ins?|programmes?|lessons?|seminars?|appointments?|training days?|taster days?|residentials?|activities)'
const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a hundred)'
const rhythm = '(?:daily|weekly|fortnightly|monthly|termly)'
const doing =
  '(?:deliver(?:s|ing|ed)?|run(?:s|ning)?|provid(?:e|es|ing|ed)|offer(?:s|ing|ed)?|hold(?:s|ing)?|organis(?:e|es|ing)|host(?:s|ing)?|put(?:s|ting)? on|set(?:s|ting)? up|facilitat(?:e|es|ing))'
const upTo = (words: number) => `(?:[\\s,]+[\\p{L}\\p{N}’'-]+){0,${words}}?[\\s,]+`

const orders: readonly RegExp[] = [
  // "deliver a series of short workshops"
  new RegExp(`\\b${doing}${upTo(6)}${activity}\\b`, 'iu'),
  // "twelve weekly sessions", "a weekly drop-in", "a 12-week course"
  new RegExp(`\\b(?:${number}|${rhythm})${upTo(2)}${activity}\\b`, 'iu'),
  new RegExp(`\\b${number}[- ](?:week|day|hour|month)s?${upTo(2)}${activity}\\b`, 'iu'),
  // "run for twelve weeks", "must last at least 20 hours"
  new RegExp(
    `\\b(?:${doing}|last(?:s|ing)?)\\s+(?:it\\s+)?(?:for|over|at least)?\\s*(?:at least\\s+)?${number}\\s+(?:weeks|hours|days)\\b`,
    'iu',
  ),
]

/** The sentence rules it out, tells what happened, or is about the grant and not about the work. */
const harmless: readonly RegExp[] = [
  /\b(?:not|never|no|nobody|without|rather than|instead of|whatever|don[’']t|doesn[’']t|won[’']t|need not)\b/iu,
  /\b(?:was|were|had|held|ran|met|spent|did|came|took|asked|told|happened|went|said|found)\b/iu,
  /\b(?:grant|agreement|call|applications?|interviews?|questions?|the money|funding)\b(?:\s+\p{L}+){0,3}\s+(?:lasts?|runs?|opens?|closes?)\b/iu,
]

/** Every sentence of a text that orders an activity, in order. Cost: O(length of text). */
export function prescriptionsIn(text: string): readonly Prescription[] {
  return text
    .split(/(?<=[.!?;:])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .flatMap((sentence) => {
      if (harmless.some((pattern) => pattern.test(sentence))) return []
      const found = orders.map((pattern) => pattern.exec(sentence)?.[0]).find((words) => words !== undefined)
      return found === undefined ? [] : [{ sentence, words: found.trim() }]
    })
}
