import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { saveRevealed } from '#commons/places'
import { openHouse } from '#testing'
import { loadDemonstrationPlaces } from './load.ts'

const house = await openHouse({ demonstration: true })
after(() => house.close())
const secret = Buffer.from('a secret that only tests know, of 32 bytes and more')

before(async () => {
  const ids = await loadDemonstrationPlaces({ database: house.database, secret, settings: { port: 3000 } }, [
    'eastmere',
    'lambeth',
  ])
  await house.database.transaction('write', (tx) => saveRevealed(tx, ids))
})

interface Thread {
  readonly nodes: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly illustrative: boolean
    readonly prioritised?: boolean
  }[]
  readonly links: readonly { readonly from: string; readonly to: string; readonly why: string }[]
  readonly breaks: readonly {
    readonly from: string
    readonly to: string
    readonly nodes: readonly string[]
  }[]
  readonly exceptions: readonly { readonly kind: string }[]
}

const look = async (path: string) => (await house.visitor()).get(path)
const threadOf = async (slug: string) => (await look(`/open/cycles/${slug}/thread.json`)).json() as Thread

describe('Eastmere’s thread', () => {
  test('has nine prioritised outcomes, each reaching back to a voice, a theme or a promise', async () => {
    const { nodes, links } = await threadOf('eastmere-our-20k')
    const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
    const chosen = nodes.filter(({ prioritised }) => prioritised)
    assert.equal(chosen.length, 9)
    for (const { id, title } of chosen) {
      const before = links.filter(({ to }) => to === id).map(({ from }) => kinds.get(from) ?? '')
      assert.ok(
        before.some((kind) => ['voice', 'theme', 'statement'].includes(kind)),
        title,
      )
    }
    assert.ok(nodes.every(({ illustrative }) => illustrative))
  })

  test('can be followed both ways from every kind of thing there is', async () => {
    const { nodes } = await threadOf('eastmere-our-20k')
    const browser = await house.visitor()
    const kinds = Map.groupBy(
      nodes.filter(({ id }) => !id.endsWith('.more')),
      ({ kind }) => kind,
    )
    assert.deepEqual(
      [...kinds.keys()],
      [
        ...['voice', 'statement', 'theme', 'asset', 'barrier', 'quality', 'outcome', 'indicator'],
        ...['call', 'criterion', 'application', 'award', 'agreement', 'activity', 'result', 'learning'],
      ],
    )
    for (const { id, kind } of [...kinds.values()].flatMap((some) => some.slice(0, 3))) {
      const page = await browser.get(`/eastmere/projects/eastmere-our-20k/thread/${id}`)
      assert.equal(page.status, 200, `${kind} ${id}`)
    }
  })

  test('leads from the award back to young people’s words and on to what was learned, and says why at each step', async () => {
    const { nodes, links } = await threadOf('eastmere-our-20k')
    const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
    const reached = (from: string, step: (id: string) => readonly string[]) => {
      const seen = new Set([from])
      for (const id of seen) for (const next of step(id)) seen.add(next)
      return new Set([...seen].map((id) => kinds.get(id)))
    }
    for (const { from, to, why } of links)
      assert.ok(kinds.has(from) && kinds.has(to) && why.trim() !== '', `${from} → ${to}`)
    const award = nodes.find(({ kind }) => kind === 'award')?.id ?? ''
    const back = reached(award, (id) => links.filter(({ to }) => to === id).map(({ from }) => from))
    const on = reached(award, (id) => links.filter(({ from }) => from === id).map(({ to }) => to))
    assert.ok(back.has('voice') && back.has('criterion') && back.has('call'))
    assert.ok(on.has('agreement') && on.has('activity') && on.has('result') && on.has('learning'))
    const call = nodes.find(({ kind }) => kind === 'call')?.id
    const asked = links.filter(({ from, to }) => to === call && kinds.get(from) === 'outcome')
    assert.equal(asked.length, 9)
  })

  test('the first page follows one of its threads from somebody’s words to what was done about them', async () => {
    const page = await look('/')
    assert.match(page.text, /Somebody said this\. Follow it\./)
    assert.match(
      page.text,
      /A change that was chosen .+ Who got the money .*£20,000 to .+ What is done about it /,
    )
    assert.match(page.text, /Enter Eastmere as/)
    assert.ok(page.statements <= 5, String(page.statements))
  })
})

