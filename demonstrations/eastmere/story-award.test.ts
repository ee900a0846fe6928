import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eastmere } from './story.ts'
import { wordsOf } from './wording.ts'

const { people, decisions, rights, outcomes, organisations, call, applications } = eastmere
const { panel, interviews, award } = eastmere
const young = people.filter((person) => person.part === 'young person').map((person) => person.key)
const applied = applications.map(({ organisation }) => organisation)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Points of an application by the published weights: the moderated value, or else the mean of its scorers, to two decimals. */
function pointsOf(organisation: string, stage: 'read' | 'interview'): number {
  return call.criteria
    .filter((criterion) => criterion.stage === stage)
    .map(({ key, weight }) => {
      const given = [
        ...panel.scores.filter((score) => score.criterion === key),
        ...(stage === 'interview' ? interviews.scores : []),
      ].filter((score) => score.of === organisation)
      const agreed = panel.moderations.find((one) => one.of === organisation && one.criterion === key)
      return Math.round(((agreed?.value ?? mean(given.map(({ value }) => value))) / 5) * weight * 100) / 100
    })
    .reduce((sum, points) => sum + points, 0)
}

function first(points: (organisation: string) => number): string | undefined {
  return applied.toSorted((one, other) => points(other) - points(one))[0]
}

describe('the call', () => {
  test('asks for all nine outcomes that were chosen, and says why each', () => {
    const chosen = outcomes.filter((outcome) => !outcome.notChosen).map(({ key }) => key)
    assert.equal(call.outcomes.length, 9)
    assert.deepEqual(call.outcomes.map(({ outcome }) => outcome).sort(), chosen.sort())
  })

  test('has four questions, weights that make 100 and a sentence for each step of the scale', () => {
    assert.deepEqual(
      call.questions.map(({ kind }) => kind),
      ['words', 'why', 'codesign', 'budget'],
    )
    assert.equal(
      call.criteria.reduce((sum, { weight }) => sum + weight, 0),
      100,
    )
    assert.deepEqual(
      call.scale.map(({ value }) => value),
      [0, 1, 2, 3, 4, 5],
    )
    assert.equal(new Set(call.scale.map(({ sentence }) => sentence)).size, 6)
  })

  test('was tried on three made-up bids, on everything that counts', () => {
    for (const scores of Object.values(call.tried)) assert.equal(scores.length, call.criteria.length)
  })

  test('gives young people the share it promises: what they lead weighs as much as their part', () => {
    const theirs = call.criteria.filter(({ ledBy }) => ledBy === 'youngPeople')
    assert.equal(
      theirs.reduce((sum, { weight }) => sum + weight, 0),
      call.youngWeight,
    )
  })

  test('is read in three minutes', () => {
    const text = [call.title, call.about, ...call.questions.flatMap(({ asks, hint }) => [asks, hint])].join(
      ' ',
    )
    assert.ok(wordsOf(text).length < 3 * 150, String(wordsOf(text).length))
  })

  test('is open for three weeks, and longer after its correction', () => {
    const daysOf = ({ week, daysBefore }: { week: number; daysBefore: number }) => week * 7 - daysBefore
    const { closedBefore } = call.correction
    assert.ok(daysOf(closedBefore) >= call.published * 7 + 18)
    assert.equal(daysOf(call.closes) - daysOf(closedBefore), 2)
    for (const { week, answered } of call.asked)
      assert.ok(week <= answered && answered <= call.questionsClose)
  })
})

describe('the applications', () => {
  test('eighteen were asked, in the same week, and five applied before it closed', () => {
    assert.equal(organisations.length, 18)
    assert.equal(applications.length, 5)
    for (const { begun, sent } of applications) assert.ok(begun <= sent && sent < call.closes.week)
  })

  test('keep to the word limits and to the money there is; one asks for less', () => {
    for (const { organisation, answers, budget } of applications) {
      for (const { kind, mostWords } of call.questions) {
        const words = answers[kind].split(/\s+/).length
        assert.ok(words > 15 && words <= mostWords, `${organisation} ${kind}: ${words}`)
      }
      assert.ok(
        budget.every(({ pounds }) => pounds > 0),
        organisation,
      )
      assert.ok(totalOf(organisation) <= call.amount, organisation)
    }
    assert.equal(totalOf(award.to), award.amount)
    assert.ok(applied.some((organisation) => totalOf(organisation) < call.amount * 0.8))
  })

  test('figures in the words are those of the budget', () => {
    const elevara = applications.find(({ organisation }) => organisation === 'elevara')!
    const central = elevara.budget.find(({ what }) => what.includes('18%'))!
    assert.equal(central.pounds, totalOf('elevara') * 0.18)
    const winner = applications.find(({ organisation }) => organisation === award.to)!
    const theirTime = winner.budget.find(({ what }) => what.startsWith('Young people'))!
    assert.ok(theirTime.pounds > award.amount / 3)
    assert.equal(
      winner.budget.findIndex(({ what }) => what.includes('Minibus')),
      3,
      'line four',
    )
  })

  function totalOf(organisation: string): number {
    const { budget } = applications.find((one) => one.organisation === organisation)!
    return budget.reduce((sum, { pounds }) => sum + pounds, 0)
  }
})

