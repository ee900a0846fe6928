import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { Cycle } from '#commons/cycles'
import { represent } from '#commons/people'
import { removePlace, saveClockOffset } from '#commons/places'
import type { Call } from '#planning/calls'
import { nobody, type Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { beginApplication, findMine, listMyApplications, readDraft, saveStep } from './acts.ts'
import { attach, detach, readHeldFile } from './acts-files.ts'
import { verifyReceipt } from './acts-keys.ts'
import {
  allowReading,
  endReading,
  lettersOf,
  openAll,
  readApplication,
  readApplications,
  readFile,
} from './acts-opening.ts'
import { findReceipt, send, takeBack } from './acts-sending.ts'
import { addExampleApplicant, publishExampleCall, writeExample } from './example.ts'
import { readReceipt, written } from './receipt.ts'
import { listSent } from './storage.ts'
import { countOpened, listOpened, listReadings } from './storage-opening.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
let owner: pg.Client
before(async () => {
  house = await freshHouse()
  owner = new pg.Client({ connectionString: house.adminUrl })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await house.close()
})

function value<T>(ruling: Ruling<T> | { readonly ok: 'conflict' }): T {
  assert.ok(ruling.ok === true, JSON.stringify(ruling))
  return ruling.value
}

interface Stage {
  readonly cycle: Cycle
  readonly call: Call
  readonly jo: Who
  readonly ellen: Who
}

async function begin(slug: string): Promise<Stage> {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  const ellen = await house.addMember(cycle, 'commissioner', `Ellen ${slug}`)
  const call = await publishExampleCall(house.act, cycle, { jo, ellen })
  return { cycle, call, jo, ellen }
}

const applicant = (name: string) => addExampleApplicant(house.act, name)

/** Somebody acting at a moment of the place's clock, to the microsecond: the clock stands still in a transaction. */
function at<T>(moment: Temporal.Instant, who: Who, work: (acting: Acting) => Promise<T>): Promise<T> {
  return house.act(who, async (acting) => {
    const { tx, place, now } = acting
    const ahead = moment.since(now, { largestUnit: 'microseconds' }).total('microseconds')
    await saveClockOffset(tx, place.id, `${ahead} microseconds`)
    await tx.enter(place.id)
    assert.ok(acting.now.equals(moment))
    const result = await work(acting)
    await saveClockOffset(tx, place.id, '0')
    return result
  })
}

const afterwards = ({ call }: Stage) => call.closesAt.add({ minutes: 2 })

test('an organisation’s people begin once, and go on where any of them stopped', async () => {
  const { call } = await begin('beginning')
  const lamp = await applicant('Lamp and Ladder')
  const first = value(
    await house.act(lamp.who, (acting) => beginApplication(acting, call.id, lamp.organisation)),
  )
  const again = value(
    await house.act(lamp.who, (acting) => beginApplication(acting, call.id, lamp.organisation)),
  )
  assert.equal(first.id, again.id)
  assert.equal(first.version, 0)
  const colleague = await applicant('Lamp’s neighbours')
  await house.act(nobody, (acting) => represent(acting, colleague.who.person, lamp.organisation))
  assert.ok(await house.act(colleague.who, (acting) => findMine(acting, first.id)))
  const listed = await house.act(colleague.who, ({ tx, place }) =>
    listMyApplications(tx, place.id, colleague.who.person),
  )
  assert.deepEqual(
    listed.map(({ id }) => id),
    [first.id],
  )
})

test('nobody begins for an organisation they do not speak for, or reads what another has begun', async () => {
  const { call, ellen } = await begin('others')
  const lamp = await applicant('Others’ Lamp')
  const rival = await applicant('Others’ Rival')
  const { id } = value(
    await house.act(lamp.who, (acting) => beginApplication(acting, call.id, lamp.organisation)),
  )
  for (const who of [nobody, ellen, rival.who]) {
    assert.deepEqual(await house.act(who, (acting) => beginApplication(acting, call.id, lamp.organisation)), {
      ok: false,
      problems: [{ field: 'organisation', text: say.notYours }],
    })
    assert.equal(await house.act(who, (acting) => findMine(acting, id)), undefined)
    assert.equal((await house.act(who, (acting) => send(acting, id))).ok, false)
    assert.equal((await house.act(who, (acting) => takeBack(acting, id))).ok, false)
    const saved = await house.act(who, (acting) => saveStep(acting, id, 'question-1', { words: 'x' }, 0))
    assert.equal(saved.ok, false)
  }
})

test('every step is kept, however long, and two people of one organisation never overwrite each other', async () => {
  const { call } = await begin('drafts')
  const lamp = await applicant('Draft Lamp')
  const save = (key: string, text: string, version: number) =>
    house.act(lamp.who, (acting) => saveStep(acting, id, key, { words: text }, version))
  const { id } = value(
    await house.act(lamp.who, (acting) => beginApplication(acting, call.id, lamp.organisation)),
  )
  const long = Array.from({ length: 260 }, () => 'word').join(' ')
  assert.equal(value(await save('question-1', long, 0)).over, 10)
  assert.equal(value(await save('question-2', 'another step is another text', 0)).over, 0)
  const first = await save('question-1', 'mine, written at the same time', 0)
  assert.equal(first.ok, 'conflict')
  assert.ok(first.ok === 'conflict' && first.theirs === long && first.yours.startsWith('mine'))
  value(await save('question-1', 'mine after looking', 1))
  const kept = await house.act(lamp.who, (acting) => readDraft(acting, id))
  assert.deepEqual(kept?.draft.answers.map(({ words: text }) => text).sort(), [
    'another step is another text',
    'mine after looking',
  ])
  assert.equal((await save('question-9', 'x', 0)).ok, false)
  assert.equal((await save('files', 'x', 0)).ok, false)
})

test('what is missing keeps an application from being sent, each with the step where it can be put right', async () => {
  const { call } = await begin('incomplete')
  const lamp = await applicant('Incomplete Lamp')
  const { id } = value(
    await house.act(lamp.who, (acting) => beginApplication(acting, call.id, lamp.organisation)),
  )
  const sent = await house.act(lamp.who, (acting) => send(acting, id))
  assert.ok(!sent.ok)
  assert.deepEqual(
    sent.problems.map(({ field }) => field),
    ['question-1', 'question-2', 'question-3', 'question-4'],
  )
  assert.equal((await house.act(lamp.who, ({ tx, place }) => listSent(tx, place.id, id))).length, 0)
})

test('sent, replaced and taken back until the deadline; the receipt of each verifies and of none other', async () => {
  const stage = await begin('sending')
  const lamp = await applicant('Sending Lamp')
  const as = <T>(work: (acting: Acting) => Promise<T>) => house.act(lamp.who, work)
  const id = await as((acting) => writeExample(acting, stage.call.id, lamp.organisation))
  const one = value(await as((acting) => send(acting, id)))
  const two = value(await as((acting) => send(acting, id)))
  assert.deepEqual([one.version, two.version], [1, 2])
  assert.notEqual(one.digest, two.digest)
  await as(async (acting) => {
    for (const receipt of [one, two]) {
      assert.ok(verifyReceipt(acting, receipt))
      const pasted = readReceipt(` ${written(receipt).replaceAll('\n', '\r\n  ')} `)
      assert.ok(pasted && verifyReceipt(acting, pasted))
      assert.deepEqual(await findReceipt(acting, { id, callId: stage.call.id }, receipt.version), receipt)
      assert.equal(verifyReceipt(acting, { ...receipt, version: 3 }), false)
      assert.equal(
        verifyReceipt(acting, { ...receipt, sentAt: receipt.sentAt.subtract({ microseconds: 1 }) }),
        false,
      )
      assert.equal(verifyReceipt(acting, { ...receipt, digest: '0'.repeat(64) }), false)
    }
    assert.equal((await findMine(acting, id))?.version, 2)
    assert.ok((await takeBack(acting, id)).ok)
    assert.equal((await findMine(acting, id))?.version, 0)
    assert.ok((await findMine(acting, id))?.withdrawnAt)
    assert.deepEqual(await takeBack(acting, id), { ok: false, problems: [{ text: say.nothingStands }] })
    assert.equal(value(await send(acting, id)).version, 3)
  })
})

test('each verb works on the last millisecond, and not one later; the draft stays', async () => {
  const stage = await begin('deadline')
  const { closesAt } = stage.call
  const lamp = await applicant('Deadline Lamp')
  const id = await house.act(lamp.who, (acting) => writeExample(acting, stage.call.id, lamp.organisation))
  const late = { ok: false, problems: [{ text: say.tooLate(house.place.contact || house.place.runsIt) }] }
  const pdf = { name: 'plan.pdf', bytes: Buffer.from('%PDF-1.7\n%\n') }
  let turn = 1
  for (const moment of [closesAt.subtract({ milliseconds: 1 }), closesAt]) {
    await at(moment, lamp.who, async (acting) => {
      value(await saveStep(acting, id, 'question-1', { words: 'in time' }, turn++))
      const file = value(await attach(acting, id, pdf))
      assert.ok((await detach(acting, id, file.id)).ok)
      const { sentAt } = value(await send(acting, id))
      assert.ok(sentAt.equals(moment))
      assert.ok((await takeBack(acting, id)).ok)
      assert.ok((await send(acting, id)).ok)
      assert.deepEqual(await openAll(Object.create(acting, { who: { value: stage.ellen } }), stage.call.id), {
        ok: false,
        problems: [{ text: say.notYet }],
      })
    })
  }
  await at(closesAt.add({ milliseconds: 1 }), lamp.who, async (acting) => {
    assert.deepEqual(await saveStep(acting, id, 'question-1', { words: 'late' }, turn), late)
    assert.deepEqual(await attach(acting, id, pdf), late)
    assert.deepEqual(await send(acting, id), late)
    assert.deepEqual(await takeBack(acting, id), late)
    const kept = await readDraft(acting, id)
    assert.equal(
      kept?.draft.answers.some(({ words: text }) => text === 'in time'),
      true,
    )
  })
  await at(closesAt.add({ minutes: 1 }), stage.ellen, async (acting) => {
    assert.deepEqual(await openAll(acting, stage.call.id), { ok: false, problems: [{ text: say.notYet }] })
  })
  await at(closesAt.add({ minutes: 1, milliseconds: 1 }), stage.ellen, async (acting) => {
    assert.equal(value(await openAll(acting, stage.call.id)).opened.length, 1)
    assert.deepEqual(await openAll(acting, stage.call.id), {
      ok: false,
      problems: [{ text: say.openedAlready }],
    })
  })
})

test('opened by the roles the call named and by nobody else: before, there is nothing to read', async () => {
  const stage = await begin('opening')
  const lamp = await applicant('Opening Lamp')
  const pot = await applicant('Opening Pot')
  const unsent = await applicant('Opening Unsent')
  const [a, b] = await Promise.all(
    [lamp, pot].map((one) =>
      house.act(one.who, async (acting) => {
        const id = await writeExample(acting, stage.call.id, one.organisation, `Words of ${one.organisation}`)
        value(await send(acting, id))
        return id
      }),
    ),
  )
  assert.ok(a && b)
  await house.act(unsent.who, (acting) => writeExample(acting, stage.call.id, unsent.organisation))
  await house.act(pot.who, async (acting) => {
    value(await saveStep(acting, b, 'question-1', { words: 'Second thoughts of Pot' }, 1))
    value(await send(acting, b))
  })
  await house.act(stage.ellen, async (acting) => {
    const { tx, place } = acting
    assert.deepEqual(await listOpened(tx, place.id, stage.call.id), [])
    assert.equal(await countOpened(tx, place.id, stage.call.id), 0)
    assert.equal((await lettersOf(tx, place.id, stage.call.id)).size, 0)
    assert.equal(await readApplication(acting, a), undefined)
    assert.equal(
      await allowReading(acting, a, stage.ellen.kind === 'nobody' ? '' : stage.ellen.person),
      false,
    )
  })
  const practitioner = await house.addMember(stage.cycle, 'practitioner')
  for (const who of [nobody, practitioner, lamp.who]) {
    assert.deepEqual(await at(afterwards(stage), who, (acting) => openAll(acting, stage.call.id)), {
      ok: false,
      problems: [{ text: say.notAnOpener }],
    })
  }
  await at(afterwards(stage), stage.jo, async (acting) => {
    const { tx, place } = acting
    const all = value(await openAll(acting, stage.call.id))
    assert.deepEqual([all.opened.length, all.notOpened.length], [2, 0])
    const letters = await lettersOf(tx, place.id, stage.call.id)
    assert.deepEqual([...letters.values()].sort(), ['A', 'B'])
    const contents = await readApplications(acting, [a, b])
    assert.equal(contents.get(a)?.codesign, `Words of ${lamp.organisation}`)
    assert.equal(contents.get(a)?.askedPence, 150_000)
    assert.ok(contents.get(b)?.answers.some(({ words: text }) => text === 'Second thoughts of Pot'))
    const versions = await listSent(tx, place.id, b)
    assert.deepEqual(
      versions.map(({ version }) => version),
      [2, 1],
    )
  })
  const { rows } = await owner.query<{ version: number; gone: boolean }>(
    'select version, sealed is null as gone from applications.sent where application_id = $1 order by version',
    [b],
  )
  assert.deepEqual(rows, [
    { version: 1, gone: true },
    { version: 2, gone: false },
  ])
})

test('one that was changed, one that is not ours and one whose file was touched are named, and block nobody', async () => {
  const stage = await begin('broken')
  const names = ['Whole', 'Changed', 'Replaced', 'Touched']
  const ids = []
  for (const name of names) {
    const one = await applicant(`Broken ${name}`)
    ids.push(
      await house.act(one.who, async (acting) => {
        const id = await writeExample(acting, stage.call.id, one.organisation)
        if (name === 'Touched')
          value(await attach(acting, id, { name: 'plan.pdf', bytes: Buffer.from('%PDF-1.7\n%\n') }))
        value(await send(acting, id))
        return id
      }),
    )
  }
  const [whole, changed, replaced, touched] = ids
  await owner.query(
    'update applications.sent set sealed = set_byte(sealed, 500, get_byte(sealed, 500) # 1) where application_id = $1',
    [changed],
  )
  await owner.query(
    `update applications.sent s set sealed = o.sealed, digest = o.digest from applications.sent o where s.application_id = $1 and o.application_id = $2`,
    [replaced, whole],
  )
  await owner.query(
    `update applications.piece p set locked = set_byte(locked, 9, get_byte(locked, 9) # 1) from applications.attachment f
     where f.id = p.attachment_id and f.application_id = $1`,
    [touched],
  )
  await at(afterwards(stage), stage.ellen, async (acting) => {
    const all = value(await openAll(acting, stage.call.id))
    assert.deepEqual(all.opened, [whole])
    assert.deepEqual(
      new Map(all.notOpened.map(({ application, because }) => [application, because])),
      new Map([
        [changed, 'changed'],
        [replaced, 'notOurs'],
        [touched, 'changed'],
      ]),
    )
    assert.equal(await readApplication(acting, changed ?? ''), undefined)
    const listed = await listOpened(acting.tx, acting.place.id, stage.call.id)
    assert.equal(listed.length, 4)
    assert.equal(listed.find(({ id }) => id === changed)?.couldNotOpen, 'changed')
  })
})

test('with another secret nothing opens, and nothing is spoiled by trying', async () => {
  const stage = await begin('secret')
  const lamp = await applicant('Secret Lamp')
  await house.act(lamp.who, async (acting) =>
    value(await send(acting, await writeExample(acting, stage.call.id, lamp.organisation))),
  )
  const opened = await at(afterwards(stage), stage.ellen, (acting) =>
    openAll(Object.create(acting, { sealingKey: { value: () => randomBytes(32) } }), stage.call.id),
  )
  assert.deepEqual(opened, { ok: false, problems: [{ text: say.wrongSecret }] })
  const then = await at(afterwards(stage), stage.ellen, (acting) => openAll(acting, stage.call.id))
  assert.equal(value(then).opened.length, 1)
})

test('files: known by their content, three at most, five megabytes at most, and back as they were', async () => {
  const stage = await begin('files')
  const lamp = await applicant('File Lamp')
  const id = await house.act(lamp.who, (acting) => writeExample(acting, stage.call.id, lamp.organisation))
  const pdf = (size = 20) => Buffer.concat([Buffer.from('%PDF-1.7\n%\n'), randomBytes(size)])
  const add = (bytes: Buffer, name = '../plan"1".exe') =>
    house.act(lamp.who, (acting) => attach(acting, id, { name, bytes }))
  const refusedWith = async (bytes: Buffer, text: string) =>
    assert.deepEqual(await add(bytes), { ok: false, problems: [{ field: 'file', text }] })
  await refusedWith(Buffer.from('just words'), say.fileUnknown)
  await refusedWith(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), say.fileUnknown)
  await refusedWith(pdf(5 * 1024 * 1024), say.fileTooBig)
  const big = pdf(5 * 1024 * 1024 - 11)
  const first = value(await add(big))
  assert.deepEqual([first.name, first.size], ['plan1.pdf', 5 * 1024 * 1024])
  const second = value(await add(pdf()))
  value(await add(pdf()))
  await refusedWith(pdf(), say.tooManyFiles(3))
  value(await house.act(lamp.who, (acting) => send(acting, id)))
  assert.ok((await house.act(lamp.who, (acting) => detach(acting, id, first.id))).ok)
  await house.act(lamp.who, async (acting) => {
    const held = (await readDraft(acting, id))?.draft.files.find((file) => file.id === second.id)
    assert.ok(held)
    assert.equal((await readHeldFile(acting, id, held)).length, second.size)
  })
  await at(afterwards(stage), stage.ellen, async (acting) => {
    value(await openAll(acting, stage.call.id))
    const read = await readFile(acting, id, first.id)
    assert.deepEqual(read?.bytes, big, 'what was sent is what is read, whatever became of the draft')
    assert.equal((await readApplication(acting, id))?.files.length, 3)
    assert.equal('key' in ((await readApplication(acting, id))?.files[0] ?? {}), false)
  })
})

