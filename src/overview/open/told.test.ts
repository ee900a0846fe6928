import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeNamed, type Place, unnamed } from '#commons/places'
import type { Announced } from './storage.ts'
import { grantFrom, isTold, packageFrom } from './told.ts'
import { placeWords } from './words.ts'

const eastmere: Place = {
  id: '0a000000-0000-4000-8000-000000000001',
  slug: 'eastmere',
  name: 'Eastmere',
  kind: 'real',
  about: '',
  illustrative: false,
  record: false,
  runsIt: 'Eastmere Borough Council',
  contact: '',
}
const award: Announced = {
  awardId: '0a000000-0000-4000-8000-000000000002',
  place: eastmere,
  named: unnamed,
  slug: 'our-20k',
  project: 'Our £20,000',
  callTitle: 'Something everybody would be at',
  purpose: 'The place is theirs.',
  recipientName: 'Lamp and Ladder CIC',
  recipientId: '0a000000-0000-4000-8000-000000000003',
  recipientIdentifier: undefined,
  amountPence: 2_000_000,
  askedPence: undefined,
  awardedOn: '2026-04-30',
  startsOn: undefined,
  announcedAt: Temporal.Instant.from('2026-05-01T10:00:00Z'),
}
const url = 'https://alongside.example'

test('a real place tells its awards without a mark; a made-up one only in demonstration mode; a record never', () => {
  const madeUp = { ...eastmere, kind: 'demonstration', illustrative: true } as const
  assert.deepEqual([isTold(eastmere, false), isTold(eastmere, true)], [true, true])
  assert.deepEqual([isTold(madeUp, false), isTold(madeUp, true)], [false, true])
  assert.deepEqual([isTold({ ...eastmere, illustrative: true }, false)], [false])
  assert.equal(isTold({ ...madeUp, record: true }, true), false)
  const real = grantFrom(award, url)
  assert.equal(real.id, '360G-eastmere-0a000000-0000-4000-8000-000000000002')
  assert.doesNotMatch(JSON.stringify(real), /made up|illustrative/i)
  const play = grantFrom({ ...award, place: madeUp }, url)
  for (const marked of [play.title, play.description]) assert.match(marked, /^Illustrative/)
  assert.match(play.id, /illustrative/)
  assert.match(play.funder.id, /illustrative/)
})

test('a place that announced everything is the publisher; several are published by the installation', () => {
  assert.deepEqual(packageFrom([award], url).publisher, {
    name: 'Eastmere Borough Council',
    website: url,
    identifier: '360G-eastmere-org:eastmere',
  })
  const westmere = { ...eastmere, id: '0a000000-0000-4000-8000-000000000009', slug: 'westmere' }
  const both = packageFrom([award, { ...award, place: westmere }], url)
  assert.deepEqual(both.publisher, {
    name: 'Alongside at alongside.example',
    website: url,
    identifier: undefined,
  })
  assert.equal(packageFrom([], url).modifiedAt, undefined)
})

test('what is told since a place has its prefix and number carries them; what was told before keeps its own', () => {
  const named = {
    prefix: 'eastmerebc',
    since: Temporal.Instant.from('2026-05-01T10:00:00Z'),
    identifier: 'GB-LAE-EAS',
  }
  const since = grantFrom({ ...award, named }, url)
  assert.equal(since.id, '360G-eastmerebc-0a000000-0000-4000-8000-000000000002')
  assert.equal(since.funder.id, 'GB-LAE-EAS')
  assert.match(since.recipient.id, /^360G-eastmerebc-org:/)
  const announcedAt = named.since.subtract({ milliseconds: 1 })
  const before = grantFrom({ ...award, named, announcedAt }, url)
  assert.equal(before.id, '360G-eastmere-0a000000-0000-4000-8000-000000000002')
  assert.equal(packageFrom([{ ...award, named }], url).publisher.identifier, 'GB-LAE-EAS')
  const madeUp = { ...award, named, place: { ...eastmere, illustrative: true } }
  assert.match(grantFrom(madeUp, url).id, /^360G-illustrative-eastmere-/)
  assert.match(grantFrom(madeUp, url).funder.id, /^360G-illustrative-eastmere-org:/)
})

test('a prefix is one 360Giving could have given, and stays once awards were told under it', () => {
  const say = placeWords.in('en').rules
  const named = (draft: object, more: object = {}) => {
    const facts = { place: eastmere, before: unnamed, used: false, ...more }
    const ruling = mayBeNamed(facts, { prefix: '', identifier: '', ...draft }, say)
    return ruling.ok ? ruling.value : ruling.problems.map(({ text }) => text)
  }
  assert.deepEqual(named({ prefix: ' 360G-abc ' }), { prefix: 'abc', identifier: undefined })
  assert.deepEqual(named({ prefix: 'a b' }), [say.prefixShape])
  for (const identifier of ['GB-CHC-1234567', 'GB-LAE-EAS', 'XI-NIC-100'])
    assert.deepEqual(named({ identifier }), { prefix: undefined, identifier })
  for (const identifier of ['1234567', 'local-eastmere', 'GB-CHC-'])
    assert.deepEqual(named({ identifier }), [say.registeredShape])
  const before = { prefix: 'abc', since: award.announcedAt, identifier: undefined }
  assert.deepEqual(named({ prefix: 'abd' }, { before }), { prefix: 'abd', identifier: undefined })
  assert.deepEqual(named({ prefix: 'abd' }, { before, used: true }), [say.prefixUsed])
  assert.deepEqual(named({ prefix: 'abc', identifier: 'GB-CHC-1' }, { before, used: true }), {
    prefix: 'abc',
    identifier: 'GB-CHC-1',
  })
  assert.deepEqual(named({ prefix: 'abc' }, { place: { ...eastmere, illustrative: true } }), [say.notReal])
})
