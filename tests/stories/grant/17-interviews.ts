import assert from 'node:assert/strict'
import { longDate } from '#platform/clock'
import type { Interview } from '../../../demonstrations/eastmere/types.ts'
import type { Person } from '../person.ts'
import { quiet } from '../sound.ts'
import { decision, seated, team } from './10-choosing.ts'
import { nameOf } from './15-opening.ts'
import { idOf, letterOf, sheet, workedOut } from './16-panel.ts'
import { as, atWork, type Chapter, eastmere, type Tale, thursday, week } from './tale.ts'

const { applications, call, interviews, people, recognition } = eastmere
const { bank, held, practice } = interviews
const asked = interviews.chosen.map((key) => bank.find((question) => question.key === key)?.words ?? '')
const called = (key: string) => people.find((one) => one.key === key)?.name ?? key
const about = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const meetingWith = (tale: Tale, key: string) => tale.kept.get(`interview ${key}`) ?? ''

/** What they would ask somebody who wants the money, in their own words; adults may suggest, and tap nothing. */
export const questionsAreWritten: Chapter = async (tale) => {
  const address = `${tale.project}/interviews/questions`
  for (const key of team.young) {
    const young = as(tale, key)
    await young.opens(`${tale.project}/interviews`)
    await young.follows('Write and choose our questions')
    if (key === 'ash') await young.sends('Add it', {}, 422)
    for (const { words } of bank.filter(({ by }) => by === key))
      await young.sends('Add it', { 'Your question': words })
  }
  for (const key of team.young) {
    const young = as(tale, key)
    await young.opens(address)
    for (const { words } of bank.filter(({ taps }) => taps.includes(key)))
      await young.sends(new RegExp(`^I want this one[\\s\\S]*${about(words)}`))
  }
  const marcus = await atWork(tale, 'marcus')
  await marcus.opens(address)
  await marcus.sees('You may suggest a question.', ...asked)
  await marcus.doesNotSee('I want this one', 'From Ash')
}

/** Six of the twelve, in one order, decided by the young people alone: the same for everybody who comes. */
export const sixAreChosen: Chapter = async (tale) => {
  const { says, closed } = decision('six-questions')
  assert.ok(closed)
  const jo = as(tale, closed.by)
  await jo.opens(`${tale.project}/interviews/questions`)
  await jo.follows('Make the list')
  const places = asked.map((words, at) => [`Question ${at + 1}`, optionOf(words)] as const)
  await jo.sends(
    'Ask the young people',
    { ...Object.fromEntries(places), 'Question 2': places[0]?.[1] ?? '' },
    422,
  )
  await jo.sees('One question is in the list twice.')
  await jo.sends('Ask the young people', Object.fromEntries(places))
  const address = jo.where()
  const priya = await atWork(tale, 'priya')
  await priya.opens(address)
  await priya.sees('The young people in the core team decide this.')
  const [these, otherwise] = ['These, the way they are written down', 'Not yet: change the list first']
  for (const { by, option } of says) {
    const young = as(tale, by)
    await young.opens(address)
    const dissent = closed.dissent.find((one) => one.by === by)?.text
    await young.sends('Say it', {
      'Where do you stand?': `For “${option === closed.option ? these : otherwise}”`,
      ...(dissent ? { 'Why?': dissent } : {}),
    })
  }
  await jo.opens(address)
  await jo.sends('Close the decision', { 'What was chosen?': [these], 'Why?': closed.reasons })
  await jo.opens(`${tale.project}/interviews/questions`)
  await jo.sees('In this order, for every applicant.', ...asked, 'It is the same for all.')
}

/** Twenty minutes with Mr Pocket and his socks: heard, asked, scored by tap, and thrown away. */
export const practisedOnSocks: Chapter = async (tale) => {
  const remi = as(tale, practice.learned.by)
  await hasAVoice(remi)
  await remi.opens(`${tale.project}/interviews`)
  await remi.follows('Practise on a made-up bid')
  await remi.sees('Nothing counts here.')
  await remi.follows('Continue')
  await readsItOut(remi, await remi.page.locator('#bid').innerText())
  await remi.follows('Continue')
  await remi.sees('Ask Mr Pocket')
  await remi.follows('Continue')
  await remi.sends('See what others might give', {}, 422)
  await remi.sees('Tap one number first.')
  await remi.sends('See what others might give', { 'What do you give?': '4' })
  await remi.sees('You gave 4', 'What a 2 sounds like', 'What you gave is gone already.')
  await typesNoNumbers(remi)
  await remi.follows('Continue')
  const learned = { 'What will you do differently in the real one?': practice.learned.words }
  await remi.sends('We have practised', { ...learned, 'How many minutes did it take?': 'ages' }, 422)
  await remi.sends('We have practised', { 'How many minutes did it take?': String(practice.minutes) })
  await remi.sees('You have practised.', 'What you told yourself')
  const jo = as(tale, 'jo')
  await jo.opens(`${tale.project}/interviews/practice?step=bid`)
  await jo.sees('The Lost Sock Library')
  assert.equal(await jo.page.getByRole('button', { name: 'Read it to me' }).count(), 0)
  await jo.opens(`${tale.project}/interviews/practice`)
  await jo.doesNotSee(practice.learned.words)
}

