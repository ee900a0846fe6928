/** `docs/map.md` equals `src/`: each folder, two levels deep, with a sentence; none missing, none extra. */
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { listFolders, readText } from '../reading.ts'

const MAP = 'docs/map.md'

export function check(root: string): Finding[] {
  const folders = foldersOf(root)
  const entries = entriesOf(readText(root, MAP) ?? '')
  if (folders.length === 0) return [sawNothing('map', 'folders in src')]
  if (entries.length === 0) return [sawNothing('map', 'folders in docs/map.md')]
  const refuse = (text: string, line?: number) => ({
    rule: 'map',
    text,
    file: MAP,
    ...(line === undefined ? {} : { line }),
  })
  return [
    ...folders
      .filter((folder) => !entries.some((entry) => entry.folder === folder))
      .map((folder) => refuse(`the map does not show ${folder}/`)),
    ...entries.flatMap(({ folder, sentence, line }, at) => [
      ...(folders.includes(folder) ? [] : [refuse(`the map shows ${folder}/, which is not there`, line)]),
      ...(entries.findIndex((one) => one.folder === folder) < at
        ? [refuse(`the map shows ${folder}/ twice`, line)]
        : []),
      ...(sentence.split(/\s+/).length < 3 ? [refuse(`the map says nothing about ${folder}/`, line)] : []),
    ]),
  ]
}

/** `commons`, `commons/places`, `ui`, `ui/islands` … */
export function foldersOf(root: string): string[] {
  return listFolders(root, 'src').flatMap((wing) => [
    wing,
    ...listFolders(root, `src/${wing}`).map((room) => `${wing}/${room}`),
  ])
}

interface Entry {
  readonly folder: string
  readonly sentence: string
  readonly line: number
}

/** A list or table row that begins with a folder in code marks: "- `insight/voices/` what people said …". */
function entriesOf(map: string): Entry[] {
  return map.split('\n').flatMap((row, at) => {
    const [, folder, rest = ''] =
      /^\s*(?:[-*|#]+\s*)?`(?:src\/)?([a-z0-9-]+(?:\/[a-z0-9-]+)?)\/`(.*)$/.exec(row) ?? []
    return folder === undefined
      ? []
      : [{ folder, sentence: rest.replace(/[|:—–-]/g, ' ').trim(), line: at + 1 }]
  })
}
