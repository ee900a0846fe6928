import { recordLesson } from '#delivery/learning'
import { recordChange, recordObservation, recordReading } from '#delivery/results'
import { recordAward } from '#planning/awards'
import { recordCall } from '#planning/calls'
import { must, nobody, type Stage } from '../stage.ts'
import { sourceOf } from './record.ts'
import type { Kept, PublishedRecord } from './types.ts'

/** Puts facts at their places in the thread: the call and its criteria, the award, what is not yet known, the lessons. */
export async function copyKept(
  stage: Stage,
  record: PublishedRecord,
  kept: Kept,
  { cycleId, outcomes }: { readonly cycleId: string; readonly outcomes: readonly string[] },
): Promise<void> {
  const told = (key: string) => {
    const fact = record.facts.find((one) => one.key === key)
    if (!fact) throw new Error(`the record holds no fact called ${key}`)
    return { words: fact.text, source: sourceOf(fact.source) }
  }
  await stage.act(nobody, async (acting) => {
    const { call, award } = kept
    const [first = ''] = call.about
    const callId = must(
      await recordCall(acting, cycleId, {
        title: call.title,
        about: call.about.map((key) => told(key).words).join(' '),
        source: told(first).source,
        criteria: call.criteria.map(({ title, fact }) => ({ title, asks: told(fact).words })),
        outcomes,
      }),
    )
    const { words: reasons, source } = told(award.reasons)
    const { question, organisationSaid, readings } = award
    const amountPence = award.amount * 100
    must(
      await recordAward(acting, {
        ...{ cycleId, callId, question, amountPence, organisationSaid, readings },
        ...{ reasons, source },
      }),
    )
    for (const key of kept.results)
      must(await recordReading(acting, cycleId, { state: 'notYetKnown', ...told(key) }))
    for (const key of kept.changes)
      must(await recordChange(acting, cycleId, { sensitive: false, ...told(key) }))
    for (const { fact, byRole } of kept.observations)
      must(await recordObservation(acting, cycleId, { byRole, ...told(fact) }))
    for (const { fact, kind, fromRole } of kept.lessons)
      must(await recordLesson(acting, cycleId, { kind, fromRole, ...told(fact) }))
  })
}
