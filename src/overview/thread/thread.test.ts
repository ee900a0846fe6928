import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  back,
  breaks,
  forward,
  graphOf,
  type Link,
  type Node,
  reachesWords,
  threadThrough,
} from './thread.ts'

const words = { noWords: { theme: 'an empty theme', outcome: 'no words', quality: 'no words' } }

function node(id: string, kind: Node['kind'], more: Partial<Node> = {}): Node {
  return { id, kind, title: id, stands: true, folded: false, ...more }
}

function link(from: string, to: string, why = ''): Link {
  return { from, to, kind: 'evidence', why }
}

/** Words → a theme → an outcome → a sign, and a promise beside them. */
function whole(change: { readonly voice?: Partial<Node>; readonly statement?: Partial<Node> } = {}) {
  return graphOf(
    [
      node('bus', 'voice', change.voice),
      node('homes', 'statement', change.statement),
      node('getting home', 'theme'),
      node('safe way home', 'outcome', { choice: { chosen: true, rank: 1 } }),
      node('I walk alone', 'indicator'),
    ],
    [
      link('bus', 'getting home', 'it stops too early'),
      link('getting home', 'safe way home'),
      link('homes', 'safe way home'),
      link('safe way home', 'I walk alone'),
    ],
  )
}

const idsOf = (met: readonly { readonly node: Node }[]) => met.map((one) => one.node.id)

describe('following a thread', () => {
  test('from a sign one gets back to the words and the promise, nearest first', () => {
    assert.deepEqual(idsOf(back(whole(), 'I walk alone')), ['safe way home', 'getting home', 'homes', 'bus'])
    assert.deepEqual(
      back(whole(), 'I walk alone').map(({ steps }) => steps),
      [1, 2, 2, 3],
    )
  })

  test('from the words one gets on to everything that came of them, and to nothing that came before', () => {
    assert.deepEqual(idsOf(forward(whole(), 'bus')), ['getting home', 'safe way home', 'I walk alone'])
    assert.deepEqual(forward(whole(), 'I walk alone'), [])
  })

  test('what can be reached in two ways is met once', () => {
    const graph = graphOf(
      [node('bus', 'voice'), node('a', 'theme'), node('b', 'theme'), node('safe', 'outcome')],
      [link('bus', 'a'), link('bus', 'b'), link('a', 'safe'), link('b', 'safe')],
    )
    assert.deepEqual(idsOf(forward(graph, 'bus')), ['a', 'b', 'safe'])
  })

  test('a circle ends where it began', () => {
    const graph = graphOf([node('a', 'theme'), node('b', 'theme')], [link('a', 'b'), link('b', 'a')])
    assert.deepEqual(idsOf(forward(graph, 'a')), ['b'])
  })

  test('a link to something that is not there is no link', () => {
    const graph = graphOf([node('bus', 'voice')], [link('bus', 'a theme of another project')])
    assert.deepEqual(graph.links, [])
    assert.deepEqual(forward(graph, 'bus'), [])
  })

  test('every link keeps its reason', () => {
    assert.equal(forward(whole(), 'bus')[0]?.link.why, 'it stops too early')
  })
})

describe('one thread through a thing', () => {
  const titles = (id: string, graph = whole()) => threadThrough(graph, id).map((step) => step.node.id)

  test('begins with somebody’s own words rather than with a promise', () => {
    assert.deepEqual(titles('safe way home'), ['bus', 'getting home', 'safe way home', 'I walk alone'])
  })

  test('is the same from wherever on it one stands', () => {
    for (const id of ['bus', 'getting home', 'I walk alone'])
      assert.deepEqual(titles(id), titles('safe way home'))
  })

  test('begins with the promise once the words were taken back', () => {
    assert.deepEqual(titles('safe way home', whole({ voice: { stands: false } })), [
      'homes',
      'safe way home',
      'I walk alone',
    ])
  })

  test('prefers words that are public to words that are only counted, whichever comes first', () => {
    const graph = graphOf(
      [node('few', 'voice', { folded: true }), node('bus', 'voice'), node('safe', 'outcome')],
      [link('few', 'safe'), link('bus', 'safe')],
    )
    assert.deepEqual(titles('safe', graph), ['bus', 'safe'])
  })

  test('goes on to what was chosen rather than to what was not', () => {
    const graph = graphOf(
      [
        node('bus', 'voice'),
        node('other', 'outcome', { choice: { chosen: false, reason: 'too dear' } }),
        node('safe', 'outcome', { choice: { chosen: true, rank: 1 } }),
        node('sign', 'indicator'),
      ],
      [link('bus', 'other'), link('other', 'sign'), link('bus', 'safe')],
    )
    assert.deepEqual(titles('bus', graph), ['bus', 'safe'])
  })

  test('of something that is not there is empty', () => {
    assert.deepEqual(threadThrough(whole(), 'nothing'), [])
  })
})

describe('breaks', () => {
  const found = (graph = whole(), declared: Parameters<typeof breaks>[1] = []) =>
    breaks(graph, declared, words)

  test('a thread that reaches words has none', () => {
    assert.deepEqual(found(), [])
  })

  test('an outcome breaks when its last words were taken back, and not while a promise still carries it', () => {
    assert.deepEqual(
      found(whole({ voice: { stands: false } })).map(({ to }) => to),
      ['theme'],
    )
    const both = found(whole({ voice: { stands: false }, statement: { stands: false } }))
    assert.deepEqual(
      both.map(({ from, to, at, declared }) => ({ from, to, at, declared })),
      [
        { from: 'voice', to: 'theme', at: ['getting home'], declared: false },
        { from: 'voice', to: 'outcome', at: ['safe way home'], declared: false },
      ],
    )
  })

  test('something good alone does not carry an outcome', () => {
    const graph = graphOf(
      [node('bus', 'voice'), node('the boathouse', 'asset'), node('safe', 'outcome')],
      [link('bus', 'the boathouse'), link('the boathouse', 'safe')],
    )
    assert.equal(reachesWords(graph, 'safe'), false)
    assert.deepEqual(
      found(graph).map(({ at }) => at),
      [['safe']],
    )
  })

  test('an empty theme that nothing leans on is only empty', () => {
    assert.deepEqual(found(graphOf([node('new box', 'theme')], [])), [])
  })

  test('words that are not public carry as well as public ones', () => {
    assert.deepEqual(found(whole({ voice: { folded: true } })), [])
  })

  test('what a record declares stands where it can be seen, and is not found a second time', () => {
    const record = graphOf([node('confident', 'outcome'), node('', 'outcome')], [])
    const [first, second, ...rest] = found(record, [
      { from: 'outcome', to: 'call', why: 'the call was not published' },
      { from: 'voice', to: 'outcome', why: 'no words were published' },
    ])
    assert.deepEqual(first, {
      from: 'voice',
      to: 'outcome',
      why: 'no words were published',
      at: ['confident', ''],
      declared: true,
    })
    assert.deepEqual(second?.at, ['confident', ''])
    assert.deepEqual(rest, [])
  })

  test('a declared break between things nobody published stands at none', () => {
    assert.deepEqual(
      found(graphOf([], []), [{ from: 'call', to: 'application', why: 'not published' }])[0]?.at,
      [],
    )
  })

  test('they are told in the order of the thread', () => {
    const order = found(graphOf([], []), [
      { from: 'activity', to: 'result', why: '' },
      { from: 'voice', to: 'theme', why: '' },
      { from: 'outcome', to: 'call', why: '' },
    ])
    assert.deepEqual(
      order.map(({ to }) => to),
      ['theme', 'call', 'result'],
    )
  })
})
