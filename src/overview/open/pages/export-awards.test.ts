import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { publishAward } from '#planning/awards'
import { fromCsv } from '#standards/sheets'
import { type OpenHouse, openHouse } from '#testing'
import { grantsCheck, whereOfficial } from '../../../../tests/testing/grants-schema.ts'
import {
  type AwardStory,
  decided,
  prepared,
  scoredCall,
  signed,
  told,
  valued,
} from '../../../planning/awards/example.ts'

let house: OpenHouse
let quiet: OpenHouse
before(async () => {
  house = await openHouse({ demonstration: true, illustrative: true, runsIt: 'Eastmere Borough Council' })
  quiet = await openHouse()
})
after(async () => {
  await house.close()
  await quiet.close()
})

interface Package {
  readonly publisher: { readonly name: string; readonly identifier?: string }
  readonly description: string
  readonly modified?: string
  readonly grants: readonly Record<string, unknown>[]
}

async function readPackage(from: OpenHouse): Promise<Package> {
  return (await (await from.visitor()).get('/open/awards.json')).json() as Package
}

async function readyToTell(at: OpenHouse, slug: string): Promise<AwardStory> {
  const story = await scoredCall(at, slug)
  await decided(at, story)
  await signed(at, story, await prepared(at, story))
  await told(at, story)
  return story
}

async function announce(at: OpenHouse, story: AwardStory): Promise<string> {
  const [award] = await at.act(story.priya, async (acting) =>
    valued(await publishAward(acting, story.call.id)),
  )
  return award?.id ?? ''
}

/** What only the owner of the database can do. */
async function asOwner(at: OpenHouse, statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: at.adminUrl })
  await client.connect()
  try {
    await client.query(statement, values)
  } finally {
    await client.end()
  }
}

test('an award is told when everybody is, never before; its id stays, and the file is a package of the standard', async () => {
  assert.deepEqual((await readPackage(house)).grants, [])
  const story = await readyToTell(house, 'told-openly')
  assert.deepEqual((await readPackage(house)).grants, [], 'signed is not announced')
  const award = await announce(house, story)
  const page = await (await house.visitor()).get('/open/awards.json')
  assert.ok(page.statements <= 4, `${page.statements} statements`)
  const { grants, publisher, description } = page.json() as Package
  assert.equal(grants.length, 1)
  const [grant] = grants
  assert.equal(grant?.['id'], `360G-illustrative-testing-${award}`)
  assert.equal(grant?.['amountAwarded'], 20_000)
  assert.equal(grant?.['amountAppliedFor'], 1500)
  assert.equal(grant?.['url'], 'http://alongside.test/testing/projects/told-openly/award')
  assert.match(String(grant?.['title']), /^Made up: /)
  assert.match(String(grant?.['description']), /^Made up/)
  assert.match(description, /made up/)
  assert.equal(publisher.name, 'Eastmere Borough Council')
  assert.match(JSON.stringify(grant?.['recipientOrganization']), /Lamp and Ladder told-openly/)
  assert.doesNotMatch(page.text, /Wednesday|Priya|Nadia|Ellen|recipientIndividual/)
  assert.equal(JSON.stringify((await readPackage(house)).grants), JSON.stringify(grants))
})

test('the package is valid against the official schema', whereOfficial, async () => {
  await announce(house, await readyToTell(house, 'valid'))
  const check = grantsCheck()
  assert.ok(check(await readPackage(house)), JSON.stringify(check.errors))
})

test('the sheet says the same, one row a grant', async () => {
  const page = await (await house.visitor()).get('/open/awards.csv')
  assert.equal(page.headers['content-type'], 'text/csv; charset=utf-8')
  const [header = [], ...rows] = fromCsv(page.body.toString('utf8'))
  const { grants } = await readPackage(house)
  assert.deepEqual(
    rows.map((row) => row[header.indexOf('Identifier')]),
    grants.map(({ id }) => id),
  )
  assert.deepEqual(
    rows.map((row) => Number(row[header.indexOf('Amount Awarded')])),
    grants.map(({ amountAwarded }) => amountAwarded),
  )
})

test('a project that is not listed tells nothing', async () => {
  const story = await readyToTell(house, 'unlisted')
  const award = await announce(house, story)
  const ids = async () => JSON.stringify((await readPackage(house)).grants.map(({ id }) => id))
  assert.match(await ids(), new RegExp(award))
  await asOwner(house, 'update cycles.cycle set listed_at = null where id = $1', [story.cycle.id])
  assert.doesNotMatch(await ids(), new RegExp(award))
})

test('outside demonstration mode nothing made up is told; a real place tells its awards without a mark', async () => {
  const award = await announce(quiet, await readyToTell(quiet, 'quiet'))
  assert.deepEqual((await readPackage(quiet)).grants, [])
  await asOwner(quiet, "update places.place set kind = 'real', clock_offset = '0' where slug = 'testing'")
  const { grants, publisher } = await readPackage(quiet)
  assert.deepEqual(
    grants.map(({ id }) => id),
    [`360G-testing-${award}`],
  )
  assert.doesNotMatch(JSON.stringify(grants), /Made up|illustrative/)
  assert.equal(publisher.identifier, '360G-testing-org:testing')
})
