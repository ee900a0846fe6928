/** Every room has the same parts, stands in the cycle once, and is plugged in; every other folder has a front door. */
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { listRooms, ROOM_WINGS, readCycle, WINGS } from '../house.ts'
import { importsOf, resolveImport } from '../imports.ts'
import { listFiles, listFolders, readSource, readText } from '../reading.ts'

const LONGEST_README = 40

export function check(root: string): Finding[] {
  const rooms = listRooms(root)
  if (rooms.length === 0) return [sawNothing('rooms', 'rooms')]
  const doors = ['analysis', 'standards', 'platform'].flatMap((wing) =>
    listFolders(root, `src/${wing}`).map((folder) => `src/${wing}/${folder}`),
  )
  return [
    ...listFolders(root, 'src')
      .filter((wing) => !WINGS.includes(wing))
      .map((wing) => ({ rule: 'rooms', text: `${wing} is no wing of the house` })),
    ...rooms.flatMap(({ wing, name }) => [
      ...missing(
        root,
        `src/${name}`,
        wing === 'overview' ? ['README.md', 'room.ts'] : ['README.md', 'room.ts', 'index.ts'],
      ),
      ...tooLong(root, `src/${name}/README.md`),
    ]),
    ...doors.flatMap((folder) => missing(root, folder, ['index.ts'])),
    ...orderOf(root),
    ...unplugged(root),
  ]
}

function missing(root: string, folder: string, needed: readonly string[]): Finding[] {
  const there = listFiles(root, folder)
  return needed
    .filter((name) => !there.includes(`${folder}/${name}`))
    .map((name) => ({ rule: 'rooms', text: `${folder.slice('src/'.length)} has no ${name}` }))
}

function tooLong(root: string, path: string): Finding[] {
  const lines = readText(root, path)?.trimEnd().split('\n').length ?? 0
  const text = `a room explains itself in ${LONGEST_README} lines; this README has ${lines}`
  return lines > LONGEST_README ? [{ rule: 'rooms', text, file: path }] : []
}

/** CYCLE names each room of the stages once, one wing after the other, and nothing that is not there. */
function orderOf(root: string): Finding[] {
  const { order, line } = readCycle(root)
  const rooms = listRooms(root)
  const refuse = (text: string) => ({ rule: 'rooms', text, file: 'src/app.ts', line })
  const wingAt = order.map((room) =>
    ROOM_WINGS.findIndex((wing) => rooms.some((one) => one.name === `${wing}/${room}`)),
  )
  return [
    ...rooms
      .filter(({ wing, room }) => wing !== 'overview' && !order.includes(room))
      .map(({ name }) => refuse(`${name} has no place in CYCLE`)),
    ...order.flatMap((room, at) => [
      ...(wingAt[at] === -1 ? [refuse(`CYCLE names ${room}, and no folder is called so`)] : []),
      ...(order.indexOf(room) < at ? [refuse(`CYCLE names ${room} twice`)] : []),
      ...(wingAt[at] !== -1 && (wingAt[at] ?? 0) < Math.max(...wingAt.slice(0, at))
        ? [refuse(`CYCLE names ${room} after a later wing of the house`)]
        : []),
    ]),
  ]
}

/** A room that app.ts does not import is furniture nobody can reach. */
function unplugged(root: string): Finding[] {
  if (readText(root, 'src/app.ts') === undefined) return [sawNothing('rooms', 'src/app.ts')]
  const plugged = importsOf(readSource(root, 'src/app.ts')).map(({ specifier }) =>
    resolveImport('src/app.ts', specifier ?? ''),
  )
  return listRooms(root)
    .filter(({ name }) => !plugged.some((path) => path?.startsWith(`src/${name}/room.ts`)))
    .map(({ name }) => ({ rule: 'rooms', text: `app.ts does not plug in ${name}`, file: 'src/app.ts' }))
}