/** Getting ready is paid like everything else: offered by one, agreed to by another, a voucher for who likes one. */
export const practiceIsPaid: Chapter = async (tale) => {
  const work = recognition.offers.find(({ to, choice }) => to === 'jo' && choice === 'voucher')
  assert.ok(work?.approvedBy && work.paidBy)
  const priya = await atWork(tale, work.offeredBy)
  await priya.opens(`${tale.project}/recognition`)
  await priya.follows('Offer to pay somebody')
  await priya.sends('Offer it', { 'What for?': work.for, Minutes: String(work.minutes) }, 422)
  await priya.sends('Offer it', { 'Whom?': called(work.to), 'What is it?': 'Something else' })
  await priya.sees('Somebody else than whoever offered it has to approve it.')
  await priya.doesNotSee('It is paid')
  const order = priya.where()
  const jo = as(tale, work.to)
  await jo.opens(`${tale.place}/mine/pay`)
  await jo.sees(work.for, `You are owed ${inPounds(work.minutes)}.`, 'If you say nothing, we pay you.')
  await jo.sends('Choose this', {}, 422)
  await jo.sends('Choose this', { 'What would you rather have?': 'A voucher for the same amount' })
  await jo.sees('You asked for a voucher.')
  await paysToday(tale, [order], work.approvedBy, work.paidBy, 'Voucher')
  await jo.opens(`${tale.place}/mine/pay`)
  await jo.sees('You are owed nothing right now.', `You have been paid ${inPounds(work.minutes)} so far.`)
}

/** Each of the five in plain words, written by one and found fair by another: read out, and with all of it one tap away. */
export const digestsAreReadOut: Chapter = async (tale) => {
  const address = (of: string) => `${tale.project}/digests/${idOf(tale, of)}`
  for (const [at, { of, words, by }] of interviews.digests.entries()) {
    const writer = await atWork(tale, by)
    await writer.opens(address(of))
    if (at === 0) await writer.sends('Save it', {}, 422)
    await writer.sends('Save it', { 'What do they want to do, and with whom?': words })
    await writer.sees(words, 'Nobody has checked this one yet.')
    await writer.doesNotSee('It is fair')
  }
  for (const { of, words, checkedBy } of interviews.digests) {
    const checker = await atWork(tale, checkedBy)
    await checker.opens(address(of))
    await checker.sees(words)
    await checker.sends('It is fair')
    await checker.sees('Written by one of us, checked by another.')
  }
  const [first] = interviews.digests
  assert.ok(first)
  const original = applications.find(({ organisation }) => organisation === first.of)?.answers.why ?? ''
  const remi = as(tale, 'remi')
  await remi.opens(`${tale.project}/interviews`)
  await remi.follows('Short versions of what they sent')
  await remi.follows(`${letterOf(tale, first.of)}: ${nameOf(first.of)}`)
  await readsItOut(remi, first.words)
  const jo = as(tale, 'jo')
  await jo.opens(address(first.of))
  assert.equal(await jo.page.getByRole('button', { name: 'Read it to me' }).count(), 0)
  await jo.sees(first.words)
  for (const young of [remi, jo]) {
    await young.follows('Read all of what they sent')
    await young.sees(original)
  }
}

