import { begin, list, makeException, recordFacts } from '#commons/cycles'
import { recordOutcome } from '#planning/framework'
import { recordPriorities } from '#planning/priorities'
import { must, nobody, type Stage } from '../stage.ts'
import { copyKept } from './copy-kept.ts'
import { records, sourceOf } from './record.ts'
import type { PublishedRecord } from './types.ts'

/** Copies the published records in: facts with their sources, outcomes as far as they are named, and every gap. */
export async function copyRecords(stage: Stage): Promise<void> {
  for (const record of records) await copyRecord(stage, record)
}

// The address says 2012 or 2013 where the source's own dates lead there; the record itself says what is not known.
const startedOn: Readonly<Record<string, string>> = {
  'lambeth-grant-2012': '2012-01-01',
  'lambeth-framework-2013': '2013-01-18',
}
const pot: Readonly<Record<string, number>> = { 'lambeth-grant-2012': 2_000_000 }

async function copyRecord(stage: Stage, record: PublishedRecord): Promise<void> {
  const cycle = await stage.act(nobody, (acting) =>
    begin(acting, {
      slug: record.slug,
      title: record.title,
      template: 'record',
      purpose: record.about,
      dreamWord: 'dream',
      potPence: pot[record.slug] ?? 0,
      potHolder: pot[record.slug] ? 'Youth Offending Service' : 'not published',
      startedOn: startedOn[record.slug] ?? '2012-01-01',
    }),
  )
  await stage.act(nobody, async (acting) => {
    const facts = record.facts.map((fact) => ({
      stage: fact.stage,
      text: fact.text,
      quotation: fact.quotation,
      source: sourceOf(fact.source),
    }))
    const { finding } = record
    const found = finding && {
      stage: 'outcomes',
      text: finding.sentence,
      quotation: finding.quotation,
      source: sourceOf(finding.source),
    }
    await recordFacts(acting, cycle.id, found ? [...facts, found] : facts)
  })
  const outcomes: string[] = []
  for (const outcome of record.outcomes) {
    outcomes.push(
      await stage.act(nobody, (acting) =>
        recordOutcome(acting, cycle.id, {
          source: sourceOf(outcome.source),
          ...(outcome.kind === 'named'
            ? {
                statement: outcome.statement,
                area: outcome.ourReading.area,
                provenance: ['youngPeople'] as const,
              }
            : {}),
        }),
      ),
    )
  }
  if (outcomes.length > 0) {
    must(
      await stage.act(nobody, (acting) =>
        recordPriorities(acting, cycle.id, {
          question: 'Which outcomes should the service work towards?',
          chosen: outcomes,
          reasons:
            'The account says that the team prioritised nine outcomes. It does not say how, or what else was considered.',
          source: sourceOf('002'),
        }),
      ),
    )
  }
  if (record.kept) await copyKept(stage, record, record.kept, { cycleId: cycle.id, outcomes })
  await stage.act(nobody, async (acting) => {
    const owner = 'The source'
    for (const gap of record.gaps)
      await makeException(acting, cycle.id, { kind: 'gap', rule: gap.stage, reason: gap.sentence, owner })
    for (const one of record.breaks) {
      await makeException(acting, cycle.id, {
        kind: 'break',
        rule: `${one.from} → ${one.to}`,
        reason: one.why,
        owner,
      })
    }
    for (const exception of record.exceptions) {
      await makeException(acting, cycle.id, {
        kind: 'exception',
        rule: exception.rule,
        reason: exception.sentence,
        owner,
      })
    }
    await list(acting, cycle.id)
  })
}
