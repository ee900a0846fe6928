import assert from 'node:assert/strict'
import { longDate } from '#platform/clock'
import type { Person } from '../person.ts'
import { opensReceipt } from './06-receipts.ts'
import { decision } from './10-choosing.ts'
import { comesBack, statementOf } from './13-paying-and-call.ts'
import { nameOf } from './15-opening.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, thursday } from './tale.ts'
import { begins } from './voices.ts'

const { activities, award, call, coming, interviews, learning, place, project } = eastmere
const pounds = `£${award.amount.toLocaleString('en-GB')}`
const money = `${pounds} to ${nameOf(award.to)}`

interface Node {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly prioritised?: boolean
  readonly several?: boolean
}

interface Thread {
  readonly nodes: readonly Node[]
  readonly links: readonly {
    readonly from: string
    readonly to: string
    readonly kind: string
    readonly why: string
  }[]
}

const machine = async <T>(tale: Tale, path: string): Promise<T> =>
  (await (await fetch(`${tale.stage.origin}${path}`)).json()) as T
const threadOf = (tale: Tale) => machine<Thread>(tale, `/open/cycles/${project.slug}/thread.json`)

/** Everything met from one thing on, one way. */
function met({ nodes, links }: Thread, start: Node, way: 'back' | 'forward'): Node[] {
  const seen = new Set<string>()
  for (let at = [start.id]; at.length > 0; ) {
    at = links
      .filter((link) => at.includes(way === 'back' ? link.to : link.from))
      .map((link) => (way === 'back' ? link.from : link.to))
      .filter((id) => !seen.has(id))
    for (const id of at) seen.add(id)
  }
  return nodes.filter(({ id }) => seen.has(id))
}

/** From the money back to what somebody said, and on to what was learned: each step with its because. */
export const followingAPound: Chapter = async (tale) => {
  const follows = async (anybody: Person) => {
    await anybody.opens(tale.project)
    await anybody.follows('Follow the whole thread, both ways')
    await anybody.sees('One thread, from start to end', money, 'because')
    await anybody.follows(money)
    await anybody.sees(
      call.title,
      ...learning.lessons.slice(0, 1).map(({ words }) => words.slice(0, 60)),
      'Back to where it comes from',
      'On to what came of it',
    )
    await anybody.in('A change people want').follows(statementOf('way-into-work'))
    await anybody.sees(call.title, 'On to what came of it')
    await anybody.in('Somebody').follows('Follow these words')
    await anybody.sees('The thread starts here: with somebody’s words.', money)
    for (const { title } of activities.slice(0, 1)) await anybody.sees(title)
  }
  await passing(tale, 'anybody', follows, { on: 'desk' })
  await passing(tale, 'anybody without scripts', follows, { scripts: false })
}

/** The same for machines: nothing dangles, each link says why, nine changes in the call, words before and learning after. */
export const nothingDangles: Chapter = async (tale) => {
  const thread = await threadOf(tale)
  const { nodes, links } = thread
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
  for (const { from, to, why } of links) {
    assert.ok(kinds.has(from) && kinds.has(to), `a link from ${from} to ${to} leads nowhere`)
    assert.notEqual(why, '', `nothing says why ${kinds.get(from)} leads to ${kinds.get(to)}`)
  }
  const asked = nodes.find(({ kind }) => kind === 'call')
  const awarded = nodes.filter(({ kind }) => kind === 'award')
  assert.ok(asked)
  const inCall = links.filter(({ to, from }) => to === asked.id && kinds.get(from) === 'outcome')
  assert.equal(inCall.length, call.outcomes.length)
  assert.deepEqual(
    awarded.map(({ title }) => title),
    [money],
  )
  const [before, after] = (['back', 'forward'] as const).map((way) =>
    awarded.flatMap((one) => met(thread, one, way)),
  )
  const words = before?.filter(({ kind, several }) => kind === 'voice' && !several) ?? []
  assert.ok(words.length > 0, 'the award leads back to nobody’s words')
  const learned = after?.filter(({ kind }) => kind === 'learning').map(({ title }) => title) ?? []
  const ofTheAward = learning.lessons.filter(({ about }) => about?.kind !== 'call')
  assert.deepEqual(learned.toSorted(), ofTheAward.map((lesson) => lesson.words).toSorted())
  for (const kind of ['agreement', 'activity', 'result'])
    assert.ok(
      after?.some((one) => one.kind === kind),
      `the award leads on to no ${kind}`,
    )
  const { cycles } = await machine<{ cycles: readonly { slug: string; phase: string }[] }>(
    tale,
    '/open/cycles.json',
  )
  assert.deepEqual(
    cycles.map(({ slug }) => slug),
    [project.slug],
  )
  // Eastmere is made up, and nobody who collects grants may take its award for one.
  const { grants } = await machine<{ grants: readonly unknown[] }>(tale, '/open/awards.json')
  assert.deepEqual(grants, [])
  tale.diagnostic(`the whole thread.json: ${nodes.length} nodes, ${links.length} links`)
}

