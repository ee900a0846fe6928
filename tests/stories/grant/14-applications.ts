import assert from 'node:assert/strict'
import { longTableDrawing } from '../../../demonstrations/eastmere/picture.ts'
import type { Given, Person } from '../person.ts'
import type { Browsing } from '../stage.ts'
import { organisationKinds } from './13-paying-and-call.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale } from './tale.ts'
import { sixWords } from './voices.ts'

const { call, organisations } = eastmere
const tiny = 'wednesday-pot'

function applicationOf(key: string) {
  const found = eastmere.applications.find(({ organisation }) => organisation === key)
  const from = organisations.find((one) => one.key === key)
  assert.ok(found && from, `nobody applies as ${key}`)
  return { ...found, name: from.name, kind: from.kind }
}

/** Four women and a van, on a phone that runs no scripts: from the call to a card and an empty draft. */
export const aTinyCharityComes: Chapter = async (tale) => {
  const { name, kind, writer } = applicationOf(tiny)
  const phone = await tale.stage.comes(writer, { scripts: false })
  await phone.opens(tale.kept.get('call') ?? '')
  await phone.follows('Apply')
  await phone.sees('Every page is saved when you leave it.', 'Nobody can read it before the deadline')
  await phone.follows('We are an organisation')
  await phone.sends(
    'Go on',
    { 'Name of the organisation': name, 'What is it?': organisationKinds[kind] },
    422,
  )
  await phone.sends('Go on', { 'The name you want to be known by': writer })
  await phone.sees('Keep this before you go on')
  tale.cards.set(tiny, await sixWords(phone))
  await phone.looksAtItPrinted()
  await phone.sends('I have kept it, go on')
  await phone.sees(name)
  await phone.sends('Start now')
  await phone.sees(`For ${name}`, '0 of 4 completed.')
  tale.kept.set(`application ${tiny}`, phone.where())
  tale.who.set(tiny, phone)
}

/** Every page is saved when it is left, however long it is, and nothing typed is ever lost. */
export const savedAtEveryStep: Chapter = async (tale) => {
  const { answers } = applicationOf(tiny)
  const phone = as(tale, tiny)
  const [who, why] = call.questions
  assert.ok(who && why)
  await phone.follows(who.asks)
  await phone.sends('Save and continue', { [who.asks]: 'and then we eat. '.repeat(1_300) }, 422)
  await phone.sees('This is far longer than any question allows.')
  await phone.sends('Save and continue', {
    [who.asks]: `${answers.words} ${'And then we eat. '.repeat(100)}`,
  })
  await phone.sees('It is saved.', 'too long, so it cannot be sent yet')
  await phone.sends('Save and continue', { [who.asks]: answers.words })
  await phone.sees(why.asks, why.hint, `Up to ${why.mostWords} words.`)
  await phone.sends('Save and go back to the list', { [why.asks]: answers.why })
  await phone.sees('2 of 4 completed.')
  await phone.follows('Check and send')
  await phone.sees(
    'Before you can send',
    `Answer “${call.questions[2]?.asks}”`,
    'Say what the money is for',
    'Not answered yet',
  )
  await phone.doesNotSee('Send your application')
  await phone.follows('Sign out')
  await phone.sends('Finish and clear')
  await phone.page.goBack()
  await phone.doesNotSee(answers.words)
  await phone.close()
}

/** The phone goes home with its owner; on somebody else's the card finds everything where it was. */
export const backOnAnotherPhone: Chapter = async (tale) => {
  const { answers, budget, name, writer } = applicationOf(tiny)
  const [, , codesign, money] = call.questions
  assert.ok(codesign && money)
  const phone = await cameBack(tale, tiny, writer, { scripts: false })
  await phone.opens(`${tale.project}/apply`)
  await phone.follows(`Go on with the application of ${name}`)
  await phone.sees('2 of 4 completed.')
  await phone.follows('Check and send')
  await phone.sees(answers.words, answers.why)
  await phone.follows(`Answer “${codesign.asks}”`)
  await phone.sends('Save and continue', { [codesign.asks]: answers.codesign })
  await phone.sends('Save and continue', { 'Cost 1: what is it for?': 'Diesel' }, 422)
  await phone.sees('Say how much this costs.')
  await writesBudget(phone, budget, answers.budget)
  await phone.opens(tale.kept.get(`application ${tiny}`) ?? '')
  await phone.follows('Check and send')
  await phone.sends('Send your application')
  await phone.sees('Your application is in.', name, 'by the database clock', 'Anybody can check these lines.')
  await phone.looksAtItPrinted()
  tale.receipts.set(tiny, await receiptOf(phone))
}

