import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type Decision,
  findDecision,
  override,
  publishOverride,
  replyToOverride,
  say as speak,
} from '#commons/power'
import { recordCall } from '#planning/calls'
import { declare } from '#planning/evaluation'
import { nobody } from '#platform/auth'
import { sql } from '#platform/db'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { decideAward, prepareAward, publishAward, putAward, recordAward, signAward } from './acts.ts'
import { findChecklist } from './acts-readiness.ts'
import { approveSummary, changeSummary, draftSummaries, sendSummaries } from './acts-summaries.ts'
import { isReadyForAgreement } from './award.ts'
import { type AwardStory, decided, prepared, scoredCall, signed, told, valued } from './example.ts'
import { countCommitted, findAnnouncement, findAward, findPromisedToChange, listAwards } from './storage.ts'
import { findSummary, listSummaries, listSummariesSentTo } from './storage-summaries.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const texts = (ruling: Ruling<unknown> | 'first') =>
  ruling === 'first' || ruling.ok ? [] : ruling.problems.map(({ text }) => text)
const [first, second] = [0, 1].map((i) => (story: AwardStory) => story.applications[i] ?? '') as [
  (story: AwardStory) => string,
  (story: AwardStory) => string,
]
const summariesOf = (story: AwardStory) =>
  house.act(nobody, ({ tx, place }) => listSummaries(tx, place.id, story.call.id))

describe('a question who gets it', () => {
  test('has an answer for every application by its letter, one for none, and no names', async () => {
    const story = await scoredCall(house, 'asked')
    const open = await house.act(story.jo, async (acting) =>
      valued(await putAward(acting, story.call.id, 'Who gets the £20,000?')),
    )
    assert.deepEqual(open.options.map(({ text }) => text).toSorted(), [
      'Application A',
      'Application B',
      'None of them',
    ])
    assert.deepEqual(
      open.options
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
      [...story.applications].toSorted(),
    )
    assert.doesNotMatch(JSON.stringify(open), /Lamp|Wednesday/)
  })

  test('cannot be put while nothing has been opened', async () => {
    const ruling = await house.act(nobody, (acting) => putAward(acting, crypto.randomUUID(), 'Who?'))
    assert.deepEqual(texts(ruling), [say.nothingOpened])
  })

  test('is not put again while its answer stands', async () => {
    const story = await scoredCall(house, 'put-again')
    await decided(house, story)
    const again = await house.act(story.ellen, (acting) => putAward(acting, story.call.id, 'Are we sure?'))
    assert.deepEqual(texts(again), [say.decidedAlready])
  })

  test('is answered without naming an applicant, because applicants have not heard yet', async () => {
    const story = await scoredCall(house, 'unnamed')
    await assert.rejects(
      decided(house, story, [first(story)], 'Because LAMP and  Ladder unnamed knows us.'),
      /Leave out/,
    )
    assert.ok(await decided(house, await scoredCall(house, 'named-no'), undefined, 'They have a lamp.'))
  })

  test('chooses no more than the call said, or none alone', async () => {
    const story = await scoredCall(house, 'too-many')
    await assert.rejects(decided(house, story, story.applications), /1 award at most/)
  })
})

