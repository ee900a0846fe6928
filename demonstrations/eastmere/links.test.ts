import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eastmere } from './story.ts'
import type { Evidence } from './types.ts'

const { people, decisions, rights, sessions, voices, statements, assets, barriers, themes, merges } = eastmere
const { outcomes, qualities, documents, dotVote } = eastmere

function keys(things: readonly { key: string }[]): string[] {
  return things.map((thing) => thing.key)
}

function isIn(things: readonly { key: string }[], key: string, from: string): void {
  assert.ok(
    things.some((thing) => thing.key === key),
    `${from} points at "${key}", which does not exist`,
  )
}

const shelves: Record<Evidence['kind'], readonly { key: string }[]> = {
  voice: voices,
  theme: themes,
  statement: statements,
  asset: assets,
  barrier: barriers,
}

describe('every link resolves', () => {
  test('keys are never used twice for the same kind of thing', () => {
    for (const things of [people, rights, decisions, sessions, voices, statements, assets, barriers, themes])
      assert.equal(new Set(keys(things)).size, things.length)
    for (const things of [outcomes, qualities, outcomes.flatMap((outcome) => outcome.indicators)])
      assert.equal(new Set(keys(things)).size, things.length)
  })

  test('people', () => {
    const named = [
      ...sessions.map((session) => session.chair),
      eastmere.coming.by,
      ...decisions.flatMap((decision) => [
        ...[...decision.says, ...(decision.saidLater ?? [])].map((say) => say.by),
        ...decision.objections.map((objection) => objection.by),
        ...(decision.refusedClosing?.tookPart ?? []),
        ...(decision.closed?.tookPart ?? []),
        ...(decision.closed?.dissent.map((dissent) => dissent.by) ?? []),
        ...(decision.override ? [decision.override.by] : []),
      ]),
      ...voices.flatMap((voice) => [
        ...(voice.by.kind === 'person' ? [voice.by.person] : []),
        ...(voice.broughtBy ? [voice.broughtBy] : []),
        ...(voice.answer ? [voice.answer.by] : []),
        ...(voice.gloss ? [voice.gloss.by] : []),
      ]),
      ...[...assets, ...barriers].map((card) => card.addedBy),
      ...themes.flatMap((theme) => [theme.namedBy, ...theme.placements.map((placement) => placement.by)]),
      ...merges.flatMap((merge) => [merge.by, ...(merge.undone ? [merge.undone.by] : [])]),
      ...outcomes.flatMap((outcome) => [outcome.proposedBy, ...outcome.indicators.map(({ by }) => by)]),
      ...qualities.map((quality) => quality.by),
      eastmere.project.pot.owner,
      ...rights.flatMap((right) => (right.kind === 'undertaking' ? [right.officer] : [])),
    ]
    for (const key of named) isIn(people, key, 'somebody')
  })

  test('from cards, themes, outcomes, qualities and dots', () => {
    for (const card of [...assets, ...barriers])
      for (const key of card.voices) isIn(voices, key, `the card ${card.key}`)
    for (const theme of themes)
      for (const { of } of theme.placements) isIn(shelves[of.kind], of.key, `the theme ${theme.key}`)
    for (const merge of merges) for (const key of [merge.from, merge.into]) isIn(themes, key, 'a merge')
    for (const thing of [...outcomes, ...qualities])
      for (const { kind, key } of thing.evidence) isIn(shelves[kind], key, thing.key)
    for (const ballot of dotVote.ballots) for (const key of ballot.dots) isIn(outcomes, key, 'a dot')
    for (const decision of decisions) isIn(rights, decision.right, decision.key)
    for (const statement of statements) isIn(documents, statement.document, statement.key)
  })
})
