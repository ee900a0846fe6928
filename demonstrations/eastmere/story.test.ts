import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eastmere } from './story.ts'
import type { Evidence, Voice } from './types.ts'
import { wordsOf } from './wording.ts'

const { people, decisions, rights, sessions, voices, statements, assets, barriers, themes, merges } = eastmere
const { outcomes, qualities, documents, dotVote } = eastmere
const chosen = outcomes.filter((outcome) => !outcome.notChosen)
const parked = outcomes.filter((outcome) => outcome.notChosen)
const dreams = voices.filter((voice) => voice.method === 'dream')
const young = people.filter((person) => person.part === 'young person').map((person) => person.key)

function keys(things: readonly { key: string }[]): string[] {
  return things.map((thing) => thing.key)
}

function isIn(things: readonly { key: string }[], key: string, from: string): void {
  assert.ok(
    things.some((thing) => thing.key === key),
    `${from} points at "${key}", which does not exist`,
  )
}

function stands(voice: Voice): boolean {
  return voice.answer?.kind === 'approved' && !voice.withdrawn
}

describe('the counts the story promises', () => {
  test('24 voices over three methods and 12 dreams', () => {
    const by = (method: Voice['method']) => voices.filter((voice) => voice.method === method).length
    assert.deepEqual(
      [by('proud-moment'), by('me-in-five-years'), by('council-in-five-years'), by('dream')],
      [9, 8, 7, 12],
    )
    assert.equal(dreams.filter((dream) => dream.by.kind === 'group').length, 2)
    assert.equal(dreams.filter((dream) => dream.came === 'interview').length, 4)
  })

  test('one withdrawn, one refused, one still waiting, one drawing, two from paper', () => {
    assert.deepEqual(keys(voices.filter((voice) => voice.withdrawn)), ['proud-07'])
    assert.deepEqual(keys(voices.filter((voice) => voice.answer?.kind === 'refused')), ['dream-09'])
    assert.deepEqual(keys(voices.filter((voice) => !voice.answer)), ['dream-08'])
    assert.deepEqual(keys(dreams.filter((dream) => dream.photo)), ['dream-05'])
    const fromPaper = voices.filter((voice) => voice.came === 'paper')
    assert.equal(fromPaper.length, 2)
    assert.ok(fromPaper.every((voice) => voice.broughtBy))
  })

  test('14 promises in the plan, of which all but two are about what is around people', () => {
    assert.equal(statements.length, 14)
    assert.equal(statements.filter((statement) => statement.area === 'external').length, 12)
  })

  test('nine outcomes first, five kept with the reason, four qualities, one for each question', () => {
    assert.equal(chosen.length, 9)
    assert.equal(parked.length, 5)
    assert.deepEqual(
      qualities.map((quality) => quality.asks),
      ['how it should feel', 'from whom', 'where', 'when'],
    )
  })

  test('ten weekly meetings, twelve asset cards, four barriers, eight piles after one merge', () => {
    assert.deepEqual(
      sessions.map((session) => session.week).filter((week) => week <= 10),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    )
    assert.deepEqual([assets.length, barriers.length, themes.length], [12, 4, 9])
    assert.equal(merges.filter((merge) => merge.undone).length, 1)
    assert.equal(merges.filter((merge) => !merge.undone).length, 1)
  })
})

describe('the plan', () => {
  const [plan] = documents
  test('reads like a plan: about 700 words', () => {
    const words = wordsOf(plan!.text).length
    assert.ok(words > 600 && words < 850, `${words} words`)
  })

  test('holds every quote word for word, once, under its heading', () => {
    for (const { quote, heading } of statements) {
      const [, after, ...again] = plan!.text.split(quote)
      assert.ok(after !== undefined && again.length === 0, quote)
      const before = plan!.text.slice(0, plan!.text.indexOf(quote))
      assert.ok(before.includes(`\n${heading}\n`), heading)
      assert.doesNotMatch(before.slice(before.indexOf(heading) + heading.length), /^\d\. /m)
    }
  })
})

describe('the nine', () => {
  test('each stands on a voice that still stands and whose author agreed to publishing it', () => {
    for (const outcome of chosen) {
      const cited = voices.filter((voice) =>
        outcome.evidence.some(({ kind, key }) => kind === 'voice' && key === voice.key),
      )
      assert.ok(
        cited.some((voice) => stands(voice) && voice.consents.publish),
        outcome.key,
      )
    }
  })

  test('each of the fourteen reaches a voice, a theme or a statement, and each has a sign', () => {
    for (const outcome of outcomes) {
      assert.ok(outcome.evidence.some(({ kind }) => ['voice', 'theme', 'statement'].includes(kind)))
      assert.ok(outcome.indicators.length > 0)
    }
  })

  test('cover the three areas that can be commissioned and all bottom lines', () => {
    const areas = chosen.map((outcome) => outcome.area)
    for (const area of ['external', 'personalResources', 'functioning'] as const)
      assert.equal(areas.filter((one) => one === area).length, 3, area)
    const lines = new Set(chosen.flatMap((outcome) => outcome.bottomLines))
    assert.deepEqual([...lines].sort(), ['economic', 'environmental', 'social'])
  })

  test('the one that was not chosen because its words were taken back rests on nothing else', () => {
    const sleep = parked.find((outcome) => outcome.key === 'sleep')!
    assert.deepEqual(
      sleep.evidence.map(({ key }) => key),
      ['proud-07'],
    )
  })
})

