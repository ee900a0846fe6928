import { ground, promises } from './index.ts'
import type { Promised, Rule } from './promised.ts'

export const DOCUMENT = 'docs/invariants.md'

/** The text of `docs/invariants.md`. */
export function written(): string {
  return `<!-- Made from tests/faults/promises with tests/faults/write-invariants.ts. -->
# What always holds

Promises that no page, no shortcut and no hurry may break, as far as there is anything yet that could break
them: from the first dream to nine chosen outcomes. Each names the rule that keeps it (where it stands) and the
test that fails when the rule is gone. That every rule, function and test named here exists is checked with every
\`npm test\`; that each test fails without its rule is shown, in a copy of the house, by

\`\`\`sh
node_modules/.bin/node tests/faults/remove-rules.ts
\`\`\`

${promises.map(chapter).join('\n')}
## What they stand on

${table(ground)}`
}

function chapter({ number, says, notYet, rules }: Promised): string {
  return [
    `## ${number}`,
    says,
    ...(notYet ? [`*Not yet:* ${notYet}`] : []),
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
