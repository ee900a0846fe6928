import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { begin, type Cycle, makeException } from '#commons/cycles'
import { nameLead, raiseConcern } from '#commons/safety'
import { markStatement, registerDocument } from '#insight/documents'
import { nameTheme, place as putIn } from '#insight/themes'
import { approveVoice, shareVoice, withdrawVoice } from '#insight/voices'
import { proposeIndicator, proposeOutcome } from '#planning/framework'
import { nobody, type Who } from '#platform/auth'
import { shortDate } from '#platform/clock'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { openHouse } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { home, plan } from '../../../insight/documents/example.ts'
import { exampleSharing } from '../../../insight/voices/example.ts'
import { resting, safeWayHome } from '../../../planning/framework/example.ts'

const house = await openHouse()
after(() => house.close())

interface ThreadJson {
  readonly cycle: { readonly slug: string; readonly title: string }
  readonly nodes: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly illustrative: boolean
    readonly note?: string
    readonly prioritised?: boolean
  }[]
  readonly links: readonly {
    readonly from: string
    readonly to: string
    readonly kind: string
    readonly why: string
  }[]
  readonly breaks: readonly {
    readonly from: string
    readonly to: string
    readonly why: string
    readonly nodes: readonly string[]
  }[]
  readonly exceptions: readonly {
    readonly kind: string
    readonly rule: string
    readonly reason: string
    readonly owner: string
    readonly at: string
  }[]
}

let cycle: Cycle
let ash: Who
const ids = {
  open: '',
  quiet: '',
  worried: '',
  gone: '',
  waiting: '',
  theme: '',
  statement: '',
  outcome: '',
  lost: '',
  sign: '',
}
const root = '/testing/projects/our-20k'

async function done<T>(who: Who, work: (acting: Acting) => Promise<Ruling<T>>): Promise<T> {
  const ruling = await house.act(who, work)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

async function voice(words: string, { publish = true, approve = true } = {}): Promise<string> {
  const { id } = await done(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words, consents: { publish, quote: true } }),
  )
  if (approve) await done(ash, (acting) => approveVoice(acting, id))
  return id
}

before(async () => {
  cycle = await house.addProject()
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  await done(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
  ids.open = await voice('OPEN The bus stops too early.')
  ids.quiet = await voice('QUIET I walk home past the yard.', { publish: false })
  ids.worried = await voice('WORRIED Something I should not have said.')
  ids.gone = await voice('GONE I cannot sleep.')
  ids.waiting = await voice('WAITING Nobody has read this yet.', { approve: false })
  await done(ash, async (acting) => {
    const named = await nameTheme(acting, cycle.id, { name: 'After nine' })
    if (!named.ok) return named
    ids.theme = named.value.theme
    return putIn(acting, cycle.id, {
      theme: ids.theme,
      cards: [ids.open, ids.quiet, ids.worried].map((subject) => ({ kind: 'voice' as const, subject })),
      why: 'All of it is about getting home.',
    })
  })
  const { id: document } = await done(ash, (acting) => registerDocument(acting, cycle.id, plan))
  ids.statement = (
    await done(ash, (acting) =>
      markStatement(acting, { id: document, cycleId: cycle.id, text: plan.text }, { quote: home }),
    )
  ).id
  ids.outcome = await done(ash, (acting) =>
    proposeOutcome(acting, cycle.id, safeWayHome, [
      resting(ids.theme, 'theme'),
      resting(ids.statement, 'statement'),
    ]),
  )
  ids.sign = await done(ash, (acting) =>
    proposeIndicator(acting, cycle.id, {
      outcomeId: ids.outcome,
      words: 'I text when I am home',
      byYoungPeople: true,
    }),
  )
  ids.lost = await done(ash, (acting) =>
    proposeOutcome(acting, cycle.id, { ...safeWayHome, statement: 'We sleep better.' }, [resting(ids.gone)]),
  )
  await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id: ids.worried }, how: 'person' }),
  )
  await done(nobody, (acting) => withdrawVoice(acting, ids.gone))
  await house.act(ash, (acting) =>
    makeException(acting, cycle.id, {
      kind: 'exception',
      rule: 'A dot vote comes before a choice.',
      reason: 'There were only four of us.',
      owner: 'Head of youth services',
    }),
  )
})

const threadJson = async () =>
  (await (await house.visitor()).get('/open/cycles/our-20k/thread.json')).json() as ThreadJson

