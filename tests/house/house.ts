/** The plan of the house: which folder a file belongs to, which rooms there are, and their order in the cycle. */
import { basename } from 'node:path'
import type { Node } from '@babel/types'
import { bare, lineOf, listFolders, literal, readSource, readText } from './reading.ts'

/** The wings whose folders are rooms, in the order in which a project lives through them. */
export const ROOM_WINGS = ['commons', 'insight', 'planning', 'delivery', 'overview'] as const

/** Everything that may stand in src beside app.ts and cli.ts. */
export const WINGS = [...ROOM_WINGS, 'analysis', 'standards', 'ui', 'platform', 'verbs']

export interface Folder {
  /** `insight`, `platform`, `ui` …; `composition` for app.ts, cli.ts and the command line's verbs. */
  readonly wing: string
  /** `voices`; empty where the wing is one folder, like `ui`. */
  readonly room: string
  /** How people say it: `insight/voices`, `ui`, `app.ts`. */
  readonly name: string
}

/** The folder a file stands in: `src/insight/voices/pages/share-dream.tsx` → insight/voices. */
export function folderOf(path: string): Folder {
  const folder = folders.get(path) ?? foundFolder(path)
  folders.set(path, folder)
  return folder
}

const folders = new Map<string, Folder>()

function foundFolder(path: string): Folder {
  const [top = '', wing = '', ...rest] = path.split('/')
  if (top !== 'src') return { wing: top, room: '', name: top }
  if (rest.length === 0 || wing === 'verbs') return { wing: 'composition', room: '', name: wing }
  if (rest.length === 1 || wing === 'ui') return { wing, room: '', name: wing }
  const [room = ''] = rest
  return { wing, room, name: `${wing}/${room}` }
}

export function isRoomWing(wing: string): boolean {
  return ROOM_WINGS.some((one) => one === wing)
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** `storage.ts`, or `storage-receipts.ts` where a room split it; directly in the room and nowhere else. */
export function isStorage(path: string): boolean {
  return /^src\/[^/]+\/[^/]+\/storage(-[a-z-]+)?\.ts$/.test(path)
}

export function isExample(path: string): boolean {
  return basename(path) === 'example.ts'
}

/** Every room that has a folder, wing by wing. */
export function listRooms(root: string): Folder[] {
  return ROOM_WINGS.flatMap((wing) =>
    listFolders(root, `src/${wing}`).map((room) => ({ wing, room, name: `${wing}/${room}` })),
  )
}

export function listPlatform(root: string): string[] {
  return listFolders(root, 'src/platform')
}

export interface Cycle {
  readonly order: readonly string[]
  /** Where the list stands in app.ts, so that a finding can point at it. */
  readonly line: number
}

/** The order of the rooms: the exported list `CYCLE` of app.ts, read without running it. */
export function readCycle(root: string): Cycle {
  const none = { order: [], line: 1 }
  if (readText(root, 'src/app.ts') === undefined) return none
  for (const statement of readSource(root, 'src/app.ts').syntax.program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue
    const list = listNamed('CYCLE', statement.declaration)
    if (list?.type === 'ArrayExpression')
      return { order: list.elements.map((one) => literal(one) ?? '?'), line: lineOf(statement) }
  }
  return none
}

function listNamed(name: string, declaration: Node | null | undefined): Node | undefined {
  if (declaration?.type !== 'VariableDeclaration') return undefined
  const found = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)
  return bare(found?.init)
}

/** How late a folder stands in the cycle. An overview room has a position of its own only when CYCLE names it. */
export function positionOf({ room }: Folder, { order }: Cycle): number {
  const position = order.indexOf(room)
  return position === -1 ? Number.POSITIVE_INFINITY : position
}

/** The row a place itself is. Every table points at it, the platform's too, so that removing a place leaves nothing. */
export const TENANT = 'places.place'

/** How late a schema stands: the platform's before every room's, then the rooms' in the order of the cycle. */
export function positionIn({ order }: Cycle, platform: readonly string[]): (schema: string) => number {
  return (schema) =>
    platform.includes(schema) ? -1 : order.indexOf(schema) === -1 ? order.length : order.indexOf(schema)
}