describe('money', () => {
  test('is written down for exactly those who were chosen, after the decision and not before', async () => {
    const story = await scoredCall(house, 'after')
    await assert.rejects(prepared(house, story), new RegExp(say.notDecided))
    await decided(house, story)
    await assert.rejects(prepared(house, story, 100, second(story)), new RegExp(say.amountNeeded))
    const award = await prepared(house, story)
    assert.equal(award.applicationId, first(story))
    assert.equal(award.amountPence, 2_000_000)
    assert.equal(award.preparedBy, story.priya.person)
    assert.equal(award.reasons, 'A keeps the door open when we are the ones with the key.')
    assert.deepEqual([award.signedAt, award.publishedAt], [undefined, undefined])
  })

  test('is within what the call said: the last pound is there, one more is not', async () => {
    const story = await scoredCall(house, 'within-call')
    await decided(house, story)
    await assert.rejects(prepared(house, story, 2_000_100), /The call has £20,000/)
    assert.equal((await prepared(house, story, 2_000_000)).amountPence, 2_000_000)
  })

  test('counts what other calls of the project promised, and never this one’s twice', async () => {
    const story = await scoredCall(house, 'promised')
    await decided(house, story)
    await prepared(house, story, 1_200_000)
    const promisedBeside = (call: string) =>
      house.act(nobody, ({ tx, place }) => findPromisedToChange(tx, place.id, story.cycle.id, call))
    assert.equal(await promisedBeside(crypto.randomUUID()), 1_200_000)
    assert.equal(await promisedBeside(story.call.id), 0)
    assert.equal(
      await house.act(nobody, ({ tx, place }) => countCommitted(tx, place.id, story.cycle.id)),
      1_200_000,
    )
  })

  test('two promises at the same moment do not both see the same rest: the second waits for the first', async () => {
    const story = await scoredCall(house, 'at-once')
    await decided(house, story)
    const waiting = Promise.withResolvers<number>()
    await house.act(story.priya, async (acting) => {
      const { call, applications } = story
      valued(await prepareAward(acting, call.id, [{ application: applications[0] ?? '', pence: 2_000_000 }]))
      const other = house.act(nobody, ({ tx, place }) =>
        findPromisedToChange(tx, place.id, story.cycle.id, crypto.randomUUID()),
      )
      other.then(waiting.resolve, waiting.reject)
      // Without the lock the other answers now, before this one is committed, and sees nothing of it.
      await untilWaiting(acting)
    })
    assert.equal(await waiting.promise, 2_000_000)
  })

  test('can be written down anew until somebody signs, and not after', async () => {
    const story = await scoredCall(house, 'anew')
    await decided(house, story)
    await prepared(house, story, 1_000_000)
    const award = await prepared(house, story, 1_900_000)
    await signed(house, story, award)
    await assert.rejects(prepared(house, story, 1_000_000), new RegExp(say.signedAlready))
    const all = await house.act(nobody, ({ tx, place }) => listAwards(tx, place.id, story.cycle.id))
    assert.deepEqual(
      all.map(({ amountPence }) => amountPence),
      [1_900_000],
    )
  })
})

/** Asks the database until somebody waits for a lock that this transaction holds, or a second has passed. */
async function untilWaiting({ tx }: Acting): Promise<void> {
  for (let asked = 0; asked < 200; asked += 1) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(tx.kysely)
    if ((rows[0]?.n ?? 0) > 0) return
  }
}

