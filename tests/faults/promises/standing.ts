import type { Rule } from './promised.ts'

/** A rule's place in its file, whatever a formatter did to spaces, line ends and the commas before them. */
function whereItStands(take: string): RegExp {
  const parts = take.trim().split(/\s+/)
  return new RegExp(parts.map((part) => RegExp.escape(part)).join('\\s*'), 'g')
}

/** How often a rule stands in the text of its file: once, unless it moved. */
export function countStanding({ take }: Rule, text: string): number {
  return text.match(whereItStands(take))?.length ?? 0
}

/** The text of its file without the rule. */
export function without({ take, put }: Rule, text: string): string {
  return text.replace(whereItStands(take), () => put)
}

/** Whether something of this name is made in a file: a function, a constant, a method, a table, a setting. */
export function isMadeIn(name: string, text: string): boolean {
  const escaped = RegExp.escape(name)
  return new RegExp(
    `(function\\*? |const |procedure |create table |alter table )${escaped}\\b|^\\s+(async )?${escaped}(:|\\()|wall\\('${escaped}'`,
    'm',
  ).test(text)
}

/** The names of the tests a file holds. */
export function testsIn(text: string): string[] {
  return [...text.matchAll(/\btest\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(([, , name = '']) =>
    name.replaceAll(/\\(.)/g, '$1'),
  )
}