/** Two evenings with breaks and an adult to turn to; who chairs, asks, keeps time and listens is the young people’s to say. */
export const whoComesAndWhoAsks: Chapter = async (tale) => {
  const ellen = await atWork(tale, interviews.supporter)
  const address = `${tale.project}/interviews/plan`
  await ellen.opens(address)
  for (const [at, meeting] of held.entries()) {
    const times = {
      'Which day?': thursday(meeting.week),
      'What time?': meeting.at,
      'Where?': interviews.where,
      'Which adult is there for you?': called(interviews.supporter),
      'How many minutes of questions?': String(meeting.minutes),
      'How many minutes of break after it?': String(meeting.breakMinutes),
    }
    const who = { 'Who comes?': `${letterOf(tale, meeting.with)}: ${nameOf(meeting.with)}` }
    if (at === 0) await ellen.sends('Add it to the plan', { ...times, ...who, 'What time?': 'at tea' }, 422)
    await ellen.sends('Add it to the plan', { ...times, ...who })
  }
  await ellen.sees('Everybody has a time.')
  await ellen.sends('Give everybody a fair turn')
  await ellen.opens(`${tale.project}/interviews`)
  for (const { with: key } of held) {
    const open = ellen.page.getByRole('link', { name: `Open the interview with ${nameOf(key)}` })
    tale.kept.set(`interview ${key}`, (await open.getAttribute('href')) ?? '')
  }
  for (const [at, { with: key, rota }] of held.entries()) {
    const parts = {
      'Who chairs?': called(rota.chair),
      'Who asks, where nobody else is named?': called(rota.asker),
      'Who keeps time?': called(rota.timekeeper),
      'Who just listens?': `${called(rota.listener)} (adult)`,
    }
    if (at === 0) {
      await ellen.opens(`${meetingWith(tale, key)}/rota`)
      await ellen.sends('Save who does what', parts, 422)
    }
    const chair = as(tale, rota.chair)
    await chair.opens(`${meetingWith(tale, key)}/rota`)
    await chair.sends('Save who does what', parts)
  }
  const jo = as(tale, 'jo')
  await jo.opens(`${tale.project}/interviews`)
  await jo.sees(
    ...held.map(({ with: key, at }) => `${at} ${nameOf(key)}`),
    `a break of ${held[0]?.breakMinutes} minutes`,
    `${called(interviews.supporter)} is there for you the whole time.`,
  )
}

/** The first evening: three conversations with the same six questions, and each one’s score and reason right after. */
export const theFirstEvening: Chapter = async (tale) => {
  const evening = held.filter((meeting) => meeting.week === held[0]?.week)
  await week(tale, held[0]?.week ?? 0)
  for (const meeting of evening) await meets(tale, meeting)
  const marcus = await atWork(tale, 'marcus')
  const reasons = interviews.scores.map(({ reason }) => reason)
  for (const path of ['panel/reveal', 'interviews/play-back', 'standings']) {
    await marcus.opens(`${tale.project}/${path}`)
    await marcus.doesNotSee(...reasons)
  }
}

/** The money is in their hands the same evening, and their own page says so. */
export const paidTheSameDay: Chapter = async (tale) => {
  const [first] = held
  const [thanks] = recognition.thanks
  assert.ok(first && thanks?.approvedBy && thanks.paidBy && thanks.paidAfterDays === 0)
  const earned = first.minutes + first.breakMinutes
  for (const key of team.young) {
    const young = as(tale, key)
    await young.opens(meetingWith(tale, first.with))
    await young.sends('I was there and want my thank-you')
    await young.sees('Your thank-you is on its way. It is due today.')
    await young.follows('See what you are owed')
    await young.sees(inPounds(earned))
    await young.opens(`${tale.place}/mine/pay`)
    await young.sees(`You are owed ${inPounds(earned)}.`, 'Due today')
  }
  const priya = await atWork(tale, thanks.paidBy)
  await priya.opens(`${tale.project}/recognition`)
  const due = priya.page.locator('tbody tr').filter({ hasText: 'Due today' }).getByRole('link')
  const orders = await due.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  assert.equal(orders.length, team.young.length)
  await paysToday(tale, orders, thanks.approvedBy, thanks.paidBy, 'Cash')
  await priya.opens(`${tale.project}/recognition`)
  await priya.sees('Nothing is late.')
  for (const key of team.young) {
    const young = as(tale, key)
    await young.opens(`${tale.place}/mine/pay`)
    const before =
      recognition.offers.find(({ to, choice }) => to === key && choice === 'voucher')?.minutes ?? 0
    await young.sees(
      'You are owed nothing right now.',
      `You have been paid ${inPounds(earned + before)} so far.`,
      `${inPounds(earned)}, paid on ${longDate(thursday(first.week).date)}.`,
    )
    await young.opens(meetingWith(tale, first.with))
    await young.sees('You have had your thank-you.')
  }
}

