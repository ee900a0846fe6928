import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fewestPublished } from '#insight/voices'
import type { Found, Linked } from './found.ts'
import { type Node, threadThrough } from './thread.ts'
import { weave } from './weave.ts'
import { words } from './words.ts'

const say = {
  ...words.in('en').weave,
  noWords: 'a photo',
  more: (n: number) => `${n} more`,
  moreThan: (n: number) => `more than ${n} more`,
  fewMore: 'a few more',
  removed: 'removed at their request',
}
const limits = { counted: 50 }

function voice(id: string, words = 'The bus stops too early.'): Found {
  return { kind: 'voice', id, about: { words, parts: null, method: 'dream' } }
}

function theme(
  id: string,
  voices: number,
  more: Partial<Extract<Found, { kind: 'theme' }>['about']> = {},
): Found {
  return {
    kind: 'theme',
    id,
    about: { title: id, ended: false, mergedInto: null, voices, stands: true, ...more },
  }
}

function outcome(id: string, more: Partial<Extract<Found, { kind: 'outcome' }>['about']> = {}): Found {
  return {
    kind: 'outcome',
    id,
    about: {
      title: id,
      area: 'functioning',
      provenance: ['youngPeople'],
      note: null,
      rank: null,
      decided: false,
      notChosen: null,
      ...more,
    },
  }
}

function linked(from: string, to: string, more: Partial<Linked> = {}): Linked {
  return { kind: 'evidence', fromKind: 'voice', from, to, why: 'because', gone: false, ...more }
}

const graphFrom = (found: readonly Found[], links: readonly Linked[] = []) => weave(found, links, say, limits)
const named = (found: readonly Found[], links: readonly Linked[], id: string): Node | undefined =>
  graphFrom(found, links).nodes.get(id)

describe('voices that are not public', () => {
  test('are one knot for their theme, which says how many only when the number points at nobody', () => {
    assert.equal(named([theme('box', fewestPublished)], [], 'box.more')?.title, `${fewestPublished} more`)
    assert.equal(named([theme('box', fewestPublished - 1)], [], 'box.more')?.title, 'a few more')
    assert.equal(named([theme('box', 0)], [], 'box.more'), undefined)
  })

  test('are counted without those that stand there in public', () => {
    const links = [linked('bus', 'box', { kind: 'placement' })]
    assert.equal(
      named([voice('bus'), theme('box', fewestPublished + 1)], links, 'box.more')?.title,
      `${fewestPublished} more`,
    )
    assert.equal(named([voice('bus'), theme('box', 1)], links, 'box.more'), undefined)
  })

  test('are “more than” where counting stopped, and exact one below', () => {
    assert.equal(named([theme('box', 51)], [], 'box.more')?.title, 'more than 50 more')
    assert.equal(named([theme('box', 50)], [], 'box.more')?.title, '50 more')
  })

  test('never carry the reason that was written beside them', () => {
    const graph = graphFrom(
      [outcome('safe')],
      [linked('a secret voice', 'safe', { why: 'because Dean said his stepfather …' })],
    )
    assert.deepEqual(graph.links, [{ from: 'safe.more', to: 'safe', kind: 'evidence', why: '' }])
    assert.equal(graph.nodes.has('a secret voice'), false)
    assert.equal(JSON.stringify([...graph.nodes.values()]).includes('a secret voice'), false)
  })

  test('say that they were removed once all of them were, and carry nothing more', () => {
    const gone = named([outcome('safe')], [linked('x', 'safe', { gone: true })], 'safe.more')
    assert.deepEqual([gone?.title, gone?.stands], ['removed at their request', false])
    const one = named(
      [outcome('safe')],
      [linked('x', 'safe', { gone: true }), linked('y', 'safe')],
      'safe.more',
    )
    assert.deepEqual([one?.title, one?.stands], ['a few more', true])
  })
})

