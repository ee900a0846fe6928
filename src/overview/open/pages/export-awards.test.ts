import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, list } from '#commons/cycles'
import { publishAward } from '#planning/awards'
import { nobody } from '#platform/auth'
import { fromCsv } from '#standards/sheets'
import { grantsCheck, type OpenHouse, openHouse, whereOfficial } from '#testing'
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
  assert.match(String(grant?.['title']), /^Illustrative: /)
  assert.match(String(grant?.['description']), /^Illustrative/)
  assert.match(description, /made up/)
  assert.equal(publisher.name, 'Eastmere Borough Council')
  assert.match(JSON.stringify(grant?.['recipientOrganization']), /Lamp and Ladder told-openly/)
  assert.doesNotMatch(page.text, /Wednesday|Priya|Nadia|Ellen|recipientIndividual/)
  assert.equal(JSON.stringify((await readPackage(house)).grants), JSON.stringify(grants))
})

test('while there is nothing to tell the file says that, and does not claim to be a package', async () => {
  const page = await (await quiet.visitor()).get('/open/awards.json')
  const said = page.json() as Record<string, unknown>
  assert.equal(page.status, 200)
  assert.match(String(said['nothingYet']), /^No award has been announced here yet\./)
  assert.deepEqual(Object.keys(said).sort(), ['grants', 'nothingYet'])
})

test('an empty list is no package of the standard', whereOfficial, async () => {
  const check = await grantsCheck()
  assert.equal(check({ ...(await readPackage(quiet)), version: '1.4' }), false)
})

test('the package is valid against the official schema', whereOfficial, async () => {
  await announce(house, await readyToTell(house, 'valid'))
  const check = await grantsCheck()
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

test('a project that is not listed tells nothing; once it is listed, it does', async () => {
  const { cycle, story } = await quietly('unlisted')
  const award = await announce(house, story)
  const ids = async () => JSON.stringify((await readPackage(house)).grants.map(({ id }) => id))
  assert.doesNotMatch(await ids(), new RegExp(award))
  await house.act(story.priya, (acting) => list(acting, cycle.id))
  assert.match(await ids(), new RegExp(award))
})

/** A project nobody but its own people knows of, ready to announce. */
async function quietly(slug: string) {
  const cycle = await house.act(nobody, (acting) => begin(acting, { ...exampleProject, slug }))
  const story = await readyToTell({ ...house, addProject: async () => cycle }, slug)
  return { cycle, story }
}

const exampleProject = {
  title: 'Our £20,000',
  template: 'grantPilot',
  purpose: 'Young people here feel that the place is theirs.',
  dreamWord: 'dream',
  potPence: 2_000_000,
  potHolder: 'Head of youth services',
  startedOn: '2026-01-05',
} as const

test('outside demonstration mode nothing made up is told', async () => {
  await announce(quiet, await readyToTell(quiet, 'quiet'))
  assert.deepEqual((await readPackage(quiet)).grants, [])
})