/** Until the deadline it can be changed and sent again; the last one sent stands. */
export const changedAndSentAgain: Chapter = async (tale) => {
  const { answers } = applicationOf(tiny)
  const phone = as(tale, tiny)
  const address = tale.kept.get(`application ${tiny}`) ?? ''
  const who = call.questions[0]?.asks ?? ''
  await phone.opens(address)
  await phone.sees('Version 1 is sent and sealed')
  await phone.follows(who)
  await phone.sends('Save and go back to the list', {
    [who]: `${answers.words} I have got two daughters, too.`,
  })
  await phone.follows('Check and send')
  await phone.sees('Version 1 stands now. This one takes its place.')
  await phone.sends('Send this version instead')
  tale.receipts.set(`${tiny} again`, await receiptOf(phone))
  await phone.opens(`${address}/sent?version=1`)
  await phone.sees('This is an earlier version. A later one stands.')
  await phone.opens(`${address}/sent`)
  await phone.follows('Take it back')
  await phone.sees('Nothing you sent will be opened.')
  await phone.follows('Leave it as it is')
  await phone.sees('Version 2 is sent and sealed')
}

/** A second one, at a desk, with a drawing beside its budget: taken back once by mistake, and sent again. */
export const withADrawing: Chapter = async (tale) => {
  const key = 'lamp-and-ladder'
  const desk = await joins(tale, key, { on: 'desk' })
  await writesEverything(desk, key)
  await desk.sees('Files')
  await desk.sends(
    'Add this file',
    { 'Choose a file': { file: 'not-a-drawing.png', bytes: Buffer.from('#!/bin/sh'), type: 'image/png' } },
    422,
  )
  await desk.sends('Add this file', {
    'Choose a file': { file: 'IMG_0042.png', bytes: await longTableDrawing(), type: 'image/png' },
  })
  await desk.sees('IMG_0042')
  await sendsIt(tale, desk, key)
  await desk.follows('Take it back')
  await desk.sends('Take it back')
  await desk.sees('You took your application back. It is a draft again.')
  await sendsIt(tale, desk, key)
}

/** The other three, as briefly as the pages allow. */
export const threeMoreAreSent: Chapter = async (tale) => {
  for (const [key, browsing] of [
    ['elevara', { on: 'desk' }],
    ['menders', {}],
    ['oars', { scripts: false }],
  ] as const) {
    const provider = await joins(tale, key, browsing)
    await writesEverything(provider, key)
    await sendsIt(tale, provider, key)
  }
}

/** One more begins and never sends: its draft is kept. */
export const oneIsNotFinished: Chapter = async (tale) => {
  const late = 'blue-door'
  const provider = await joins(tale, late, { scripts: false }, 'Ines')
  const who = call.questions[0]?.asks ?? ''
  await provider.follows(who)
  await provider.sends('Save and go back to the list', { [who]: 'There is a door, and it is blue.' })
}

