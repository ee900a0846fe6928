import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** What somebody does in an interview. Everybody listens; the listener does nothing else. */
export const parts = ['chair', 'asker', 'timekeeper', 'listener'] as const
export type Part = (typeof parts)[number]

/** Who does what in one interview. */
export interface Rota {
  readonly parts: Readonly<Partial<Record<Part, string>>>
  /** By question, who asks it; the asker asks whatever is not here. */
  readonly asking: ReadonlyMap<string, string>
}

export const emptyRota: Rota = { parts: {}, asking: new Map() }

/** Everybody on a rota, each once. */
export function peopleOn({ parts: held, asking }: Rota): string[] {
  return [...new Set([...Object.values(held), ...asking.values()])]
}

export function askerOf(rota: Rota, question: string): string | undefined {
  return rota.asking.get(question) ?? rota.parts.asker
}

/** The rota without people who have a conflict with this applicant: they drop out wherever they stood. */
export function without(rota: Rota, gone: ReadonlySet<string>): Rota {
  const stays = (person: string | undefined) => person !== undefined && !gone.has(person)
  return {
    parts: Object.fromEntries(Object.entries(rota.parts).filter(([, person]) => stays(person))),
    asking: new Map([...rota.asking].filter(([, person]) => stays(person))),
  }
}

/**
 * A fair rota for several interviews: every part moves on by one person each time, and the questions go round.
 * `people` are the young people in any order; who may not meet an applicant is passed over. With three or fewer
 * nobody only listens; with two or one, somebody has two parts. O(interviews × parts × people).
 */
export function suggestRota(
  people: readonly string[],
  interviews: readonly { readonly id: string; readonly away: ReadonlySet<string> }[],
  questions: readonly string[],
): Map<string, Rota> {
  return new Map(
    interviews.map(({ id, away }, i) => {
      const here = people.filter((person) => !away.has(person))
      const held: Partial<Record<Part, string>> = {}
      for (const [p, part] of parts.entries()) {
        if (part === 'listener' && here.length < parts.length) continue
        const fromHere = people
          .map((_, k) => people[(i + p + k) % people.length] ?? '')
          .filter((person) => here.includes(person))
        const next = fromHere.find((person) => !Object.values(held).includes(person)) ?? fromHere[0]
        if (next !== undefined) held[part] = next
      }
      const first = here.indexOf(held.asker ?? '')
      const asking = questions.flatMap((question, q) => {
        const person = here[(first + q) % here.length]
        return person === undefined ? [] : [[question, person] as const]
      })
      return [id, { parts: held, asking: new Map(asking) }]
    }),
  )
}

export interface StandWords {
  readonly stranger: string
  readonly conflict: (name: string) => string
  readonly adultAsked: (name: string) => string
  readonly questionUnknown: string
}

/**
 * Whether a rota may stand: everybody on it has a seat here and no conflict with the applicant, and an adult does
 * a part only where a young person asked them to.
 */
export function mayStand(
  rota: Rota,
  facts: {
    readonly seats: ReadonlyMap<string, { readonly young: boolean; readonly name: string }>
    readonly conflicted: ReadonlySet<string>
    readonly questions: ReadonlySet<string>
    /** Whether whoever saves it is a young person: then they ask the adults on it, too. */
    readonly byYoungPerson: boolean
    /** Adults a young person asked before. */
    readonly askedBefore: ReadonlySet<string>
  },
  words: StandWords,
): Ruling<Rota> {
  const problems: Problem[] = []
  const look = (person: string, field: string) => {
    const seat = facts.seats.get(person)
    if (!seat) problems.push({ field, text: words.stranger })
    else if (facts.conflicted.has(person)) problems.push({ field, text: words.conflict(seat.name) })
    else if (!seat.young && !facts.byYoungPerson && !facts.askedBefore.has(`${person} ${field}`)) {
      problems.push({ field, text: words.adultAsked(seat.name) })
    }
  }
  for (const [part, person] of Object.entries(rota.parts)) look(person, part)
  for (const [question, person] of rota.asking) {
    if (!facts.questions.has(question)) problems.push({ text: words.questionUnknown })
    look(person, `asks-${question}`)
  }
  return allowUnless(problems, rota)
}