/** The second evening, and how it was: that is nobody else’s; what to change is everybody’s and nobody’s in particular. */
export const theSecondEvening: Chapter = async (tale) => {
  const last = interviews.playBack.week
  await week(tale, last)
  for (const meeting of held.filter((one) => one.week === last)) await meets(tale, meeting)
  for (const [at, { after, by, how, change }] of interviews.debriefs.entries()) {
    const young = as(tale, by)
    await young.opens(`${meetingWith(tale, after)}/debrief`)
    if (at === 0) await young.sends('Keep it', {}, 422)
    await young.sends('Keep it', {
      'How was it for you?': how,
      ...(change ? { 'What should we change next time?': change } : {}),
    })
    await young.sees('Kept. You can change it whenever you like.')
  }
}

/** Locked, shown all at once, and told to the others before anybody talks about the award. */
export const toldToTheOthers: Chapter = async (tale) => {
  const { by, words } = interviews.playBack
  const latest = meetingWith(tale, held.at(-1)?.with ?? '')
  for (const key of team.young) {
    const young = as(tale, key)
    await young.opens(`${latest}/score`)
    await young.sends('Lock my scores')
    await young.opens(`${latest}/score`)
    await young.sees('Your scores are locked.')
  }
  const remi = as(tale, by)
  await remi.follows('Who has locked, and all scores together')
  await remi.sends('Show everybody’s scores now')
  const reasons = interviews.scores.map(({ reason }) => reason)
  await remi.sees(...reasons)
  await remi.opens(`${tale.project}/interviews/play-back`)
  await remi.sends('Tell them', {}, 422)
  await remi.sends('Tell them', { 'What do you want the others to know?': words })
  const priya = await atWork(tale, 'priya')
  await priya.opens(`${tale.project}/interviews/play-back`)
  await priya.sees(
    words,
    ...asked,
    ...reasons,
    ...held.flatMap(({ followUps }) => followUps.map((one) => one.words)),
    ...interviews.debriefs.flatMap(({ change }) => change ?? []),
  )
  await priya.doesNotSee('What do you want the others to know?', ...interviews.debriefs.map(({ how }) => how))
  await topOnPaperIsNotTop(tale, priya)
}

/** One conversation: begun by whoever chairs, asked by whoever asks, ended by whoever chairs, and scored alone. */
async function meets(tale: Tale, { with: key, rota, breakMinutes, followUps }: Interview) {
  const address = meetingWith(tale, key)
  const isFirst = key === held[0]?.with
  const chair = as(tale, rota.chair)
  await chair.opens(address)
  await chair.sees(nameOf(key), interviews.where, `${called(interviews.supporter)} is there for you.`)
  await chair.sends('We begin')
  const asker = as(tale, rota.asker)
  await asker.opens(address)
  for (const [at, question] of interviews.chosen.entries()) {
    await asker.sees(`Question ${at + 1} of ${asked.length}`, asked[at] ?? '')
    for (const [n, followUp] of followUps.filter(({ after }) => after === question).entries()) {
      const young = as(tale, followUp.by)
      await young.opens(address)
      if (isFirst && at + n === 0) await young.sends('Keep it', {}, 422)
      await young.sends('Keep it', { 'Note something we asked on top': followUp.words })
      await young.sees(followUp.words)
    }
    if (isFirst && at === 0) {
      const seen = await atWork(tale, 'marcus')
      await seen.opens(address)
      await seen.sees('You can see what is on. Young people lead it.', asked[0] ?? '')
      await seen.doesNotSee('Next question', 'We are done')
    }
    await asker.sends(at + 1 === asked.length ? 'That was the last one' : 'Next question')
  }
  await chair.opens(address)
  await chair.sends('We are done')
  await chair.sees('This one is over', `Now ${breakMinutes} minutes of break. It is paid.`)
  for (const { by, value, reason } of interviews.scores.filter(({ of }) => of === key)) {
    const young = as(tale, by)
    await young.opens(`${address}/score`)
    await typesNoNumbers(young)
    const given = { 'What do you give?': String(value), 'One reason, in your words': reason }
    if (key === spoken.of && by === spoken.by) await speaks(tale, address, young, given)
    else {
      if (isFirst && by === 'ash')
        await young.sends('Keep my score', { 'One reason, in your words': reason }, 422)
      await young.sends('Keep my score', given)
      await young.sees(`You gave ${value}.`, 'Kept. You can change it until you lock.')
    }
  }
}

const spoken = { of: 'menders', by: 'jo' }

