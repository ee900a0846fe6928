import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { begin, type Cycle, list, makeException, recordFacts } from '#commons/cycles'
import type { Place } from '#commons/places'
import { closeDecision, declareRight, openDecision, say } from '#commons/power'
import { nameLead } from '#commons/safety'
import { planSession } from '#insight/sessions'
import { approveVoice, fewestPublished, shareVoice, withdrawVoice } from '#insight/voices'
import { proposeOutcome } from '#planning/framework'
import { nobody, type Who } from '#platform/auth'
import { dateOf, daysAfter } from '#platform/clock'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { openHouse } from '#testing'
import { exampleRight } from '../../../commons/power/example.ts'
import { exampleLead } from '../../../commons/safety/example.ts'
import { exampleSession } from '../../../insight/sessions/example.ts'
import { exampleSharing } from '../../../insight/voices/example.ts'
import { resting, safeWayHome } from '../../../planning/framework/example.ts'

const house = await openHouse()
after(() => house.close())
const root = '/testing/projects/our-20k'
let cycle: Cycle
let ash: Who

async function done<T>(who: Who, work: (acting: Acting) => Promise<Ruling<T>>, place?: Place): Promise<T> {
  const ruling = await house.act(who, work, place)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

async function speak(words: string): Promise<string> {
  const { id } = await done(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words }),
  )
  await done(ash, (acting) => approveVoice(acting, id))
  return id
}

const look = async (path = root, who: Who = nobody) => (await house.visitor(who)).get(path)

before(async () => {
  cycle = await house.addProject()
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
})

