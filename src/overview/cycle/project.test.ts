import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fact } from '#commons/cycles'
import { phaseOf, stageKeys, stagesOf, toldOf } from './project.ts'

describe('the phase of a project', () => {
  test('is listening until the first outcome is written down, and planning from then on', () => {
    assert.equal(phaseOf({ outcomes: 0, awards: 0, told: [] }), 'insight')
    assert.equal(phaseOf({ outcomes: 1, awards: 0, told: [] }), 'planning')
    assert.equal(phaseOf({ outcomes: 1, awards: 1, told: [] }), 'delivery')
  })

  test('of a record is as far as its sources tell', () => {
    assert.equal(phaseOf({ outcomes: 0, awards: 0, told: ['purpose', 'people', 'methods'] }), 'insight')
    assert.equal(phaseOf({ outcomes: 0, awards: 0, told: ['purpose', 'outcomes', 'call'] }), 'planning')
    assert.equal(phaseOf({ outcomes: 9, awards: 0, told: ['outcomes', 'award'] }), 'delivery')
  })

  test('is not delivery because an account in passing tells what pilots are for', () => {
    assert.equal(phaseOf({ outcomes: 0, awards: 0, told: ['purpose', 'learning'] }), 'insight')
    assert.equal(phaseOf({ outcomes: 0, awards: 0, told: ['purpose', 'methods', 'learning'] }), 'delivery')
  })
})

describe('the timeline of a project', () => {
  const statesOf = (holds: Parameters<typeof stagesOf>[0], broken = 0) =>
    Object.fromEntries(stagesOf(holds, broken).map(({ key, state }) => [key, state]))

  test('is here at the furthest stage with anything in it, done before, not yet beyond', () => {
    const states = statesOf({ team: 6, voices: 3 })
    assert.deepEqual(
      [states.team, states.voices, states.themes, states.learning],
      ['done', 'here', 'ahead', 'ahead'],
    )
  })

  test('frays where a later step was taken without one that should hold something', () => {
    const states = statesOf({ team: 6, outcomes: 2 })
    assert.deepEqual([states.voices, states.themes, states.outcomes], ['frayed', 'frayed', 'here'])
    assert.equal(statesOf({ team: 6, voices: 1, themes: 1, outcomes: 2 }).voices, 'done')
  })

  test('leaves out what a light project may do without, and does not call it a break', () => {
    const states = statesOf({ team: 6, voices: 3, themes: 1, outcomes: 1 })
    assert.deepEqual([states.meetings, states.around, states.promises], [undefined, undefined, undefined])
    assert.equal(statesOf({ team: 6, meetings: 1, voices: 3 }).meetings, 'done')
  })

  test('frays at the outcomes when one of them has no words behind it', () => {
    assert.equal(statesOf({ team: 6, voices: 3, themes: 1, outcomes: 4 }, 1).outcomes, 'frayed')
    assert.equal(statesOf({ team: 6, voices: 3, themes: 1, outcomes: 4, priorities: 2 }, 0).outcomes, 'done')
  })

  test('with nothing in it everything is still to come', () => {
    assert.ok(stagesOf({}, 0).every(({ state }) => state === 'ahead'))
    assert.equal(stagesOf({}, 0).length, stageKeys.length - 3)
  })
})

describe('a published record, stage by stage', () => {
  const fact = (stage: string): Fact => ({
    stage,
    text: `about ${stage}`,
    quotation: undefined,
    source: 'a page',
  })

  test('comes in the order in which things happen, whatever order it was copied in', () => {
    assert.deepEqual(
      toldOf([fact('award'), fact('purpose')], []).map(({ stage }) => stage),
      ['purpose', 'award'],
    )
  })

  test('names a stage of which only a gap is known, and none of which nothing is', () => {
    const [methods, ...rest] = toldOf(
      [],
      [{ kind: 'gap', rule: 'methods', reason: 'Not published: any words.' }],
    )
    assert.deepEqual(
      [methods?.stage, methods?.gaps, rest.length],
      ['methods', ['Not published: any words.'], 0],
    )
  })

  test('shows a break at the stage the thread does not reach', () => {
    const stages = toldOf(
      [fact('outcomes'), fact('call')],
      [{ kind: 'break', rule: 'outcome → call', reason: 'The call is missing.' }],
    )
    assert.deepEqual(
      stages.map(({ stage, breaks }) => [stage, breaks.length]),
      [
        ['outcomes', 0],
        ['call', 1],
      ],
    )
  })

  test('keeps exceptions for their own list', () => {
    assert.deepEqual(toldOf([], [{ kind: 'exception', rule: 'outcomes', reason: 'Not known.' }]), [])
  })
})
