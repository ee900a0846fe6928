/** “Enter as…” is for looking around a demonstration, and exists nowhere else. */
import { compose, type Page } from '../composition.ts'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'

export async function check(root: string): Promise<Finding[]> {
  return checkEnterAs((await compose(root)).flatMap((room) => room.pages))
}

const ENTER_AS = /enter-as/
const WHO = [
  { kind: 'nobody' },
  { kind: 'participant', person: 'p', knownAs: undefined, keeper: false, seats: [] },
  { kind: 'staff', person: 's', knownAs: undefined, keeper: true, seats: [] },
]

/** Tries the permission of every “Enter as…” address on everybody, in every kind of place, in and out of demonstration mode. */
export function checkEnterAs(pages: readonly Page[]): Finding[] {
  const doors = pages.filter(({ path }) => ENTER_AS.test(path))
  if (doors.length === 0) return [sawNothing('enter as', '“Enter as…” address')]
  return doors.flatMap(({ path, may }) => [
    ...(may.name.startsWith('mayEnterAs')
      ? []
      : [refuse(`${path} asks ${may.name}: only mayEnterAs… guards “Enter as…”`)]),
    ...['real', 'test', 'demonstration'].flatMap((kind) =>
      [true, false].flatMap((demonstration) => {
        const open = WHO.some((who) => may(who, { place: { kind }, demonstration }).may)
        const ought = kind === 'demonstration' && demonstration
        if (open === ought) return []
        const where = `in a ${kind} place ${demonstration ? 'in' : 'outside'} demonstration mode`
        return [refuse(`${path} is ${open ? 'open' : 'closed'} ${where}`)]
      }),
    ),
  ])
}

function refuse(text: string): Finding {
  return { rule: 'enter as', text }
}