describe('each tour', () => {
  for (const kind of ['young', 'commissioner', 'auditor', 'member'])
    test(`${kind}: one click from the first page, and every stop opens for those eyes`, async () => {
      const browser = await house.visitor()
      assert.ok((await browser.get('/')).html.includes(`href="/eastmere/enter-as/${kind}"`))
      const tour = await browser.get(`/eastmere/enter-as/${kind}`)
      if (tour.html.includes('name="person"')) await browser.submit(tour, 'enter')
      const stops = tour.html.match(/<ol class="stops">[\s\S]*?<\/ol>/)?.[0] ?? ''
      const links = [...stops.matchAll(/href="([^"#]+)/g)].map(([, href = '']) => href)
      assert.ok(links.length >= 6)
      for (const href of links) assert.equal((await browser.get(href)).status, 200, href)
    })
})

describe('Lambeth’s record of the £20,000 pilot', () => {
  test('has nine outcomes, six named and three not, no voice, its breaks and its exceptions', async () => {
    const { nodes, links, breaks, exceptions } = await threadOf('lambeth-grant-2012')
    assert.deepEqual(
      [...new Set(nodes.map(({ kind }) => kind))],
      ['outcome', 'call', 'criterion', 'award', 'result', 'learning'],
    )
    assert.equal(nodes.filter(({ kind }) => kind === 'outcome').length, 9)
    assert.equal(nodes.filter(({ title }) => title === 'not named in the published account').length, 3)
    const titled = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ title }) => title)
    assert.match(titled('award')[0] ?? '', /not published/)
    assert.deepEqual(titled('result'), ['Not yet known'])
    const ends = new Set(nodes.map(({ id }) => id))
    assert.ok(links.every(({ from, to, why }) => ends.has(from) && ends.has(to) && why !== ''))
    assert.equal(breaks.length, 8)
    assert.equal(breaks.find(({ from, to }) => from === 'voice' && to === 'outcome')?.nodes.length, 9)
    assert.ok(
      exceptions.some(({ kind }) => kind === 'exception') && exceptions.some(({ kind }) => kind === 'gap'),
    )
    assert.ok(nodes.every(({ illustrative }) => !illustrative))
  })

  test('tells on its page what is known with the source, and where the thread breaks', async () => {
    const page = await look('/lambeth/projects/lambeth-grant-2012')
    assert.match(page.text, /They met every week in a café/)
    assert.match(page.text, /Source: /)
    assert.match(page.text, /The thread breaks 8 times/)
    assert.ok(page.statements <= 5, String(page.statements))
  })
})

describe('Lambeth’s record of the framework work', () => {
  test('tells the finding in words and gives no number', async () => {
    const { nodes } = await threadOf('lambeth-framework-2013')
    assert.deepEqual(nodes, [])
    const page = await look('/lambeth/projects/lambeth-framework-2013')
    assert.match(page.text, /nearly all of the Council’s outcomes were based on external factors/)
    assert.match(page.text, /Not published: how many outcomes were clustered/)
    assert.equal((await look('/lambeth/projects/lambeth-framework-2013/thread')).status, 200)
  })
})

test('the list of projects for machines derives how far each one is', async () => {
  const { cycles } = (await look('/open/cycles.json')).json() as { cycles: { slug: string; phase: string }[] }
  assert.deepEqual(Object.fromEntries(cycles.map(({ slug, phase }) => [slug, phase])), {
    'eastmere-our-20k': 'delivery',
    'lambeth-grant-2012': 'delivery',
    'lambeth-framework-2013': 'planning',
    'lambeth-summer-pilot': 'insight',
    'lambeth-confidence-pilot': 'insight',
  })
})

test('the file of awards holds Eastmere’s £20,000 once, and says wherever it may be copied that it is made up', async () => {
  const { grants } = (await look('/open/awards.json')).json() as {
    grants: { id: string; title: string; description: string; amountAwarded: number }[]
  }
  assert.deepEqual(
    grants.map(({ amountAwarded }) => amountAwarded),
    [20_000],
  )
  for (const { id, title, description } of grants) {
    assert.match(id, /illustrative/)
    assert.match(title, /^Illustrative: /)
    assert.match(description, /^Illustrative, made up/)
  }
})
