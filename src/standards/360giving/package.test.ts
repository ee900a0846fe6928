import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantsCheck, whereOfficial } from '#testing'
import { exampleGrant, examplePackage } from './example.ts'
import { type GrantTold, grantAsData, grantId, organisationId, packageOf, sheetOf } from './package.ts'

test(
  'a package is valid against the official schema, with as much told as we ever tell',
  whereOfficial,
  async () => {
    const check = await grantsCheck()
    assert.ok(check(packageOf(examplePackage)), JSON.stringify(check.errors))
    const bare: GrantTold = { ...exampleGrant, id: '360G-x-2', askedPence: undefined, startsOn: undefined }
    const two = packageOf({ ...examplePackage, grants: [exampleGrant, { ...bare, fromOpenCall: false }] })
    assert.ok(check(two), JSON.stringify(check.errors))
  },
)

test('what the schema refuses is refused here too: the check can fail', whereOfficial, async () => {
  const check = await grantsCheck()
  const broken = [
    { grants: [] },
    { grants: [{ ...grantAsData(exampleGrant), awardDate: '4 May 2026' }] },
    { grants: [{ ...grantAsData(exampleGrant), fromOpenCall: 'Y' }] },
    { grants: [{ ...grantAsData(exampleGrant), recipientIndividual: { id: 'x', name: 'Somebody' } }] },
  ]
  for (const one of broken) assert.equal(check({ ...packageOf(examplePackage), ...one }), false)
})

test('pence become pounds exactly', () => {
  assert.equal(grantAsData({ ...exampleGrant, pence: 1_234_567 }).amountAwarded, 12_345.67)
  assert.equal(grantAsData({ ...exampleGrant, askedPence: 10 }).amountAppliedFor, 0.1)
  assert.ok(!('amountAppliedFor' in grantAsData({ ...exampleGrant, askedPence: undefined })))
})

test('a grant has a recipient organisation and has no place for a person', () => {
  const keys = Object.keys(grantAsData(exampleGrant))
  assert.ok(keys.includes('recipientOrganization'))
  assert.ok(!keys.some((key) => /individual/i.test(key)))
})

test('titles stay under 140 characters', () => {
  const title = (length: number) => grantAsData({ ...exampleGrant, title: 'é'.repeat(length) }).title
  assert.equal([...title(139)].length, 139)
  assert.equal(title(139).endsWith('…'), false)
  assert.equal([...title(140)].length, 139)
  assert.equal(title(140).endsWith('…'), true)
})

test('an organisation goes by its registered number, and by one of the publisher’s own when it has none', () => {
  assert.equal(organisationId('x', { local: '17', identifier: 'GB-CHC-1234567' }), 'GB-CHC-1234567')
  assert.equal(organisationId('x', { local: '17' }), '360G-x-org:17')
  assert.equal(organisationId('x', { local: '17', identifier: 'local-lamp' }), '360G-x-org:17')
  assert.equal(grantId('x', '17'), '360G-x-17')
})

test('the sheet says what the package says, under the standard’s own titles', () => {
  const { header, rows } = sheetOf([exampleGrant])
  const row = new Map(header.map((title, i) => [title, rows[0]?.[i]]))
  assert.equal(row.get('Identifier'), exampleGrant.id)
  assert.equal(row.get('Amount Awarded'), 20_000)
  assert.equal(row.get('Amount Applied For'), 19_850.5)
  assert.equal(row.get('Recipient Org:Name'), 'Lamp and Ladder CIC')
  assert.equal(row.get('From An Open Call?'), 'Yes')
  assert.equal(rows[0]?.length, header.length)
})