describe('the public page of a project', () => {
  test('asks nobody for words before somebody is named who keeps people safe', async () => {
    const before = await look()
    assert.equal(before.html.includes(`${root}/share`), false)
    assert.match(before.text, /Nobody is asked for words yet/)
    await done(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
    const after = await look()
    assert.ok(after.html.includes(`${root}/share`))
    assert.match(after.text, /Share your dream/)
  })

  test('puts the next chance to take part before everything else', async () => {
    const { text } = await look()
    assert.ok(text.indexOf('Your next chance') < text.indexOf('feel that the place is theirs'))
  })

  test('names a meeting only when the group opened it to everybody', async () => {
    const today = await house.act(nobody, async (acting) => dateOf(acting.now))
    const meeting = { ...exampleSession, cycleId: cycle.id, heldOn: daysAfter(today, 3) }
    await done(ash, (acting) =>
      planSession(acting, { ...meeting, title: 'Only us', heldAt: 'A kitchen nobody knows' }),
    )
    await done(ash, (acting) => planSession(acting, { ...meeting, title: 'Chips for all', openToAll: true }))
    await done(ash, (acting) =>
      planSession(acting, { ...meeting, title: 'Long ago', heldOn: daysAfter(today, -9), openToAll: true }),
    )
    const { text } = await look()
    assert.match(text, /Chips for all/)
    assert.doesNotMatch(text, /Only us|A kitchen nobody knows|Long ago/)
    assert.match(text, /The team met once\./)
  })

  test('says the money, what is up for decision, what is not, and why', async () => {
    const { text } = await look()
    for (const said of [
      /£20,000/,
      /Head of youth services/,
      /Which changes come first/,
      /How much money there is Because: The council set it/,
    ])
      assert.match(text, said)
  })

  test('gives a number only when it could point at nobody', async () => {
    for (let i = 1; i < fewestPublished; i++) await speak(`Number ${i}`)
    assert.match((await look()).text, /A few people have said something/)
    await speak('One more')
    const { text } = await look()
    assert.match(text, new RegExp(`People said ${fewestPublished} things\\. Few or none of them are public`))
    assert.doesNotMatch(text, /Number 1|One more/)
  })

  test('shows a break where an outcome lost its words, and counts it', async () => {
    const words = await speak('I cannot sleep.')
    await done(ash, (acting) => proposeOutcome(acting, cycle.id, safeWayHome, [resting(words)]))
    assert.match((await look()).text, /No breaks and no exceptions so far/)
    await done(nobody, (acting) => withdrawVoice(acting, words))
    const { text } = await look()
    assert.match(text, /One of these has no words behind it any more/)
    assert.match(text, /1 break or exception The thread breaks once/)
  })

  test('publishes exceptions, counted, each with its reason, its day and the role that answers for it', async () => {
    await house.act(ash, (acting) =>
      makeException(acting, cycle.id, {
        kind: 'exception',
        rule: 'Two meetings a month.',
        reason: 'It was August.',
        owner: 'Head of youth services',
      }),
    )
    assert.match(
      (await look()).text,
      /2 breaks and exceptions .*Two meetings a month\. It was August\. Answers for it: Head of youth services, since \d+ \w+ \d{4}\./,
    )
  })

  test('says who decides, what was decided and why, and never by whose hand', async () => {
    await done(ash, (acting) =>
      declareRight(acting, {
        ...exampleRight,
        cycleId: cycle.id,
        matter: 'name',
        question: 'what we call it',
        holder: 'youngPeople',
        form: 'own',
      }),
    )
    const decision = await done(ash, (acting) =>
      openDecision(acting, {
        cycleId: cycle.id,
        matter: 'name',
        question: 'What do we call it?',
        options: [{ text: 'A wish' }, { text: 'A what-if' }],
      }),
    )
    assert.match(
      (await look()).text,
      /What do we call it\? It is for the young people in the team to decide\. Being decided/,
    )
    const [, whatIf] = decision.options
    await done(ash, (acting) => say(acting, decision.id, { stance: 'for', option: whatIf?.id }))
    await done(ash, (acting) =>
      closeDecision(acting, decision.id, { chosen: [whatIf?.id ?? ''], reasons: 'You can say it on a bus.' }),
    )
    const { text } = await look()
    assert.match(text, /A what-if Why: You can say it on a bus\. Decided by the young people in the team\./)
    assert.match(text, /what we call it the young people in the team/)
    assert.doesNotMatch(text, /Ash/)
  })

  test('costs at most five statements', async () => {
    const page = await look()
    assert.ok(page.statements <= 5, String(page.statements))
  })

  test('shows its team the way to their own pages, and nobody else', async () => {
    assert.ok((await look(root, ash)).html.includes(`${root}/run`))
    assert.equal((await look()).html.includes(`${root}/run`), false)
  })

  test('is not there before the project is shown, nor in another place', async () => {
    const { id: _id, listed: _listed, version: _version, ...draft } = cycle
    const hidden = await house.act(nobody, (acting) => begin(acting, { ...draft, slug: 'not-yet' }))
    const member = await house.addMember(hidden, 'youngPerson')
    assert.equal((await look('/testing/projects/not-yet')).status, 404)
    assert.equal((await look('/testing/projects/not-yet', ash)).status, 404)
    assert.equal((await look('/testing/projects/not-yet', member)).status, 200)
    await house.addPlace('elsewhere')
    assert.equal((await look('/elsewhere/projects/our-20k')).status, 404)
    assert.equal((await look('/testing/projects/nothing')).status, 404)
  })
})

describe('a published record', () => {
  test('tells its facts with their sources, its gaps and its breaks, and asks nobody for anything', async () => {
    const record = await house.addPlace('archive', { record: true })
    const { id: _id, listed: _listed, version: _version, ...draft } = cycle
    await house.act(
      nobody,
      async (acting) => {
        const kept = await begin(acting, { ...draft, slug: 'kept', template: 'record', potPence: 0 })
        await recordFacts(acting, kept.id, [
          { stage: 'methods', text: 'They met in a café.', quotation: 'alive', source: 'A page of 2013' },
        ])
        await makeException(acting, kept.id, {
          kind: 'gap',
          rule: 'methods',
          reason: 'Not published: who came.',
          owner: 'The source',
        })
        await makeException(acting, kept.id, {
          kind: 'break',
          rule: 'voice → outcome',
          reason: 'No words were published.',
          owner: 'The source',
        })
        await list(acting, kept.id)
      },
      record,
    )
    const page = await look('/archive/projects/kept')
    for (const said of [
      /They met in a café\./,
      /Source: A page of 2013\./,
      /Not published: who came\./,
      /The thread breaks here\. No words were published\./,
      /The money Not published/,
    ])
      assert.match(page.text, said)
    assert.doesNotMatch(page.html, /\/share"|up for decision/)
    assert.ok(page.statements <= 5, String(page.statements))
  })
})

describe('the list of projects for machines', () => {
  test('gives each listed project its place and its phase, and no other', async () => {
    const { cycles } = (await look('/open/cycles.json')).json() as {
      cycles: { slug: string; title: string; place: string; phase: string }[]
    }
    assert.deepEqual(cycles.map(({ slug, place, phase }) => `${place} ${slug} ${phase}`).sort(), [
      'archive kept insight',
      'testing our-20k planning',
    ])
    assert.ok(cycles.every((one) => Object.keys(one).sort().join() === 'phase,place,slug,title'))
  })
})