describe('a signature', () => {
  test('is another person’s than whoever wrote it down, and says under which promise', async () => {
    const story = await scoredCall(house, 'four-eyes')
    const decision = await decided(house, story)
    const award = await prepared(house, story)
    const own = await house.act(story.priya, (acting) => signAward(acting, award.id))
    assert.deepEqual(texts(own), [say.ownWork])
    const done = await house.act(story.nadia, async (acting) =>
      valued(await signAward(acting, award.id, { role: 'Somebody grand', words: 'As promised.' })),
    )
    assert.equal(done.signedBy, story.nadia.person)
    assert.equal(done.signerRole, 'Head of youth services', 'the role that promised, whatever was typed')
    assert.equal(done.undertakingRightId, decision.right?.id)
    assert.equal(done.signerWords, 'As promised.')
    assert.equal(isReadyForAgreement(done), false, 'not before everybody was told')
    const twice = await house.act(story.ellen, (acting) => signAward(acting, award.id))
    assert.deepEqual(texts(twice), [say.signedAlready])
  })

  test('the database itself keeps two people apart', async () => {
    const story = await scoredCall(house, 'two-people')
    await decided(house, story)
    const award = await prepared(house, story)
    await assert.rejects(
      house.act(story.priya, ({ tx }) =>
        sql`update awards.award set signed_by = prepared_by, signer_role = 'x', signed_at = now() where id = ${award.id}`.execute(
          tx.kysely,
        ),
      ),
      /check constraint/,
    )
  })

  test('under a right of the group’s own needs the role somebody signs in', async () => {
    const story = await scoredCall(house, 'own', { form: 'own', grounds: [], officerRole: undefined })
    await decided(house, story)
    const award = await prepared(house, story)
    const without = await house.act(story.nadia, (acting) => signAward(acting, award.id))
    assert.deepEqual(texts(without), [say.roleNeeded])
    const done = await house.act(story.nadia, async (acting) =>
      valued(await signAward(acting, award.id, { role: 'Treasurer' })),
    )
    assert.deepEqual([done.signerRole, done.undertakingRightId], ['Treasurer', undefined])
  })

  test('is not for somebody who has something to do with the applicant', async () => {
    const story = await scoredCall(house, 'interest')
    await decided(house, story)
    const award = await prepared(house, story)
    await house.act(story.nadia, async (acting) =>
      valued(await declare(acting, first(story), { conflict: true, note: 'My sister works there.' })),
    )
    const ruling = await house.act(story.nadia, (acting) => signAward(acting, award.id))
    assert.deepEqual(texts(ruling), [say.interest])
  })

  test('waits for scores far apart to be talked over, and for nothing once all is settled', async () => {
    const story = await scoredCall(house, 'settled')
    const open = ({ call, cycle }: AwardStory, decision?: Decision) =>
      house.act(nobody, async ({ tx, place }) =>
        (await findChecklist(tx, place.id, { call, cycle, decision }))
          .filter(({ state }) => state === 'open')
          .map(({ about }) => about),
      )
    assert.deepEqual(await open(story), ['decision'])
    assert.deepEqual(await open(story, await decided(house, story)), [])
    const apart = await scoredCall(house, 'apart', {}, [1, 4])
    assert.deepEqual(await open(apart, await decided(house, apart)), ['spread'])
    const award = await prepared(house, apart)
    const ruling = await house.act(apart.nadia, (acting) => signAward(acting, award.id))
    assert.deepEqual(texts(ruling), [say.notReady])
  })
})

describe('an officer who does not follow', () => {
  test('stops the money from the moment the group is told; the question can be put anew', async () => {
    const story = await scoredCall(house, 'not-followed')
    const decision = await decided(house, story)
    const award = await prepared(house, story)
    await house.act(story.nadia, async (acting) => {
      const today = acting.now.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
      valued(
        await override(acting, decision.id, {
          ground: 'it would not be safe',
          reason: 'Nobody there has been checked.',
          toldOn: today,
        }),
      )
    })
    const signing = await house.act(story.ellen, (acting) => signAward(acting, award.id))
    assert.deepEqual(texts(signing), [say.overridden])
    await assert.rejects(told(house, story), new RegExp(say.overridden))
    const early = await house.act(story.jo, (acting) => putAward(acting, story.call.id, 'And now?'))
    assert.deepEqual(texts(early), [say.decidedAlready], 'not before the officer’s reason is public')
    await house.act(story.jo, async (acting) =>
      valued(await replyToOverride(acting, decision.id, 'We asked.')),
    )
    await house.act(story.nadia, async (acting) => valued(await publishOverride(acting, decision.id)))
    const again = await decided(house, story, [second(story)], 'B then, because we have to.')
    assert.notEqual(again.id, decision.id)
    const [other] = await house.act(story.priya, async (acting) =>
      valued(await prepareAward(acting, story.call.id, [{ application: second(story), pence: 100_000 }])),
    )
    assert.equal(other?.applicationId, second(story))
    assert.equal(
      (await house.act(nobody, ({ tx, place }) => listAwards(tx, place.id, story.cycle.id))).length,
      1,
      'what was written down for the other decision is gone',
    )
  })
})