describe('the dots', () => {
  test('are enough on each side for both to be shown apart', () => {
    for (const side of ['young', 'adult'] as const)
      assert.ok(dotVote.ballots.filter((ballot) => ballot.side === side).length >= 5, side)
    assert.ok(dotVote.ballots.every((ballot) => ballot.dots.length === dotVote.dotsEach))
    assert.ok(dotVote.ballots.length <= sessions.find(({ week }) => week === dotVote.week)!.headcount)
  })

  test('alone would have chosen the late bus, so the decision had something to decide', () => {
    const total = (key: string) =>
      dotVote.ballots.flatMap((ballot) => ballot.dots).filter((dot) => dot === key).length
    const ranked = keys(outcomes).sort((one, other) => total(other) - total(one))
    assert.ok(ranked.slice(0, 9).includes('home-after-nine'))
    assert.ok(parked.some((outcome) => outcome.key === 'home-after-nine'))
  })
})

describe('power', () => {
  test('every right is declared before the decision that uses it', () => {
    for (const decision of decisions) {
      const right = rights.find(({ key }) => key === decision.right)!
      assert.ok(right.declared <= decision.opened, decision.key)
    }
  })

  test('no decision closed without the young people', () => {
    for (const { key, closed } of decisions)
      if (closed)
        assert.ok(
          young.every((person) => closed.tookPart.includes(person)),
          key,
        )
  })

  test('twice an adult tried to close without them: once they closed it later, once it is still theirs', () => {
    const tried = decisions.filter((decision) => decision.refusedClosing)
    for (const { refusedClosing } of tried)
      assert.ok(!refusedClosing!.tookPart.some((person) => young.includes(person)))
    const [later, still, ...others] = tried
    assert.ok(later!.refusedClosing!.week < later!.closed!.week)
    assert.ok(young.includes(later!.closed!.by))
    assert.equal(still!.closed, undefined)
    assert.equal(rights.find(({ key }) => key === still!.right)!.holders, 'young people of the core team')
    assert.equal(others.length, 0)
    assert.deepEqual(keys(decisions.filter((decision) => !decision.closed)), [still!.key])
  })

  test('chosen options exist, and somebody objected and somebody dissented', () => {
    for (const { options, says, saidLater, closed, refusedClosing } of decisions) {
      for (const say of [...says, ...(saidLater ?? [])]) isIn(options, say.option, 'a say')
      for (const end of [closed, refusedClosing]) if (end) isIn(options, end.option, 'a result')
    }
    assert.ok(decisions.some((decision) => decision.objections.length > 0))
    assert.ok(decisions.some((decision) => decision.closed?.dissent.length))
  })

  test('who took part in a closing had said where they stand, nobody was silent, and dissent is somebody’s who was against', () => {
    for (const { key, says, saidLater, closed } of decisions) {
      if (!closed) continue
      const said = [...says, ...(saidLater ?? [])]
      assert.deepEqual(said.map(({ by }) => by).sort(), [...closed.tookPart].sort(), key)
      const against = said.filter(({ option }) => option !== closed.option).map(({ by }) => by)
      assert.deepEqual(closed.dissent.map(({ by }) => by).sort(), against.sort(), key)
    }
  })

  test('the override is the promising officer’s, on a listed ground, told first, answered', () => {
    const [overridden, ...others] = decisions.filter((decision) => decision.override)
    assert.equal(others.length, 0)
    const { override, right: key } = overridden!
    const right = rights.find((one) => one.key === key)!
    assert.ok(right.kind === 'undertaking' && right.officer === override!.by)
    assert.ok(right.grounds.some(({ ground }) => ground === override!.ground))
    assert.ok(override!.toldGroup < override!.published && override!.groupReply.length > 0)
  })
})

test('nothing is used before it was there', () => {
  const week = (kind: Evidence['kind'], key: string): number =>
    kind === 'statement'
      ? documents[0]!.registered
      : [...voices, ...themes, ...assets, ...barriers].find((thing) => thing.key === key)!.week
  for (const thing of [...outcomes, ...qualities])
    for (const { kind, key } of thing.evidence)
      assert.ok(week(kind, key) <= thing.week, `${thing.key} ${key}`)
  for (const theme of themes)
    for (const { of, week: placed } of theme.placements)
      assert.ok(week(of.kind, of.key) <= placed && theme.week <= placed, `${theme.key} ${of.key}`)
  for (const card of [...assets, ...barriers])
    for (const key of card.voices) assert.ok(week('voice', key) <= card.week, `${card.key} ${key}`)
  for (const { from, into, week: merged } of merges)
    for (const theme of themes.filter(({ key }) => [from, into].includes(key)))
      assert.ok(theme.week <= merged, `${from} into ${into}`)
})
