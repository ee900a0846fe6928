import type { Cycle } from '#commons/cycles'
import { listOpenConcernSubjects } from '#commons/safety'
import { findStatements } from '#insight/documents'
import { findVoices, type Voice } from '#insight/voices'
import type { Ask } from '#platform/http'
import type { Sources } from '../board.ts'
import type { Card } from '../theme.ts'

type AnyAsk = Ask<{ place: string }>

/** Looks up what lies on some cards: three statements, however many cards. `known` saves looking up again. */
export async function findSources(
  ask: AnyAsk,
  cycle: Cycle,
  cards: readonly Card[],
  circle: Sources['circle'],
  known: readonly Voice[] = [],
): Promise<Sources> {
  const voices = new Map(known.map((voice) => [voice.id, voice]))
  const ids = (kind: Card['kind']) => [
    ...new Set(cards.filter((card) => card.kind === kind).map((card) => card.subject)),
  ]
  const found = await findVoices(
    ask.tx,
    ask.place.id,
    ids('voice').filter((id) => !voices.has(id)),
  )
  return {
    voices: new Map([...voices, ...found]),
    statements: await findStatements(ask.tx, ask.place.id, ids('statement')),
    offScreen: await listOpenConcernSubjects(ask.tx, ask.place.id, cycle.id),
    circle,
  }
}