describe('summaries', () => {
  test('say to every applicant their points, the reasons, and what young people said, in words nobody changes', async () => {
    const story = await scoredCall(house, 'drafted')
    await decided(house, story)
    await house.act(story.ellen, async (acting) => valued(await draftSummaries(acting, story.call.id)))
    const [one, two] = await summariesOf(story)
    assert.deepEqual([one?.letter, two?.letter], ['A', 'B'])
    const own = await findOwn(story)
    assert.ok(own)
    assert.equal(
      own.marks.reduce((sum, { weight }) => sum + weight, 0),
      100,
    )
    const read = own.marks.find(({ value }) => value === 3)
    assert.ok(read?.reasons.includes('It says 3 to me.'))
    assert.ok(read?.means.length, 'what the value means on the published scale')
    assert.deepEqual(own.heard, ['It says 4 to me.', 'It says 4 to me.'])
    assert.ok(!own.marks.some(({ reasons }) => reasons.includes('It says 4 to me.')))
    assert.match(own.strong, /4 of 5/)
    assert.match(own.stronger, /3 of 5/)
    assert.doesNotMatch(JSON.stringify(own), /Jo|Ash|Ellen|Priya/)
    const changed = await house.act(story.ellen, (acting) =>
      changeSummary(acting, first(story), { strong: 'Good.', stronger: 'Better.' }),
    )
    assert.ok(changed !== 'first' && changed.ok)
    assert.deepEqual(changed.value.heard, own.heard)
    assert.deepEqual(changed.value.marks, own.marks)
  })

  test('drafting again adds nothing and takes nothing of what was written', async () => {
    const story = await scoredCall(house, 'drafted-twice')
    await decided(house, story)
    const draft = () =>
      house.act(story.ellen, async (acting) => valued(await draftSummaries(acting, story.call.id)))
    await draft()
    await house.act(story.ellen, (acting) =>
      changeSummary(acting, first(story), { strong: 'Mine.', stronger: 'Also mine.' }),
    )
    await draft()
    assert.equal((await findOwn(story))?.strong, 'Mine.')
  })

  test('are approved by another person than whoever wrote them last, and anew after a change', async () => {
    const story = await scoredCall(house, 'approved')
    await decided(house, story)
    await house.act(story.ellen, async (acting) => valued(await draftSummaries(acting, story.call.id)))
    const own = await house.act(story.ellen, (acting) => approveSummary(acting, first(story)))
    assert.deepEqual(texts(own), [say.ownWords])
    await house.act(story.priya, async (acting) => valued(await approveSummary(acting, first(story))))
    await house.act(story.jo, (acting) =>
      changeSummary(acting, first(story), { strong: 'Warm.', stronger: 'Warmer.' }),
    )
    assert.equal((await findOwn(story))?.approvedAt, undefined)
    const late = await house.act(story.priya, (acting) => approveSummary(acting, first(story), 1))
    assert.deepEqual(texts(late), [say.changedMeanwhile], 'what was read is not what stands there now')
  })

  test('need both passages, and a second writer is told of the first', async () => {
    const story = await scoredCall(house, 'passages')
    await decided(house, story)
    await house.act(story.ellen, async (acting) => valued(await draftSummaries(acting, story.call.id)))
    const change = (strong: string, stronger: string, version?: number) =>
      house.act(story.ellen, (acting) => changeSummary(acting, first(story), { strong, stronger, version }))
    assert.deepEqual(texts(await change(' ', '')), [say.strongNeeded, say.strongerNeeded])
    assert.ok(await change('One.', 'Two.', 1))
    assert.equal(await change('Three.', 'Four.', 1), 'first')
  })

  test('all go in the same moment or none does, and then they stay as they are', async () => {
    const story = await scoredCall(house, 'sent')
    await decided(house, story)
    const send = () => house.act(story.priya, (acting) => sendSummaries(acting, story.call.id))
    assert.deepEqual(texts(await send()), [say.noSummaries])
    await house.act(story.ellen, async (acting) => valued(await draftSummaries(acting, story.call.id)))
    await house.act(story.priya, async (acting) => valued(await approveSummary(acting, first(story))))
    assert.deepEqual(texts(await send()), [say.notApproved(1)])
    assert.ok((await summariesOf(story)).every(({ sentAt }) => sentAt === undefined))
    await house.act(story.priya, async (acting) => valued(await approveSummary(acting, second(story))))
    valued(await send())
    const all = await summariesOf(story)
    assert.equal(new Set(all.map(({ sentAt }) => String(sentAt))).size, 1)
    const late = await house.act(story.ellen, (acting) =>
      changeSummary(acting, first(story), { strong: 'No.', stronger: 'No.' }),
    )
    assert.deepEqual(texts(late), [say.sentAlready])
    await assert.rejects(
      house.act(story.ellen, ({ tx }) =>
        sql`update awards.summary set strong = 'x' where application_id = ${first(story)}`.execute(tx.kysely),
      ),
      /stays as it was sent/,
    )
    const organisations = all.slice(0, 1).map(({ organisationId }) => organisationId)
    const theirs = await house.act(nobody, ({ tx, place }) =>
      listSummariesSentTo(tx, place.id, organisations),
    )
    assert.deepEqual(
      theirs.map(({ letter }) => letter),
      ['A'],
    )
  })

  function findOwn(story: AwardStory) {
    return house.act(nobody, ({ tx, place }) => findSummary(tx, place.id, first(story)))
  }
})

