import assert from 'node:assert/strict'
import { comesBack } from './13-paying-and-call.ts'
import { as, atWork, type Chapter, clockAt, eastmere, passing, week } from './tale.ts'

const { applications, call, organisations } = eastmere
const deadline = (at: string) => ({ ...call.closes, at })
export const nameOf = (key: string) => organisations.find((one) => one.key === key)?.name ?? key

/** Until the deadline there is a sealed card and the clock that decides, for everybody the same, and no count. */
export const sealedUntilFive: Chapter = async (tale) => {
  await clockAt(tale, deadline('16:50:00'))
  // A phone forgets after three months, and a card brings one back.
  await comesBack(tale, 'ash')
  await comesBack(tale, 'jo')
  for (const seen of [as(tale, 'ash'), as(tale, 'jo'), await atWork(tale, 'priya')]) {
    await seen.opens(`${tale.project}/opening`)
    await seen.sees('Sealed until', /, 16:5\d by the clock that decides/, 'How many have come is hidden.')
    await seen.doesNotSee('Open them all now')
  }
  await passing(tale, 'a passer-by', async (anybody) => {
    await anybody.opens(tale.kept.get('call') ?? '')
    await anybody.sees('Open')
    await anybody.opens(`${tale.project}/opening`)
    await anybody.sees('Sealed until', /, 16:5\d by the clock that decides/, 'How many have come is hidden.')
  })
}

/** One second later is too late, for everybody: what was typed is kept, and nothing more is sent. */
export const tooLateIsKept: Chapter = async (tale) => {
  const [pot, blueDoor] = [as(tale, 'wednesday-pot'), as(tale, 'blue-door')]
  const who = call.questions[0]?.asks ?? ''
  const unsent = tale.kept.get('application blue-door') ?? ''
  await pot.opens(`${tale.kept.get('application wednesday-pot')}/check`)
  await blueDoor.opens(`${unsent}/question-2`)
  await clockAt(tale, deadline('17:00:05'))
  await pot.sends('Send this version instead', {}, 422)
  await pot.sees('The deadline has passed.', 'nothing was sent')
  await pot.opens(tale.kept.get('application wednesday-pot') ?? '')
  await pot.sees('Version 2 was sent in time and stands.')
  await blueDoor.sends(
    'Save and continue',
    { [call.questions[1]?.asks ?? '']: 'Because the door is never locked.' },
    422,
  )
  await blueDoor.sees('The deadline has passed.')
  await blueDoor.opens(unsent)
  await blueDoor.sees('Your draft is kept, and it was not sent.', tale.stage.place.contact)
  await blueDoor.follows(who)
  await blueDoor.sees('There is a door, and it is blue.')
}

/** Ash opens all five at once, not a minute early; then everybody with a seat sees who applied, by letter. */
export const allAtOnce: Chapter = async (tale) => {
  const ash = as(tale, 'ash')
  const address = `${tale.project}/opening`
  await clockAt(tale, deadline('17:00:05'))
  await ash.opens(address)
  await ash.sees('What was sent in the last seconds is being put in.')
  await ash.doesNotSee('Open them all now')
  await clockAt(tale, deadline('17:02:00'))
  const marcus = await atWork(tale, 'marcus')
  await marcus.opens(address)
  await marcus.sees('Everything that was sent in time is in.', 'Waiting for one of them.')
  await marcus.doesNotSee('Open them all now')
  await ash.opens(address)
  // A page that was open when the clock was put back, and somebody who cannot wait.
  await clockAt(tale, deadline('16:50:00'))
  await ash.sends('Open them all now', {}, 422)
  await ash.sees('It is not time to open yet.')
  await clockAt(tale, deadline('17:02:00'))
  await ash.opens(address)
  await ash.sends('Open them all now')
  await ash.sees('5 applications were opened, all at once.', 'Letters were drawn by chance.')
  await ash.sees(...applications.map(({ organisation }) => nameOf(organisation)))
  await ash.doesNotSee(nameOf('blue-door'))
  for (const row of await ash.page.locator('table tbody tr').all()) {
    const [letter = '', name] = (await row.locator('th, td').allInnerTexts()).map((cell) => cell.trim())
    const key = organisations.find((one) => one.name === name)?.key
    assert.ok(key && /^[A-E]$/.test(letter), `${letter} is ${name}`)
    tale.kept.set(`letter ${key}`, letter)
  }
  await ash.follows('Read them')
  await ash.sees('Say whether you know them')

  const id = (key: string) => tale.kept.get(`application ${key}`)?.split('/').at(-1)
  await ash.opens(`${tale.project}/applications/${id('wednesday-pot')}`, 403)
  await ash.sees('Before you read it, say whether you know them.')
  await passing(tale, 'a passer-by', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees('Opened on', '5 applications were opened, all at once.')
    await anybody.doesNotSee(nameOf('wednesday-pot'))
    await anybody.opens(`${tale.project}/applications`, 403)
    await anybody.opens(`${tale.project}/applications/${id('wednesday-pot')}`, 403)
    await anybody.doesNotSee(nameOf('wednesday-pot'))
  })
  const pot = as(tale, 'wednesday-pot')
  await pot.opens(tale.kept.get('application wednesday-pot') ?? '')
  await pot.sees('Your application was opened')
  await pot.follows('Read what was opened')
  await pot.sees('I have got two daughters, too.', 'It asks for £14,800.')
  const rival = as(tale, 'elevara')
  await rival.opens(`${tale.project}/applications/${id('wednesday-pot')}`, 403)
  await rival.doesNotSee('I have got two daughters, too.')
}

/** A receipt proves itself to anybody: the page looks nothing up and keeps nothing. */
export const anybodyChecksAReceipt: Chapter = async (tale) => {
  const receipt = tale.receipts.get('wednesday-pot again') ?? ''
  await passing(
    tale,
    'anybody with a receipt',
    async (anybody) => {
      await anybody.opens(`${tale.place}/receipts`)
      await anybody.sends('Check it', { 'The receipt': receipt })
      await anybody.sees('This receipt is genuine.', 'version 2')
      await anybody.sends('Check it', { 'The receipt': tale.receipts.get('wednesday-pot') ?? '' })
      await anybody.sees('version 1')
      const [, , , version = ''] = receipt.split('\n')
      assert.equal(version, '2')
      await anybody.sends('Check it', { 'The receipt': receipt.replace('\n2\n', '\n3\n') })
      await anybody.sees('This is not a receipt of ours, or something in it was changed.')
    },
    { scripts: false },
  )
  await week(tale, call.closes.week)
}