/** The things a page leads to. */
const thingsOn = (html: string): Set<string> =>
  new Set([...html.matchAll(/our-20k\/thread\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id))

/** Everything a thing came from, and everything that came of it, by the file alone. */
function reachable(links: ThreadJson['links'], start: string): Set<string> {
  const along = (next: (id: string) => readonly string[]) => {
    const seen = new Set<string>()
    for (const edge = [start]; edge.length > 0; )
      for (const id of next(edge.pop() ?? '')) if (!seen.has(id)) edge.push(id) && seen.add(id)
    return seen
  }
  return along((id) => links.filter(({ to }) => to === id).map(({ from }) => from)).union(
    along((id) => links.filter(({ from }) => from === id).map(({ to }) => to)),
  )
}

describe('the thread for machines', () => {
  test('holds what was made public, and links that run from the earlier thing to the later', async () => {
    const { cycle: project, nodes, links } = await threadJson()
    assert.deepEqual(project, { slug: 'our-20k', title: 'Our £20,000' })
    const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
    assert.equal(kinds.get(ids.open), 'voice')
    assert.equal(kinds.get(ids.outcome), 'outcome')
    assert.ok(nodes.every(({ illustrative, title }) => illustrative === false && title !== ''))
    assert.deepEqual(
      links.filter(({ from }) => from === ids.open),
      [{ from: ids.open, to: ids.theme, kind: 'placement', why: 'All of it is about getting home.' }],
    )
    assert.deepEqual(
      links
        .filter(({ to }) => to === ids.outcome)
        .map(({ from }) => from)
        .sort(),
      [ids.theme, ids.statement].sort(),
    )
    assert.ok(links.some(({ from, to, kind }) => from === ids.outcome && to === ids.sign && kind === 'sign'))
    assert.ok(links.every(({ from, to }) => kinds.has(from) && kinds.has(to)))
  })

  test('never holds words that are not public, waiting, taken back, or that somebody is worried about', async () => {
    const { text } = await (await house.visitor()).get('/open/cycles/our-20k/thread.json')
    assert.match(text, /OPEN/)
    assert.doesNotMatch(text, /QUIET|WORRIED|GONE|WAITING/)
    for (const id of [ids.quiet, ids.worried, ids.gone, ids.waiting]) assert.equal(text.includes(id), false)
  })

  test('counts the others as one for their theme, without a number that could point at somebody', async () => {
    const { nodes } = await threadJson()
    assert.equal(nodes.find(({ id }) => id === `${ids.theme}.more`)?.title, 'a few more voices, not public')
  })

  test('lists its breaks and its exceptions', async () => {
    const { breaks, exceptions } = await threadJson()
    assert.deepEqual(
      breaks.map(({ from, to, nodes }) => ({ from, to, nodes })),
      [{ from: 'voice', to: 'outcome', nodes: [ids.lost] }],
    )
    assert.deepEqual(
      exceptions.map(({ kind, rule }) => ({ kind, rule })),
      [{ kind: 'exception', rule: 'A dot vote comes before a choice.' }],
    )
  })

  test('is enough without the product: it holds every thing, way, reason, break and exception of the pages', async () => {
    const { nodes, links, breaks, exceptions } = await threadJson()
    const browser = await house.visitor()
    const whole = await browser.get(`${root}/thread`)
    const pages = new Map<string, { text: string; ways: Set<string> }>()
    for (const wanted = [...thingsOn(whole.html)]; wanted.length > 0; ) {
      const id = wanted.pop() ?? ''
      if (pages.has(id)) continue
      const { text, html } = await browser.get(`${root}/thread/${id}`)
      pages.set(id, { text, ways: thingsOn(html) })
      wanted.push(...thingsOn(html))
    }
    const known = new Map(nodes.map((node) => [node.id, node]))
    assert.deepEqual(
      [...pages.keys()].filter((id) => !known.has(id)),
      [],
    )
    assert.ok(pages.has(ids.outcome) && pages.has(ids.open))
    for (const [id, { text, ways }] of pages) {
      const node = known.get(id)
      assert.ok(text.includes(node?.title ?? '?'), id)
      if (node?.note) assert.ok(text.includes(node.note), node.note)
      const met = reachable(links, id)
      assert.deepEqual(
        [...ways].filter((one) => one !== id && !met.has(one)),
        [],
        'ways that only the page knows',
      )
      for (const [, because = ''] of text.matchAll(/because ([^.]+\.)/g))
        assert.ok(
          links.some(({ why }) => why === because),
          because,
        )
    }
    assert.ok(
      [...known.values()].some(({ note }) => note),
      'where a promise stands is in the file too',
    )
    assert.match(whole.text, new RegExp(`${breaks.length} break in the thread`))
    for (const { why } of breaks) assert.ok(whole.text.includes(why), why)
    assert.match(whole.text, new RegExp(`${exceptions.length} rule that was not met`))
    for (const { rule, reason, owner, at } of exceptions)
      for (const told of [rule, reason, owner, shortDate(Temporal.Instant.from(at))])
        assert.ok(whole.text.includes(told), told)
  })

  test('is found by the project’s name alone, and only once the project is shown', async () => {
    const { id: _id, listed: _listed, version: _version, ...draft } = cycle
    const hidden = await house.act(nobody, (acting) => begin(acting, { ...draft, slug: 'not-shown-yet' }))
    const member = await house.addMember(hidden, 'youngPerson')
    const browser = await house.visitor()
    assert.equal((await browser.get('/open/cycles/our-20k/thread.json')).status, 200)
    assert.equal((await browser.get('/open/cycles/nothing-here/thread.json')).status, 404)
    assert.equal((await browser.get('/open/cycles/not-shown-yet/thread.json')).status, 404)
    assert.equal((await browser.get('/testing/projects/not-shown-yet/thread')).status, 404)
    assert.equal(
      (await (await house.visitor(member)).get('/testing/projects/not-shown-yet/thread')).status,
      200,
    )
  })
})

describe('the thread as a page', () => {
  test('tells one thread from words to a sign, every break, and every exception, in five statements', async () => {
    const page = await (await house.visitor()).get(`${root}/thread`)
    assert.equal(page.status, 200)
    assert.ok(page.statements <= 5, String(page.statements))
    for (const said of [
      /OPEN The bus/,
      /After nine/,
      /Young people feel safe/,
      /I text when I am home/,
      /1 break in the thread/,
      /only four of us/,
    ])
      assert.match(page.text, said)
    assert.doesNotMatch(page.text, /QUIET|WORRIED|GONE|WAITING/)
  })

  test('from an outcome it goes back to the words and on to the sign, each with its reason', async () => {
    const page = await (await house.visitor()).get(`${root}/thread/${ids.outcome}`)
    assert.ok(page.statements <= 5, String(page.statements))
    assert.match(page.text, /because All of it is about getting home\./)
    assert.match(page.text, /because It is what they asked for\./)
    assert.ok(page.html.includes(`${root}/thread/${ids.open}`))
    assert.ok(page.html.includes(`${root}/thread/${ids.sign}`))
    assert.doesNotMatch(page.text, /break in the thread/)
  })

  test('shows the break where the words were taken back', async () => {
    const page = await (await house.visitor()).get(`${root}/thread/${ids.lost}`)
    assert.match(page.text, /1 break in the thread/)
    assert.match(page.text, /removed at their request/)
    assert.match(page.text, /The thread breaks here/)
  })

  test('words that are not public have no page, not for the team either', async () => {
    for (const browser of [await house.visitor(), await house.visitor(ash)]) {
      assert.equal((await browser.get(`${root}/thread/${ids.open}`)).status, 200)
      for (const id of [ids.quiet, ids.worried, ids.gone, ids.waiting])
        assert.equal((await browser.get(`${root}/thread/${id}`)).status, 404)
    }
  })

  test('what is no id, or stands in another project, is not found', async () => {
    const browser = await house.visitor()
    await house.addProject('another')
    assert.equal((await browser.get(`${root}/thread/${ids.theme}.more`)).status, 404)
    assert.equal((await browser.get(`/testing/projects/another/thread/${ids.outcome}`)).status, 404)
    const elsewhere = await house.addPlace('elsewhere')
    assert.equal((await browser.get(`/${elsewhere.slug}/projects/our-20k/thread`)).status, 404)
    assert.equal((await browser.get(`/${elsewhere.slug}/projects/our-20k/thread/${ids.outcome}`)).status, 404)
  })

  test('a project where nothing was said yet says so, with the one thing to do', async () => {
    await house.addProject('empty')
    const page = await (await house.visitor()).get('/testing/projects/empty/thread')
    assert.match(page.text, /Nothing has been said here yet/)
    assert.ok(page.html.includes('/testing/projects/empty/share'))
  })
})
