/** Sentences people read use people's words: *project*, never our own jargon, and never a label for a person. */
import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { isTest } from '../house.ts'
import type { Source } from '../reading.ts'
import { lineOf, quoted, readSources, remember, walk } from '../reading.ts'

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\bgolden[\s-]thread/i, 'write “what happened to what we said”'],
  [/\bhard[\s-]to[\s-]reach/i, 'say who has not been asked yet'],
  [/\byouth[\s-]offend/i, 'it belongs to a published record only'],
  [/\bgaps? in young people/i, 'the gap is in the promises, not in the people'],
  [/\bcommissioning cycles?\b|\b(?:this|the|a|your|our|new|each|every) cycles?\b/i, 'write “project”'],
]

export function check(root: string): Finding[] {
  const sources = readSources(root, 'src').filter(({ path }) => !isTest(path))
  const spoken = sources.flatMap((source) => sentencesOf(source).map((sentence) => ({ ...sentence, source })))
  const said = spoken.filter(({ source, isJsx }) => isJsx || isWords(source))
  if (said.length === 0) return [sawNothing('public words', 'sentences in words.ts files')]
  return said.flatMap(({ text, line, source }) =>
    INSTEAD.flatMap(([pattern, instead]) => {
      const found = pattern.exec(text)?.[0]
      return found === undefined
        ? []
        : [
            {
              rule: 'public words',
              text: `“${found}” is not for people to read: ${instead}`,
              file: source.path,
              line,
            },
          ]
    }),
  )
}

function isWords({ path }: Source): boolean {
  return /^words(-[a-z-]+)?\.tsx?$/.test(basename(path))
}

interface Sentence {
  readonly text: string
  readonly line: number
  /** Written straight into a page or a component. */
  readonly isJsx: boolean
}

const sentencesOf = remember((syntax): readonly Sentence[] => {
  const sentences: Sentence[] = []
  walk(syntax, (node) => {
    if (node.type === 'JSXText') sentences.push({ text: node.value, line: lineOf(node), isJsx: true })
    if (quoted(node) !== '') sentences.push({ text: quoted(node), line: lineOf(node), isJsx: false })
  })
  return sentences
})
