/** Times in Alongside: instants come from the database clock; *happened on* is a plain date somebody typed. */
export type Instant = Temporal.Instant

const london = 'Europe/London'

/** "Friday 4 December 2026" in the reader's language; accepts a date ('2026-12-04') or an instant. */
export function longDate(when: string | Instant, language = 'en-GB'): string {
  return written('long', language).format(moment(when))
}

/** "4 Dec 2026". */
export function shortDate(when: string | Instant, language = 'en-GB'): string {
  return written('short', language).format(moment(when))
}

/** "14:02". */
export function timeOfDay(when: Instant, language = 'en-GB'): string {
  return written('time', language).format(moment(when))
}

const shapes = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a format costs a hundred times what using one does; a page shows dozens of dates.
function written(shape: keyof typeof shapes, asked: string): Intl.DateTimeFormat {
  // Plain "en" would put the month first, as nobody here reads it.
  const language = asked === 'en' || asked.includes('-x-') ? 'en-GB' : asked
  const key = `${shape} ${language}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...shapes[shape], timeZone: london })
  formats.set(key, known)
  return known
}

/** The London calendar date of an instant, as 'YYYY-MM-DD'. */
export function dateOf(when: Instant): string {
  return when.toZonedDateTimeISO(london).toPlainDate().toString()
}

/** The date `days` after another ('YYYY-MM-DD' both). */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** A date typed in three boxes, as 'YYYY-MM-DD', or undefined when no such day exists. */
export function typedDate(year: string, month: string, day: string): string | undefined {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return undefined
  }
}

function moment(when: string | Instant): number {
  if (typeof when !== 'string') return when.epochMilliseconds
  return Temporal.PlainDate.from(when).toZonedDateTime({ timeZone: london, plainTime: '12:00' })
    .epochMilliseconds
}