test('who may read is one by one, and being too close stays', async () => {
  const stage = await begin('reading')
  const lamp = await applicant('Reading Lamp')
  const id = await house.act(lamp.who, async (acting) => {
    const made = await writeExample(acting, stage.call.id, lamp.organisation)
    value(await send(acting, made))
    return made
  })
  const jo = stage.jo.kind === 'nobody' ? '' : stage.jo.person
  await at(afterwards(stage), stage.ellen, async (acting) => {
    const { tx, place } = acting
    value(await openAll(acting, stage.call.id))
    assert.equal((await listReadings(tx, place.id, stage.call.id, jo)).size, 0)
    assert.ok(await allowReading(acting, id, jo))
    assert.equal((await listReadings(tx, place.id, stage.call.id, jo)).get(id), 'open')
    await endReading(acting, id, jo)
    assert.equal(await allowReading(acting, id, jo), false)
    assert.equal((await listReadings(tx, place.id, stage.call.id, jo)).get(id), 'closed')
  })
})

test('a place is removed with everything that was sent in it', async () => {
  const there = await house.addPlace('elsewhere')
  const cycle = await house.addProject('there', {}, there)
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo there', there)
  const ellen = await house.addMember(cycle, 'commissioner', 'Ellen there', there)
  const act = <T>(who: Who, work: (acting: Acting) => Promise<T>) => house.act(who, work, there)
  const call = await publishExampleCall(act, cycle, { jo, ellen })
  const lamp = await addExampleApplicant(act, 'There Lamp')
  await act(lamp.who, async (acting) =>
    value(await send(acting, await writeExample(acting, call.id, lamp.organisation))),
  )
  await house.database.transaction('write', (tx) => removePlace(tx, there.id))
  const { rows } = await owner.query<{ n: number }>(
    'select count(*)::int as n from applications.sent where place_id = $1',
    [there.id],
  )
  assert.equal(rows[0]?.n, 0)
})
