import { ground, promises } from './index.ts'
import type { Promised, Rule } from './promised.ts'

export const DOCUMENT = 'docs/invariants.md'

/** The text of `docs/invariants.md`. */
export function written(): string {
  return `<!-- Made from tests/faults/promises with tests/faults/write-invariants.ts. -->
# What always holds

Promises that no page, no shortcut and no hurry may break, as far as there is anything yet that could break
them: from the first dream to what was learned from a small grant. What only contracts and alliances can meet
is listed [at the end](#what-waits-for-contracts-and-alliances). Each names the rule that keeps it (where it stands) and the
test that fails when the rule is gone. That every rule, function and test named here exists is checked with every
\`npm test\`; that each test fails without its rule is shown, in a copy of the house, by

\`\`\`sh
node_modules/.bin/node tests/faults/remove-rules.ts
\`\`\`

${promises.map(chapter).join('\n')}
## What they stand on

${table(ground)}
## What waits for contracts and alliances

A small grant never meets these parts. Nothing in the product pretends to keep them yet.

${waiting}`
}

const waiting = promises.flatMap(({ number, waits }) => (waits ? `- **${number}** ${waits}\n` : [])).join('')

function chapter({ number, says, notYet, waits, rules }: Promised): string {
  return [
    `## ${number}`,
    says,
    ...(notYet ? [`*Not yet:* ${notYet}`] : []),
    ...(waits ? [`*Waits for contracts and alliances:* ${waits}`] : []),
    ...(rules.length > 0 ? [table(rules)] : []),
  ]
    .map((paragraph) => `${paragraph.trimEnd()}\n`)
    .join('\n')
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ does, file, name, test: [testFile, testName] }) =>
      `| ${does} | \`${name}\` in ${link(file)} | ${testName} (${link(testFile)}) |`,
  )
  return `| rule | where it stands | the test that fails without it |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

const link = (file: string): string => `[${file.split('/').slice(-2).join('/')}](../${file})`