describe('telling everybody', () => {
  test('waits for the signature and for every applicant’s summary, then happens once', async () => {
    const story = await scoredCall(house, 'told')
    const publish = () => house.act(story.priya, (acting) => publishAward(acting, story.call.id))
    assert.deepEqual(texts(await publish()), [say.notDecided])
    await decided(house, story)
    const award = await prepared(house, story)
    assert.deepEqual(texts(await publish()), [say.unsigned, say.summariesMissing(2)])
    await signed(house, story, award)
    assert.deepEqual(texts(await publish()), [say.summariesMissing(2)])
    await told(house, story)
    const [announced] = valued(await publish())
    assert.ok(announced?.publishedAt)
    assert.equal(isReadyForAgreement(announced), true)
    assert.deepEqual(texts(await publish()), [say.announcedAlready])
    const { rows } = await house.act(nobody, ({ tx }) =>
      sql<{ recipient: string; asked: number; pence: number }>`
        select recipient_name as recipient, asked_pence as asked, amount_pence as pence from awards.notice
        where award_id = ${award.id}`.execute(tx.kysely),
    )
    assert.deepEqual(rows, [{ recipient: 'Lamp and Ladder told', asked: 150_000, pence: 2_000_000 }])
    await assert.rejects(
      house.act(story.priya, ({ tx }) =>
        sql`update awards.award set amount_pence = 1 where id = ${award.id}`.execute(tx.kysely),
      ),
      /stays as it was announced/,
    )
    const again = await house.act(story.jo, (acting) => putAward(acting, story.call.id, 'Again?'))
    assert.deepEqual(texts(again), [say.announcedAlready])
  })

  test('nobody chosen is an answer too: everybody hears why, and no money is promised', async () => {
    const story = await scoredCall(house, 'nobody')
    const open = await house.act(story.jo, async (acting) =>
      valued(await putAward(acting, story.call.id, 'Who?')),
    )
    const none = open.options.at(-1)?.id ?? ''
    for (const who of [story.jo, story.ash])
      await house.act(who, async (acting) => valued(await speak(acting, open.id, { stance: 'for' })))
    await house.act(story.jo, async (acting) =>
      valued(await decideAward(acting, open.id, { chosen: [none], reasons: 'Neither would ask us.' })),
    )
    const nothing = await house.act(story.priya, (acting) => prepareAward(acting, story.call.id, []))
    assert.deepEqual(texts(nothing), [say.nobodyChosen])
    await told(house, story)
    await house.act(story.priya, async (acting) => valued(await publishAward(acting, story.call.id)))
    const announcement = await house.act(nobody, ({ tx, place }) =>
      findAnnouncement(tx, place.id, story.call.id),
    )
    assert.equal(announcement?.applied, 2)
    assert.deepEqual(await house.act(nobody, ({ tx, place }) => listAwards(tx, place.id, story.cycle.id)), [])
  })
})

