/** Opens a house's composition and looks at its pages as the server would hold them. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { folderOf, isRoomWing, isTest } from './house.ts'
import { exportsOf } from './origins.ts'
import type { Source } from './reading.ts'
import { readSources, readText, remember, walk } from './reading.ts'

type Permission = (who: unknown, loaded: unknown) => { readonly may: boolean }

export interface Page {
  readonly path: string
  readonly may: Permission
  readonly acts?: Readonly<Record<string, { readonly may?: Permission }>>
}

export interface Room {
  readonly name: string
  readonly pages: readonly Page[]
}

/** The rooms app.ts plugs together; none when there is no app.ts. */
export async function compose(root: string): Promise<readonly Room[]> {
  if (readText(root, 'src/app.ts') === undefined) return []
  const { rooms = [] } = (await load(root, 'src/app.ts')) as { readonly rooms?: readonly Room[] }
  return rooms
}

function load(root: string, path: string): Promise<unknown> {
  return import(pathToFileURL(join(root, path)).href)
}

/** The files that make a page, wherever in a room they stand. */
export function listPageFiles(root: string): Source[] {
  return readSources(root, 'src').filter(
    (source) => isRoomWing(folderOf(source.path).wing) && !isTest(source.path) && makesPage(source),
  )
}

/** Whether a file calls `page({ … })`. */
export const makesPage = remember((syntax) => {
  let makes = false
  walk(syntax, (node) => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'page')
      makes = true
    return !makes
  })
  return makes
})

/** Which file each page is made in, and under which name: `commons/people/pages/enter-as.tsx` → enterAs. */
export async function originsOfPages(
  root: string,
): Promise<Map<Page, { readonly path: string; readonly name: string }>> {
  const origins = new Map<Page, { readonly path: string; readonly name: string }>()
  for (const source of listPageFiles(root)) {
    const made = (await load(root, source.path)) as Readonly<Record<string, Page>>
    for (const [name, page] of Object.entries(made)) origins.set(page, { path: source.path, name })
  }
  return origins
}

/** Every permission a page may name: what the `permissions.ts` files export. */
export function listPermissions(root: string): Set<string> {
  const files = readSources(root, 'src').filter(({ path }) => path.endsWith('/permissions.ts'))
  return new Set(files.flatMap((source) => exportsOf(source).map(({ name }) => name)))
}
