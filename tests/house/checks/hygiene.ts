/** Nothing unfinished, nothing unchecked, and nothing that only one machine knows. */
import { extname } from 'node:path'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { isTest } from '../house.ts'
import { importsOf } from '../imports.ts'
import type { Source } from '../reading.ts'
import { lineOf, listFiles, literal, readSources, readText, remember, walk } from '../reading.ts'

/** Written with a class of one letter, so that this list does not find itself. */
const IN_ANY_TEXT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.])\/(?:wor[k]|far[m]|roo[t])\/[\w.-]+/g, 'a path of one machine'],
  [/bash_job[s]/g, 'a path of one machine'],
  [
    /\b(?:registry\.(?:npmjs|yarnpkg)\.\w+|deb\.debia[n]\.org|pyp[i]\.org)/g,
    'the host of a package registry',
  ],
]
const IN_CODE: readonly (readonly [RegExp, string])[] = [
  [/@ts-(?:ignor[e]|nochec[k]|expect-erro[r])/g, 'a type check switched off'],
  [/\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/g, 'work left undone'],
]
const TEXT = new Set([
  '',
  ...'.ts .tsx .mjs .js .json .md .sql .css .svg .txt .yml .yaml .sh .html'.split(' '),
])
const CODE = new Set(['.ts', '.tsx', '.mjs', '.sql', '.css'])

export function check(root: string): Finding[] {
  const texts = listFiles(root).filter((path) => TEXT.has(extname(path)))
  const sources = readSources(root, 'src', 'tests', 'demonstrations', 'bench', 'verifier')
  if (sources.length === 0) return [sawNothing('hygiene', 'sources')]
  return [
    ...texts.flatMap((path) => wordsIn(root, path, IN_ANY_TEXT)),
    ...texts.filter((path) => CODE.has(extname(path))).flatMap((path) => wordsIn(root, path, IN_CODE)),
    ...sources.flatMap((source) => marksIn(source)),
    ...sources.filter(({ path }) => path.startsWith('src/') && !isTest(path)).flatMap(outsideData),
  ]
}

function wordsIn(root: string, path: string, unwanted: typeof IN_ANY_TEXT): Finding[] {
  const text = readText(root, path) ?? ''
  return unwanted.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map((found) => ({
      rule: 'hygiene',
      text: `${found[0]}: ${what}`,
      file: path,
      line: text.slice(0, found.index).split('\n').length,
    })),
  )
}

function marksIn(source: Source): Finding[] {
  return marksOf(source).map(({ text, line }) => ({ rule: 'hygiene', text, file: source.path, line }))
}

/** `any`, and tests that never run. A test may still skip itself while running, where it says why and is counted. */
const marksOf = remember((syntax): readonly { readonly text: string; readonly line: number }[] => {
  const marks: { text: string; line: number }[] = []
  walk(syntax, (node) => {
    if (node.type === 'TSAnyKeyword')
      marks.push({ text: 'any: say what it is, or unknown and look', line: lineOf(node) })
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    const { object, property } = node.callee
    const suite = object.type === 'Identifier' && ['test', 'it', 'describe', 'suite'].includes(object.name)
    const how = property.type === 'Identifier' ? property.name : literal(property)
    if (suite && ['skip', 'only', 'todo'].includes(how ?? ''))
      marks.push({ text: `${object.name}.${how}: every test runs`, line: lineOf(node) })
  })
  return marks
})

/** The shared data stands beside a checkout only where tests and benches run; the product carries what it needs. */
function outsideData(source: Source): Finding[] {
  const asked = importsOf(source).some(({ specifier }) => specifier?.includes('../shared/'))
  const named = /['"`](?:\.\.\/)+shared\//.test(source.text)
  const text = 'the product reads nothing beside its checkout'
  return asked || named ? [{ rule: 'hygiene', text, file: source.path }] : []
}