/** Six words on a ticket, forty weeks later: to the money, to what is done, to what is not known yet, to what was learned. */
export const fortyWeeksLater: Chapter = async (tale) => {
  const lesson = learning.lessons.find(({ key }) => key === 'rent')
  await passing(
    tale,
    'whoever kept the ticket',
    async (phone) => {
      await opensReceipt(tale, phone, 'council-06')
      await phone.sees(
        begins('council-06'),
        `Chosen: ${statementOf('way-into-work')}`,
        `People who can help were asked for it: “${call.title}”.`,
        `${pounds} went to ${nameOf(award.to)} for it.`,
        'This is done about it: Standing beside',
        'Whether it helps is not yet known:',
        `Somebody learned from doing it: “${lesson?.words}”`,
      )
    },
    { scripts: false },
  )
}

/** What they were paid stands on their own pages, and on nobody else’s. */
export const paidAndSeen: Chapter = async (tale) => {
  const [first] = interviews.held
  assert.ok(first)
  const jo = as(tale, 'jo')
  await jo.opens(`${tale.place}/mine`)
  await jo.sees('What I am owed', 'Nothing is owed to you now.')
  await jo.follows('See each payment')
  await jo.sees(/You have been paid £\d/, `paid on ${longDate(thursday(first.week).date)}`)
  const theirs = await comesBack(tale, award.to)
  await theirs.opens(`${tale.place}/mine`)
  await theirs.sees('The agreement')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.place}/mine/pay`, 403)
    await anybody.opens(tale.project)
    await anybody.sees(pounds, nameOf(award.to), 'From place to place')
  })
}

/** Somebody begins another one from this, without its people, words and money, and everybody sees where it comes from. */
export const startedFromThis: Chapter = async (tale) => {
  const priya = await atWork(tale, 'priya')
  await priya.opens(`${tale.project}/case-study`)
  await priya.follows('Start from this project')
  await priya.sees('What you take over', 'What stays here', 'people and what they said')
  await priya.follows(`Begin it in ${place.name}`)
  const { closed, options } = decision(learning.ending)
  const meaning = options.find(({ key }) => key === closed?.option)?.text ?? ''
  const next = {
    'What is it called?': coming.title,
    'Why? What should be different for people?': meaning,
    'How much money is there?': '0',
    'Which role holds the money?': eastmere.people.find(({ key }) => key === 'nadia')?.title ?? '',
  }
  await priya.sends('Start the project', next, 422)
  await priya.sees('Write the day it starts')
  await priya.sends('Start the project', { 'When does it start?': thursday(coming.week) })
  await priya.sees(coming.title)
  await priya.sends('Show it')
  const address = priya.where().replace(/\/run$/, '')
  await passing(
    tale,
    'anybody',
    async (anybody) => {
      await anybody.opens(address)
      await anybody.sees(coming.title, meaning, `This project was started from ${project.title}`)
      await anybody.doesNotSee(nameOf(award.to), ...call.outcomes.map(({ outcome }) => statementOf(outcome)))
      await anybody.follows(project.title)
      await anybody.sees(project.title, nameOf(award.to))
    },
    { scripts: false },
  )
}
