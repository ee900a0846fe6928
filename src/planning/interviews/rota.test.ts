import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askerOf, emptyRota, mayStand, type Part, parts, peopleOn, suggestRota, without } from './rota.ts'

const nobodyAway = new Set<string>()
const of = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `interview-${i}`, away: nobodyAway }))
const words = {
  stranger: 'stranger',
  conflict: (name: string) => `${name} has a conflict`,
  adultAsked: (name: string) => `${name} was not asked`,
  questionUnknown: 'unknown question',
}
const seats = new Map([
  ['ash', { young: true, name: 'Ash' }],
  ['ellen', { young: false, name: 'Ellen' }],
])
const facts = {
  seats,
  conflicted: nobodyAway,
  questions: new Set(['q']),
  byYoungPerson: true,
  askedBefore: new Set<string>(),
}

test('the suggested rota gives everybody every part equally often, give or take one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 12 }), (people, interviews) => {
      const names = Array.from({ length: people }, (_, i) => `person ${i}`)
      const rotas = [...suggestRota(names, of(interviews), []).values()]
      for (const part of parts) {
        const turns = names.map((name) => rotas.filter((rota) => rota.parts[part] === name).length)
        assert.ok(Math.max(...turns) - Math.min(...turns) <= 1, `${part}: ${turns.join(' ')}`)
      }
    }),
  )
})

test('three young people chair, ask and keep time; only from four on somebody just listens', () => {
  const three = suggestRota(['ash', 'remi', 'jo'], of(1), []).get('interview-0')
  assert.deepEqual(Object.keys(three?.parts ?? {}), ['chair', 'asker', 'timekeeper'])
  assert.equal(new Set(Object.values(three?.parts ?? {})).size, 3)
  const four = suggestRota(['ash', 'remi', 'jo', 'kit'], of(1), []).get('interview-0')
  assert.deepEqual(Object.keys(four?.parts ?? {}), [...parts])
})

test('two or one still lead an interview, with two parts for somebody; nobody at all leads none', () => {
  const two = suggestRota(['ash', 'remi'], of(1), []).get('interview-0')
  assert.deepEqual(Object.keys(two?.parts ?? {}), ['chair', 'asker', 'timekeeper'])
  assert.deepEqual(suggestRota([], of(1), ['q']).get('interview-0'), emptyRota)
})

test('the questions go round, beginning with the asker', () => {
  const rota = suggestRota(['ash', 'remi', 'jo'], of(1), ['1', '2', '3', '4']).get('interview-0') ?? emptyRota
  assert.equal(rota.asking.get('1'), rota.parts.asker)
  assert.equal(new Set(['1', '2', '3'].map((question) => rota.asking.get(question))).size, 3)
  assert.equal(rota.asking.get('4'), rota.asking.get('1'))
  assert.equal(askerOf({ parts: { asker: 'ash' }, asking: new Map([['1', 'jo']]) }, '2'), 'ash')
})

test('somebody with a conflict is never suggested for that applicant, and drops out of a rota that stood', () => {
  const away = new Set(['remi'])
  const rotas = suggestRota(['ash', 'remi', 'jo'], [{ id: 'theirs', away }, ...of(1)], ['1', '2'])
  assert.ok(!peopleOn(rotas.get('theirs') ?? emptyRota).includes('remi'))
  assert.ok(peopleOn(rotas.get('interview-0') ?? emptyRota).includes('remi'))
  const stood = { parts: { chair: 'remi', asker: 'ash' }, asking: new Map([['1', 'remi']]) }
  assert.deepEqual(without(stood, away), { parts: { asker: 'ash' }, asking: new Map() })
})

test('an adult chairs, asks or keeps time only where a young person asked them', () => {
  for (const part of parts) {
    const rota = { parts: { [part]: 'ellen' } as Partial<Record<Part, string>>, asking: new Map() }
    assert.equal(mayStand(rota, { ...facts, byYoungPerson: false }, words).ok, false, part)
    assert.equal(mayStand(rota, facts, words).ok, true, part)
    const askedBefore = new Set([`ellen ${part}`])
    assert.equal(mayStand(rota, { ...facts, byYoungPerson: false, askedBefore }, words).ok, true, part)
  }
  const asking = { parts: { chair: 'ash' }, asking: new Map([['q', 'ellen']]) }
  assert.equal(mayStand(asking, { ...facts, byYoungPerson: false }, words).ok, false)
})

test('nobody without a seat, nobody with a conflict, and no question that was not chosen stands on a rota', () => {
  assert.equal(mayStand({ parts: { chair: 'ash' }, asking: new Map([['q', 'ash']]) }, facts, words).ok, true)
  assert.equal(mayStand({ parts: { chair: 'a stranger' }, asking: new Map() }, facts, words).ok, false)
  assert.equal(mayStand({ parts: {}, asking: new Map([['another', 'ash']]) }, facts, words).ok, false)
  const conflicted = new Set(['ash'])
  assert.equal(
    mayStand({ parts: { chair: 'ash' }, asking: new Map() }, { ...facts, conflicted }, words).ok,
    false,
  )
})
