/** A newcomer who knows commissioning but not our code guesses right where everything is, because of its name. */
import { basename, dirname, extname } from 'node:path'
import type { Node } from '@babel/types'
import { listPageFiles } from '../composition.ts'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { folderOf, isRoomWing, isStorage, isTest } from '../house.ts'
import { declaredNames } from '../origins.ts'
import type { Source } from '../reading.ts'
import { lineOf, listFiles, readSources, remember, walk } from '../reading.ts'

/** Words that could mean anything, and so mean nothing. */
const EMPTY_WORDS = new Set(
  'handle handler process processor manage manager data info item items util utils helper helpers service services base common'.split(
    ' ',
  ),
)
/** Where one of them means something after all. */
const MEANT: readonly { readonly folder: string; readonly words: RegExp; readonly because: string }[] = [
  { folder: 'src/standards/', words: /./, because: 'other people’s formats are spelled as they spell them' },
  {
    folder: 'src/analysis/statements/',
    words: /^services?$/,
    because: 'it tells services from changes in lives',
  },
  {
    folder: 'src/platform/settings/',
    words: /^data$/,
    because: 'the data folder is what ALONGSIDE_DATA moves',
  },
]

/** How every page begins: what somebody comes to do there. A page with another verb adds its verb. */
const PAGE_VERBS = new Set(
  `accept add agree answer approve ask award begin bring cancel change check choose clear close come compare confirm copy count create
  decide declare decline describe design download draw edit end enter explain export finish find follow forget gather give group
  hear hold import invite join judge keep leave list look make mark meet merge move name offer open override paste pay pick
  place plan play point post praise print promise prove publish put raise read receive record refuse register remember
  remove rename reply report request review run save say score search see send set share show sign sort start state stop suggest
  take talk tell thank tidy type undo unfold unlock upload use view visit vote welcome withdraw worry write`.split(
    /\s+/,
  ),
)
const STORAGE_VERBS = /^(find|list|count|add|save|remove)([A-Z]|$)/
const READING_VERBS = /^(find|list|count)([A-Z]|$)/

export function check(root: string): Finding[] {
  const paths = listFiles(root, 'src')
  if (paths.length === 0) return [sawNothing('names', 'files in src')]
  return [
    ...paths.flatMap(pathNames),
    ...readSources(root, 'src').flatMap((source) => [...emptyNames(source), ...storageNames(source)]),
    ...listPageFiles(root).flatMap(pageNames),
  ]
}

function pathNames(path: string): Finding[] {
  const refuse = (text: string) => [{ rule: 'names', text, file: path }]
  const parts = path.split('/').slice(1)
  const bare = (parts.at(-1) ?? '').replace(/(\.(test|d))?\.\w+$/, '')
  if (bare === 'README') return []
  const names = [...parts.slice(0, -1), bare]
  const odd = names.find((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
  if (odd !== undefined) return refuse(`${odd} is to be in small letters joined by dashes`)
  const empty = names.flatMap((name) => name.split('-')).find((word) => EMPTY_WORDS.has(word))
  if (empty !== undefined) return refuse(`“${empty}” could mean anything: name it in words of the field`)
  if (/[a-z]-?\d$/.test(bare) && extname(path).startsWith('.ts'))
    return refuse(`${bare} is a numbered variant: say what is different`)
  if (isRoomFile(path) && isPlural(bare))
    return refuse(`${bare} is a rule file: its name is singular, its folder plural`)
  return []
}

function isRoomFile(path: string): boolean {
  const { wing, name } = folderOf(path)
  const plain = /^(permissions|words|acts|jobs|letters|storage)(-.+)?\.ts$/
  return (
    isRoomWing(wing) &&
    dirname(path) === `src/${name}` &&
    /(?<!\.test)\.ts$/.test(path) &&
    !plain.test(basename(path))
  )
}

/** English enough for file names: `voices` is plural; `address`, `status` and `basis` are not. */
function isPlural(name: string): boolean {
  return /[^sui]s$/.test(name) && name !== 'news'
}

function pageNames({ path }: Source): Finding[] {
  const [, verb = '', noun = ''] = /\/pages\/([a-z]+)(-[a-z-]+)?\.tsx?$/.exec(path) ?? []
  if (PAGE_VERBS.has(verb) && noun !== '') return []
  const text = `a page is a verb and a noun in pages/, like pages/share-dream.tsx; ${basename(path)} is not`
  return [{ rule: 'names', text, file: path }]
}

function emptyNames(source: Source): Finding[] {
  return declaredOf(source).flatMap(({ name, line }) => {
    const empty = wordsOf(name).find((word) => EMPTY_WORDS.has(word) && !isMeant(source, word))
    if (empty === undefined) return []
    const text = `${name}: “${empty}” could mean anything: name it in words of the field`
    return [{ rule: 'names', text, file: source.path, line }]
  })
}

function isMeant({ path }: Source, word: string): boolean {
  return MEANT.some(({ folder, words }) => path.startsWith(folder) && words.test(word))
}

/** `voiceItem`, `VoiceItem`, `voice_item` → voice, item. `base64` is one word. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_$]+/)
    .map((word) => word.toLowerCase())
}

/** Names this file makes itself; those another's code imposes (imports, keys, destructuring) are not ours to choose. */
const declaredOf = remember((syntax): readonly { readonly name: string; readonly line: number }[] => {
  const declared: { name: string; line: number }[] = []
  const add = (node: unknown) => {
    const id = node as Node | null | undefined
    if (id?.type === 'Identifier') declared.push({ name: id.name, line: lineOf(id) })
    if (id?.type === 'AssignmentPattern') add(id.left)
    if (id?.type === 'RestElement') add(id.argument)
    if (id?.type === 'ArrayPattern') id.elements.forEach(add)
  }
  walk(syntax, (node) => {
    if ('id' in node) add(node.id)
    if ('params' in node && Array.isArray(node.params)) node.params.forEach(add)
    if (node.type === 'TSPropertySignature' && !node.computed) add(node.key)
  })
  return declared
})

/** What storage does with a transaction is one of six verbs; in the overview, one of the three that only read. */
function storageNames(source: Source): Finding[] {
  if (!isStorage(source.path) || isTest(source.path)) return []
  const { wing, name: folder } = folderOf(source.path)
  const [verbs, list] = wing === 'overview' ? [READING_VERBS, ''] : [STORAGE_VERBS, ', add, save, remove']
  return deedsOf(source)
    .filter(({ name }) => !verbs.test(name))
    .map(({ name, line }) => ({
      rule: 'names',
      text: `${folder} stores by ${name}: storage has only find, list, count${list}`,
      file: source.path,
      line,
    }))
}

/** The exported functions that wait for the database or are given a transaction first. */
const deedsOf = remember((syntax): readonly { readonly name: string; readonly line: number }[] =>
  syntax.program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
    const { declaration } = statement
    const made =
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ init }) => init)
        : [declaration]
    return declaredNames(declaration).flatMap((name, at) =>
      isDeed(made[at]) ? [{ name, line: lineOf(statement) }] : [],
    )
  }),
)

function isDeed(made: Node | null | undefined): boolean {
  if (
    made?.type !== 'FunctionDeclaration' &&
    made?.type !== 'ArrowFunctionExpression' &&
    made?.type !== 'FunctionExpression'
  )
    return false
  const [first] = made.params
  return made.async || (first?.type === 'Identifier' && first.name === 'tx')
}