test('a decision closed without young people’s say is refused by its own room', async () => {
  const story = await scoredCall(house, 'without-them')
  const open = await house.act(story.jo, async (acting) =>
    valued(await putAward(acting, story.call.id, 'Who?')),
  )
  const byOfficer = await house.act(story.priya, (acting) =>
    decideAward(acting, open.id, { chosen: [first(story)], reasons: 'We are late.' }),
  )
  assert.equal(byOfficer.ok, false)
  const still = await house.act(nobody, ({ tx, place }) => findDecision(tx, place.id, open.id))
  assert.equal(still?.closedAt, undefined)
})

test('a published record keeps what its source says: no name, both readings, and nothing else', async () => {
  const past = await house.addPlace('past', { record: true })
  const cycle = await house.addProject('grant', {}, past)
  await house.act(
    nobody,
    async (acting) => {
      const callId = valued(
        await recordCall(acting, cycle.id, {
          title: 'A call for application',
          about: 'To every provider.',
          source: 'An article',
          criteria: [],
          outcomes: [],
        }),
      )
      const facts = {
        cycleId: cycle.id,
        callId,
        question: 'Who gets the grant?',
        amountPence: 2_000_000,
        organisationSaid: 'Not published',
        reasons: 'They wanted to involve their community.',
        readings: ['“They” are the young people.', '“They” are the whole team.'],
        source: 'An article',
      }
      assert.deepEqual(texts(await recordAward(acting, { ...facts, source: ' ' })), [say.sourceNeeded])
      const award = valued(await recordAward(acting, facts))
      assert.equal(award.organisationSaid, 'Not published')
      assert.equal(award.organisationId, undefined)
      assert.deepEqual(award.readings, facts.readings)
      assert.deepEqual([award.signedAt, award.signedBy, award.preparedBy], [undefined, undefined, undefined])
      assert.ok(award.publishedAt)
      assert.equal(isReadyForAgreement(award), false)
    },
    past,
  )
  const elsewhere = await house.act(nobody, (acting) =>
    recordAward(acting, {
      cycleId: cycle.id,
      callId: cycle.id,
      question: '',
      amountPence: 1,
      organisationSaid: 'x',
      reasons: '',
      source: 'x',
    }),
  )
  assert.deepEqual(texts(elsewhere), [say.recordsOnly])
})

test('another place finds none of it, and the ledger has the steps without the words', async () => {
  const story = await scoredCall(house, 'walls')
  await decided(house, story)
  const award = await signed(house, story, await prepared(house, story))
  await told(house, story)
  await house.act(story.priya, async (acting) => valued(await publishAward(acting, story.call.id)))
  const other = await house.addPlace('walled')
  await house.act(
    nobody,
    async ({ tx }) => {
      assert.equal(await findAward(tx, house.place.id, award.id), undefined)
      assert.deepEqual(await listSummaries(tx, house.place.id, story.call.id), [])
      assert.equal(await findAnnouncement(tx, house.place.id, story.call.id), undefined)
    },
    other,
  )
  const { rows } = await house.act(nobody, ({ tx }) =>
    sql<{ act: string; content: string }>`
      select e.act, c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act like 'awards.%'`.execute(tx.kysely),
  )
  const acts = new Set(rows.map(({ act }) => act))
  for (const act of [
    'put',
    'decide',
    'prepare',
    'sign',
    'draft-summaries',
    'change-summary',
    'approve-summary',
    'send-summaries',
    'publish',
  ])
    assert.ok(acts.has(`awards.${act}`), act)
  for (const { content } of rows) assert.doesNotMatch(content, /door|Lamp|asked us first|promised/)
})