/** Before the opening nobody finds a trace: not a rival, not the commissioner, not a young person, not a passer-by. */
export const nobodyFindsAnything: Chapter = async (tale) => {
  const { answers } = applicationOf(tiny)
  const address = tale.kept.get(`application ${tiny}`) ?? ''
  const id = address.split('/').at(-1) ?? ''
  const secret = answers.words.slice(0, 40)
  const looks = async (person: Person, seated: boolean) => {
    for (const path of ['', '/check', '/sent', '/files', '/question-1', '/take-back'])
      await person.opens(`${address}${path}`, 404)
    await person.opens(`${tale.project}/applications/${id}`, 404)
    await person.opens(`${tale.project}/applications`, 403)
    await person.doesNotSee('Wednesday Pot')
    for (const path of [
      `${tale.project}/opening`,
      `${tale.project}/apply`,
      `${tale.project}/call`,
      `${tale.project}`,
      `${tale.project}/thread`,
      ...(seated ? [`${tale.place}/desk`, `${tale.project}/panel`, `${tale.project}/standings`] : []),
    ]) {
      await person.opens(path)
      await person.doesNotSee('application of The Wednesday Pot', secret, 'Bernie', id)
    }
    await person.opens(`${tale.project}/opening`)
    await person.sees('How many have come is hidden.')
  }
  await looks(as(tale, 'elevara'), false)
  await looks(await atWork(tale, 'priya'), true)
  await looks(as(tale, 'ash'), true)
  await passing(tale, 'a passer-by', (anybody) => looks(anybody, false))
  assert.ok(
    !(await tale.stage.holds(secret.slice(0, 24))),
    'no table holds a word of what was sent in the clear',
  )
}

/** Says which organisation they write for, keeps the card, and begins. */
async function joins(tale: Tale, key: string, browsing: Browsing, as?: string): Promise<Person> {
  const from = organisations.find((one) => one.key === key)
  const writer = as ?? applicationOf(key).writer
  assert.ok(from)
  const provider = await tale.stage.comes(writer, browsing)
  await provider.opens(`${tale.place}/providers/join?next=${encodeURIComponent(`${tale.project}/apply`)}`)
  await provider.sends('Go on', {
    'Name of the organisation': from.name,
    'What is it?': organisationKinds[from.kind],
    'The name you want to be known by': writer,
  })
  tale.cards.set(key, await sixWords(provider))
  await provider.sends('I have kept it, go on')
  await provider.sends('Start now')
  tale.kept.set(`application ${key}`, provider.where())
  tale.who.set(key, provider)
  return provider
}

/** Somebody comes back with their card, on a phone that has never been here. */
async function cameBack(tale: Tale, key: string, name: string, browsing: Browsing): Promise<Person> {
  const phone = await tale.stage.comes(name, browsing)
  await phone.opens(tale.place)
  await phone.follows('I have a card')
  await phone.sends('Come back', { 'Your six words': tale.cards.get(key) ?? '' })
  await phone.sees(`You are here as ${name}`)
  tale.who.set(key, phone)
  return phone
}

async function writesEverything(provider: Person, key: string): Promise<void> {
  const { answers, budget } = applicationOf(key)
  await provider.follows(call.questions[0]?.asks ?? '')
  for (const { asks, kind } of call.questions) {
    if (kind === 'budget') await writesBudget(provider, budget, answers.budget)
    else await provider.sends('Save and continue', { [asks]: answers[kind] })
  }
}

/** A few lines at a time, as many as the page has room for. */
async function writesBudget(
  provider: Person,
  budget: readonly { readonly what: string; readonly pounds: number }[],
  words: string,
): Promise<void> {
  const atOnce = 3
  for (let from = 0; from < budget.length; from += atOnce) {
    const lines: Record<string, Given> = {}
    for (const [at, { what, pounds }] of budget.slice(from, from + atOnce).entries()) {
      lines[`Cost ${from + at + 1}: what is it for?`] = what
      lines[`Cost ${from + at + 1}: how much?`] = String(pounds)
    }
    const isLast = from + atOnce >= budget.length
    await provider.sends(isLast ? 'Save and continue' : 'Save and add more costs', {
      ...lines,
      ...(isLast ? { 'Is there anything to say about it?': words } : {}),
    })
  }
}

async function sendsIt(tale: Tale, provider: Person, key: string): Promise<void> {
  await provider.opens(`${tale.kept.get(`application ${key}`)}/check`)
  await provider.sends('Send your application')
  await provider.sees('Your application is in.')
  tale.receipts.set(key, await receiptOf(provider))
}

/** The lines of a receipt, as somebody would copy them. */
async function receiptOf({ page }: Person): Promise<string> {
  const lines = await page.locator('p[dir=ltr] code').allInnerTexts()
  assert.ok(lines.length > 3, 'a receipt has lines to copy')
  return lines.join('\n')
}
