import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { maySpeakFor, wayOn } from './representative.ts'

describe('speaking for an organisation', () => {
  test('is free while nobody does, and theirs to give after that', () => {
    assert.deepEqual(maySpeakFor([], undefined, 'taken'), { ok: true, value: 'first' })
    assert.deepEqual(maySpeakFor(['dina'], 'dina', 'taken'), { ok: true, value: 'already' })
    assert.equal(maySpeakFor(['dina'], undefined, 'taken').ok, false)
    assert.equal(maySpeakFor(['dina'], 'sam', 'taken').ok, false)
  })
})

describe('where somebody came from', () => {
  test('is a path inside the same place, with or without a question', () => {
    for (const next of [
      '/eastmere',
      '/eastmere/projects/our-20k/apply',
      '/eastmere/projects/our-20k/call?from=list&n=2',
    ])
      assert.equal(wayOn(next, 'eastmere'), next)
  })

  test('is never another place, another site, or a path that climbs out', () => {
    for (const next of [
      undefined,
      '',
      '/',
      '/eastmerely',
      '/elsewhere/projects',
      'https://example.org/eastmere',
      '//example.org/eastmere',
      '/eastmere//example.org',
      '/eastmere/../elsewhere',
      '/eastmere/..',
      '/eastmere/./x',
      '/eastmere/\\example.org',
      '/eastmere/x\r\nset-cookie: a=b',
      '/eastmere/%2e%2e/elsewhere',
      '/eastmere/x?next=https://example.org',
      `/eastmere/${'x'.repeat(300)}`,
    ])
      assert.equal(wayOn(next, 'eastmere'), undefined, String(next))
  })
})