/** Jo says it, on a phone that runs no scripts; Ellen writes it down, which deletes it; Jo says that it is right. */
async function speaks(tale: Tale, address: string, jo: Person, given: Given): Promise<void> {
  const tap = { 'What do you give?': given['What do you give?'] }
  const film = { file: 'reason.wav', bytes: Buffer.from('not a sound'), type: 'audio/wav' }
  await jo.sends('Keep my score', { ...tap, 'Record your reason': film }, 422)
  await jo.sends('Keep my score', { ...tap, 'Record your reason': { ...film, bytes: quiet() } })
  await jo.sees('Your reason')
  const recording = `${jo.where()}/recording`
  const marcus = await atWork(tale, 'marcus')
  await marcus.opens(jo.where(), 403)
  const ellen = await atWork(tale, interviews.supporter)
  await ellen.opens(address)
  await ellen.follows('Reasons to write down')
  await ellen.follows(`What ${jo.name} said`)
  await ellen.sends('Save it and delete the recording', {}, 422)
  await ellen.sends('Save it and delete the recording', {
    'What was said, in the same words': given['One reason, in your words'],
  })
  await jo.opens(`${address}/score`)
  await jo.sees(`${ellen.name} wrote down what you said. Is it right?`)
  await jo.follows('Look at it')
  await jo.sends('Yes, that is my reason')
  await jo.sees(`You gave ${tap['What do you give?']}.`)
  for (const { context } of [jo, ellen]) {
    const gone = await context.request.get(`${tale.stage.origin}${recording}`)
    assert.equal(gone.status(), 404)
  }
}

interface Given {
  readonly 'What do you give?': string
  readonly 'One reason, in your words': string
}

/** Approved by one, paid by another, today. Whoever pays says how it went. */
async function paysToday(
  tale: Tale,
  orders: readonly string[],
  approver: string,
  payer: string,
  way: string,
) {
  const [nadia, priya] = [await seated(tale, approver), await seated(tale, payer)]
  for (const [at, order] of orders.entries()) {
    await nadia.opens(order)
    await nadia.sends('Approve it')
    await priya.opens(order)
    if (at === 0 && way === 'Cash') await priya.sends('It is paid', {}, 422)
    await priya.sends('It is paid', { 'How?': way })
  }
}

/** The paper that came first is not the one that came first: both halves are worked out again from the sheet. */
async function topOnPaperIsNotTop(tale: Tale, reader: Person): Promise<void> {
  await reader.opens(`${tale.project}/standings`)
  const rows = await sheet(tale, reader, 'scores')
  const faceToFace = call.criteria.find(({ stage }) => stage === 'interview')?.title ?? ''
  const onPaper = rows.filter((row) => !row.includes(faceToFace))
  assert.ok(onPaper.length < rows.length)
  const first = (totals: ReadonlyMap<string, number>) =>
    [...totals].toSorted(([, one], [, other]) => other - one)[0]?.[0]
  assert.equal(first(workedOut(rows)), letterOf(tale, 'lamp-and-ladder'))
  assert.notEqual(first(workedOut(onPaper)), letterOf(tale, 'lamp-and-ladder'))
}

/** Nobody who interviews is ever asked to type numbers into a table. */
async function typesNoNumbers({ name, page }: Person): Promise<void> {
  const boxes = page.locator(
    'main :is(table :is(input, select, textarea), [inputmode=numeric], [type=number])',
  )
  assert.equal(await boxes.count(), 0, `${name} is asked to type numbers at ${page.url()}`)
}

/** This machine has no voice to listen to, so the browser gets one that writes down what it would say. */
async function hasAVoice({ page }: Person): Promise<void> {
  await page.addInitScript(`
    window.said = []
    Object.defineProperty(window, 'speechSynthesis', { value: {
      getVoices: () => [{ name: 'Written down' }],
      addEventListener() {},
      speak: ({ text }) => void window.said.push(text),
      cancel() {},
    } })`)
}

async function readsItOut(reader: Person, words: string): Promise<void> {
  await reader.page.getByRole('button', { name: 'Read it to me' }).click()
  await reader.looksAgain()
  const said = await reader.page.evaluate<string[]>('window.said')
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  assert.equal(plain(said.join(' ')), plain(words))
}

/** A question of the list as it is offered there: with how many want it. */
function optionOf(words: string): string {
  const taps = bank.find((question) => question.words === words)?.taps.length ?? 0
  return `${words} (${taps} ${taps === 1 ? 'tap' : 'taps'})`
}

/** What so many minutes are paid by the first rates. */
function inPounds(minutes: number): string {
  const pence = Math.round(((recognition.rates[0]?.hourPence ?? 0) * minutes) / 60)
  return `£${pence % 100 === 0 ? pence / 100 : (pence / 100).toFixed(2)}`
}
