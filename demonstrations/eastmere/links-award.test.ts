import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eastmere } from './story.ts'

const { people, outcomes, organisations, call, applications, panel, interviews, award } = eastmere
const { decisions, rights, agreement, activities, readings, observations, learning, caseStudy, recognition } =
  eastmere

type Keyed = readonly { readonly key: string }[]

function isIn(things: Keyed, key: string, from: string): void {
  assert.ok(
    things.some((thing) => thing.key === key),
    `${from} points at "${key}", which does not exist`,
  )
}

const applied = applications.map(({ organisation }) => ({ key: organisation }))

describe('every link of the second half resolves', () => {
  test('keys are never used twice for the same kind of thing', () => {
    const kinds: readonly Keyed[] = [
      organisations,
      call.questions,
      call.criteria,
      interviews.bank,
      agreement.schedule.lines,
      activities,
      learning.lessons,
      recognition.offers,
      applied,
    ]
    for (const things of kinds) {
      assert.ok(things.length > 0)
      assert.equal(new Set(things.map(({ key }) => key)).size, things.length)
    }
  })

  test('people', () => {
    const named = [
      ...call.asked.map(({ by }) => by),
      call.correction.by,
      call.heardBefore.notedBy,
      ...Object.values(call.writtenBy),
      ...panel.invited.map(({ person }) => person),
      ...[...panel.conflicts, ...panel.connections, ...panel.scores].map(({ by }) => by),
      ...panel.moderations.flatMap(({ present }) => present),
      interviews.supporter,
      interviews.playBack.by,
      interviews.practice.learned.by,
      ...interviews.bank.flatMap(({ by, taps }) => [by, ...taps]),
      ...interviews.digests.flatMap(({ by, checkedBy }) => [by, checkedBy]),
      ...[interviews.practice, ...interviews.held].flatMap(({ rota }) => Object.values(rota)),
      ...interviews.held.flatMap(({ followUps }) => followUps.map(({ by }) => by)),
      ...[...interviews.scores, ...interviews.debriefs].map(({ by }) => by),
      award.prepared.by,
      award.draftedBy,
      award.sentBy,
      award.announcedBy,
      award.signed.by,
      ...award.summaries.flatMap(({ by, approvedBy }) => [by, approvedBy]),
      agreement.signedBy.funder,
      agreement.signedBy.youngPeople,
      ...agreement.instalments.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
      agreement.codesign.slip.by,
      ...activities.flatMap(({ assumption }) => (assumption ? [assumption.by] : [])),
      ...[...readings, ...observations, ...learning.playBacks].map(({ by }) => by),
      caseStudy.by,
      caseStudy.publishedBy,
      ...recognition.thanks.flatMap(({ to, approvedBy, paidBy }) => [to, approvedBy ?? to, paidBy ?? to]),
      ...learning.lessons.flatMap(({ by }) => by ?? []),
      ...recognition.rates.flatMap(({ setBy, approvedBy }) => [setBy, approvedBy]),
      ...recognition.offers.flatMap(({ to, offeredBy, approvedBy }) => [to, offeredBy, approvedBy ?? to]),
    ]
    for (const key of named) isIn(people, key, 'somebody')
  })

  test('from applications, scores, interviews and summaries to organisations that applied', () => {
    for (const { key } of applied) isIn(organisations, key, 'an application')
    for (const one of [...panel.conflicts, ...panel.connections]) isIn(applied, one.with, 'a declaration')
    for (const one of [...panel.scores, ...panel.moderations]) {
      isIn(applied, one.of, 'a score')
      isIn(call.criteria, one.criterion, 'a score')
    }
    for (const one of [...interviews.scores, ...interviews.digests])
      isIn(applied, one.of, 'a digest or score')
    for (const one of interviews.held) {
      isIn(applied, one.with, 'an interview')
      for (const { after } of one.followUps)
        assert.ok(interviews.chosen.includes(after), `a follow-up to "${after}", which was not asked`)
    }
    for (const { interview } of recognition.thanks) isIn(applied, interview, 'a thank-you')
    for (const { after } of interviews.debriefs) isIn(applied, after, 'a debrief')
    for (const { to } of [award, ...award.summaries]) isIn(applied, to, 'the award')
    for (const key of interviews.chosen) isIn(interviews.bank, key, 'the six')
  })

  test('from the call, the agreement and the activities to outcomes, indicators and lines', () => {
    const chosen = outcomes.filter(({ notChosen }) => !notChosen)
    for (const { outcome } of call.outcomes) isIn(chosen, outcome, 'the call')
    for (const { outcome, indicator } of agreement.schedule.lines) {
      isIn(chosen, outcome, 'a line of the schedule')
      isIn(chosen.find(({ key }) => key === outcome)!.indicators, indicator, outcome)
    }
    for (const { outcome } of agreement.schedule.leftOut) isIn(chosen, outcome, 'what was left out')
    for (const activity of activities)
      for (const { outcome } of activity.outcomes) isIn(chosen, outcome, activity.key)
    for (const { line, activity } of readings) {
      isIn(agreement.schedule.lines, line, 'a reading')
      isIn(activities, activity, 'a reading')
    }
    for (const { about } of learning.lessons)
      if (about?.kind === 'activity') isIn(activities, about.key, 'a lesson')
    isIn(decisions, award.decision, 'the award')
    isIn(rights, award.signed.undertaking, 'the signature')
    isIn(decisions, learning.ending, 'the ending')
  })
})