describe('themes that were put together', () => {
  const merged = theme('old box', 0, { ended: true, mergedInto: 'middle box', stands: false })
  const middle = theme('middle box', 0, { ended: true, mergedInto: 'box', stands: false })

  test('stand as the theme their cards lie in now, however often that happened', () => {
    const graph = graphFrom(
      [merged, middle, theme('box', 20), outcome('safe')],
      [linked('old box', 'safe', { fromKind: 'theme' })],
    )
    assert.deepEqual(
      graph.links.map(({ from, to }) => [from, to]),
      [
        ['box', 'safe'],
        ['box.more', 'box'],
      ],
    )
    assert.equal(graph.nodes.has('old box'), false)
  })

  test('an ended one that went nowhere stays to be seen', () => {
    const graph = graphFrom(
      [theme('box', 0, { ended: true, stands: false }), outcome('safe')],
      [linked('box', 'safe', { fromKind: 'theme' })],
    )
    assert.equal(graph.nodes.get('box')?.stands, false)
  })
})

describe('what stands in the thread', () => {
  test('answers are told in the order in which they were asked', () => {
    const told: Found = {
      kind: 'voice',
      id: 'me',
      about: { words: null, parts: { gotThere: 'I kept going.', doing: 'I fix bikes.' }, method: 'meInFive' },
    }
    assert.equal(named([told], [], 'me')?.title, 'I fix bikes.\nI kept going.')
  })

  test('a photo without words says so', () => {
    assert.equal(
      named([{ kind: 'voice', id: 'p', about: { words: null, parts: null, method: 'dream' } }], [], 'p')
        ?.title,
      'a photo',
    )
  })

  test('an outcome was chosen, was not, or nobody has chosen yet', () => {
    const choice = (about: Parameters<typeof outcome>[1]) =>
      named([outcome('safe', about)], [], 'safe')?.choice
    assert.deepEqual(choice({ rank: 3, decided: true }), { chosen: true, rank: 3 })
    assert.deepEqual(choice({ decided: true, notChosen: 'too dear' }), { chosen: false, reason: 'too dear' })
    assert.equal(choice({ decided: false }), undefined)
  })

  test('a sign follows from its outcome, and young people’s says so', () => {
    const sign: Found = {
      kind: 'indicator',
      id: 'sign',
      about: { title: 'I walk', outcome: 'safe', byYoungPeople: true },
    }
    const graph = graphFrom([outcome('safe'), sign])
    assert.deepEqual(graph.links, [{ from: 'safe', to: 'sign', kind: 'sign', why: '' }])
    assert.deepEqual(graph.nodes.get('sign')?.provenance, ['youngPeople'])
  })
})

describe('what comes after the choice', () => {
  const result = (more: Partial<Extract<Found, { kind: 'result' }>['about']>): Found => ({
    kind: 'result',
    id: 'reading',
    about: {
      state: 'improved',
      sign: 'I know whom to call',
      n: 12,
      careful: true,
      fromSource: false,
      ...more,
    },
  })

  test('an award says how much and to whom, a record as much as was published', () => {
    const award = (to: string | null, said: string | null): Found => ({
      kind: 'award',
      id: 'award',
      about: { pence: 2_000_000, to, said },
    })
    assert.equal(named([award('Two Doors', null)], [], 'award')?.title, '£20,000 to Two Doors')
    assert.equal(
      named([award(null, 'not published')], [], 'award')?.title,
      '£20,000 (to whom: not published)',
    )
  })

  test('a result from too few people is neither better nor worse in public', () => {
    assert.match(named([result({})], [], 'reading')?.title ?? '', /^Better/)
    assert.match(named([result({ n: fewestPublished - 1 })], [], 'reading')?.title ?? '', /^Too few/)
    assert.match(
      named([result({ state: 'notYetKnown', n: null })], [], 'reading')?.title ?? '',
      /^Not yet known/,
    )
  })

  test('the way on from words leads over the award to what was learned', () => {
    const graph = graphFrom(
      [
        voice('said'),
        outcome('wanted', { rank: 1, decided: true }),
        { kind: 'call', id: 'call', about: { title: 'Asked' } },
        { kind: 'award', id: 'award', about: { pence: 100, to: 'Two Doors', said: null } },
        { kind: 'learning', id: 'learned', about: { title: 'Ask sooner.', from: 'young person' } },
      ],
      [
        linked('said', 'wanted'),
        linked('wanted', 'call', { kind: 'asked', fromKind: 'outcome' }),
        linked('call', 'award', { kind: 'awarded', fromKind: 'call' }),
        linked('award', 'learned', { kind: 'learned', fromKind: 'award' }),
      ],
    )
    assert.deepEqual(
      threadThrough(graph, 'call').map(({ node }) => node.id),
      ['said', 'wanted', 'call', 'award', 'learned'],
    )
  })
})