describe('reading', () => {
  const seated = panel.invited.filter(({ declined }) => !declined).map(({ person }) => person)

  test('all six were asked; the three young people said no, one of them without a reason', () => {
    assert.equal(panel.invited.length, 6)
    const declined = panel.invited.filter((place) => place.declined)
    assert.deepEqual(declined.map(({ person }) => person).sort(), [...young].sort())
    assert.equal(declined.filter((place) => place.declined!.reason === undefined).length, 1)
  })

  test('everybody seated scored everything once, except where they had declared a conflict', () => {
    assert.equal(panel.conflicts.length, 1)
    const reading = call.criteria.filter(({ stage }) => stage === 'read')
    for (const person of seated)
      for (const organisation of applied) {
        const isKept = panel.conflicts.some((one) => one.by === person && one.with === organisation)
        const theirs = panel.scores.filter(({ by, of }) => by === person && of === organisation)
        assert.equal(theirs.length, isKept ? 0 : reading.length, `${person} on ${organisation}`)
        assert.equal(new Set(theirs.map(({ criterion }) => criterion)).size, theirs.length)
      }
    assert.ok(panel.scores.every(({ by, reason }) => seated.includes(by) && reason.length > 10))
  })

  test('who may not read an application wrote no digest of it, nor its summary, and did not listen', () => {
    for (const { by, with: organisation } of panel.conflicts) {
      for (const digest of interviews.digests)
        if (digest.of === organisation) assert.ok(![digest.by, digest.checkedBy].includes(by))
      for (const held of interviews.held)
        if (held.with === organisation) assert.ok(!Object.values(held.rota).includes(by))
      for (const summary of award.summaries)
        if (summary.to === organisation) assert.ok(![summary.by, summary.approvedBy].includes(by))
    }
  })

  test('what lay two or more apart was talked through, and nothing else was', () => {
    const apart = applied.flatMap((of) =>
      call.criteria.flatMap(({ key: criterion }) => {
        const values = panel.scores
          .filter((score) => score.of === of && score.criterion === criterion)
          .map(({ value }) => value)
        return Math.max(...values) - Math.min(...values) >= 2 ? [`${of} ${criterion}`] : []
      }),
    )
    assert.ok(apart.length > 0)
    assert.deepEqual(panel.moderations.map(({ of, criterion }) => `${of} ${criterion}`).sort(), apart.sort())
    for (const { present, of } of panel.moderations)
      assert.ok(!present.some((by) => panel.conflicts.some((one) => one.by === by && one.with === of)))
  })
})

describe('interviews', () => {
  test('six of twelve questions, four from each of them, were tapped by most and asked of everybody', () => {
    assert.equal(interviews.bank.length, 12)
    assert.equal(interviews.chosen.length, 6)
    for (const person of young) {
      assert.equal(interviews.bank.filter(({ by }) => by === person).length, 4)
      assert.equal(interviews.bank.filter(({ taps }) => taps.includes(person)).length, 6)
    }
    for (const { key, taps } of interviews.bank)
      assert.equal(interviews.chosen.includes(key), taps.length >= 2, key)
  })

  test('all five were met, each of the three led one, and the adult in the room only listened', () => {
    assert.deepEqual(interviews.held.map((one) => one.with).sort(), [...applied].sort())
    for (const { rota, week } of interviews.held) {
      const { listener, ...leading } = rota
      assert.deepEqual(Object.values(leading).sort(), [...young].sort())
      assert.ok(!young.includes(listener))
      assert.ok(call.interviews.includes(week))
    }
    assert.deepEqual([...new Set(interviews.held.map(({ rota }) => rota.chair))].sort(), [...young].sort())
  })

  test('each of the three scored each of the five, with a reason, and only they did', () => {
    assert.equal(interviews.scores.length, young.length * applied.length)
    for (const by of young)
      for (const of of applied)
        assert.equal(interviews.scores.filter((score) => score.by === by && score.of === of).length, 1)
    assert.ok(interviews.scores.every(({ reason }) => reason.length > 10))
  })

  test('what was wrong for the digests is not in them: two sentences at least, none long, checked by another', () => {
    assert.equal(interviews.digests.length, applied.length)
    for (const { words, by, checkedBy, of } of interviews.digests) {
      assert.notEqual(by, checkedBy)
      const sentences = words.split(/(?<=[.?!])\s/)
      assert.ok(sentences.length >= 2 && sentences.every((one) => wordsOf(one).length <= 30), of)
    }
  })
})

describe('the award', () => {
  test('paper alone would have chosen another: both halves together chose this one', () => {
    assert.equal(
      first((one) => pointsOf(one, 'read')),
      'elevara',
    )
    const whole = (one: string) => pointsOf(one, 'read') + pointsOf(one, 'interview')
    assert.equal(first(whole), award.to)
    assert.deepEqual(
      applied.toSorted((one, other) => whole(other) - whole(one)).map((one) => whole(one).toFixed(2)),
      ['84.67', '77.33', '73.34', '62.33', '56.67'],
    )
  })

  test('was decided with reasons before it was signed, under the promise of who signed', () => {
    const decision = decisions.find(({ key }) => key === award.decision)!
    assert.equal(decision.closed!.option, award.to)
    assert.deepEqual(decision.options.map(({ key }) => key).sort(), [...applied].sort())
    assert.ok(young.includes(decision.closed!.by))
    assert.ok(decision.closed!.week <= award.signed.week)
    assert.notEqual(award.signed.by, award.prepared.by)
    const right = rights.find(({ key }) => key === award.signed.undertaking)!
    assert.ok(right.kind === 'undertaking' && right.officer === award.signed.by)
    assert.equal(decision.right, right.key)
  })

  test('all five had their summary, approved by another person, before anybody else heard', () => {
    assert.deepEqual(award.summaries.map(({ to }) => to).sort(), [...applied].sort())
    for (const { by, approvedBy, sent, strong, stronger } of award.summaries) {
      assert.notEqual(by, approvedBy)
      assert.ok(sent <= award.announced)
      assert.ok(strong.length > 40 && stronger.length > 40)
    }
  })
})
