import assert from 'node:assert/strict'
import { atWork, type Chapter, eastmere, passing } from './tale.ts'
import { begins, sixWords } from './voices.ts'

const { safeguarding } = eastmere
const telling = 'I told my teacher that somebody hits me at home. It was hard and I did it.'
const answer =
  'Thank you for telling. I have spoken with your teacher and will be at the club on Thursday, in the blue coat.'

/** Words that make a grown-up look up go to the named lead and off every screen; whoever wrote them is told what happens. */
export const wordsThatWorry: Chapter = async (tale) => {
  const receipt = await passing(tale, 'somebody', async (phone) => {
    await phone.opens(`${tale.project}/share?method=proud`)
    await phone.sends('Continue', { 'What happened?': telling })
    await phone.sends('Share it', { 'What else may we do with it?': ['Show my words on the public page'] })
    await phone.sees('Ruth Calloway reads this one first', 'You did nothing wrong', safeguarding.phone)
    return sixWords(phone)
  })
  const ellen = await atWork(tale, 'ellen')
  await ellen.opens(`${tale.project}/queue`)
  await ellen.doesNotSee(telling)
  await ellen.opens(`${tale.project}/concerns`, 404)
  const ruth = await atWork(tale, 'ruth')
  await ruth.opens(`${tale.project}/concerns`)
  await ruth.sees('The words sounded as if somebody might be hurt')
  await ruth.sends('Answer', { 'What do you tell the person who wrote?': answer }, 422)
  await ruth.sees('Choose what happens to it.')
  await ruth.sends('Answer', {
    'What happens to what it is about?': 'Keep it off every screen',
    'What do you tell the person who wrote?': answer,
  })
  await ruth.sees('Kept off every screen', 'Nothing waits for you')
  await passing(tale, 'somebody', async (phone) => {
    await phone.opens(`${tale.place}/receipt`)
    await phone.sends('Open', { 'Your six words': receipt })
    await phone.sees(telling, 'It stays off every screen', answer)
  })
}

/** “I’m worried” stands on every participant page: with words or without, about something or about nothing. */
export const somebodyIsWorried: Chapter = async (tale) => {
  await passing(tale, 'a worried friend', async (phone) => {
    await phone.opens(`${tale.project}/share?method=dream`)
    await phone.follows('I’m worried')
    await phone.sees('Tell somebody who can help', 'only Ruth Calloway', '0800 1111')
    await phone.sends('Send to Ruth Calloway', {
      'What are you worried about?': 'My friend has not been in for two weeks.',
    })
    await phone.sees('It is with Ruth Calloway')
    const code = await sixWords(phone)
    await phone.opens(`${tale.project}/worried/sent`)
    await phone.doesNotSee(code)
    await phone.follows('Sent something before? See the answer')
    await phone.sends('Show the answer', {}, 422)
    await phone.sends('Show the answer', { 'Your six words': code })
    await phone.sees('Ruth Calloway has it')
    const ruth = await atWork(tale, 'ruth')
    await ruth.opens(`${tale.project}/concerns`)
    await ruth.sees('My friend has not been in for two weeks.')
    await ruth.sends('Answer', {
      'What do you tell the person who wrote?': 'I rang them. They have the flu and send their love.',
    })
    await phone.opens(`${tale.project}/worried/answer`)
    await phone.sends('Show the answer', { 'Your six words': code })
    await phone.sees('They have the flu and send their love.')
  })

  const wall = `${tale.project}/voices`
  await passing(tale, 'the kitchen crew again', async (phone) => {
    await phone.opens(`${tale.place}/receipt`)
    await phone.sends('Open', { 'Your six words': tale.receipts.get('dream-02') ?? '' })
    await phone.follows('I am worried about this')
    await phone.sees('It comes off every screen as soon as you send this')
    await phone.sends('Send to Ruth Calloway')
    await phone.opens(wall)
    await phone.doesNotSee(begins('dream-02'))
    const ruth = await atWork(tale, 'ruth')
    await ruth.opens(`${tale.project}/concerns`)
    await ruth.sends('Answer', {
      'What happens to what it is about?': 'Put it back where it was',
      'What do you tell the person who wrote?': 'Nothing in it points at anybody. It can stand.',
    })
    await phone.opens(wall)
    await phone.sees(begins('dream-02'))
  })
}

/** Somebody may be standing behind them: one link, or the Shift key three times, and nothing of ours is left. */
export const theWayOut: Chapter = async (tale) => {
  for (const way of ['link', 'shift'] as const) {
    await passing(tale, 'somebody in a hurry', async (phone) => {
      await phone.opens(`${tale.project}/share?method=proud`)
      await phone.page.getByLabel('What happened?').fill('Something nobody else should read')
      if (way === 'link') await phone.follows('Leave this page')
      else
        await phone.arrivesBy(async () => {
          for (let press = 0; press < 3; press++) await phone.page.keyboard.press('Shift')
        })
      await phone.sees('Weather', 'News')
      assert.equal(phone.where(), '/start')
      assert.deepEqual(await phone.context.cookies(), [])
      assert.doesNotMatch(await phone.page.title(), /Alongside|worried|Eastmere/)
    })
  }
}
