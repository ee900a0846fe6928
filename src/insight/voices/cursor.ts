import type { Cursor } from './storage.ts'

const shape = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Where a list goes on, as an address carries it; anything else begins at the newest. */
export function cursorFrom(written: string | undefined): Cursor | undefined {
  const [, saidOn, id] = shape.exec(written ?? '') ?? []
  return saidOn && id && isDay(saidOn) ? { saidOn, id } : undefined
}

export function cursorAfter({ saidOn, id }: Cursor): string {
  return `${saidOn}.${id}`
}

function isDay(written: string): boolean {
  try {
    Temporal.PlainDate.from(written)
    return true
  } catch {
    return false
  }
}
