import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Person } from '../stage.ts'
import { atWork, type Chapter, passing, type Tale } from './tale.ts'
import { begins, sixWords, voice } from './voices.ts'

/** A receipt found by somebody else says nothing; its author sees everything, and takes a copy. */
export const theSquareOnTheTicket: Chapter = async (tale) => {
  await passing(tale, 'somebody with a drawing', async (phone) => {
    await phone.opens(tale.kept.get('the drawing’s square') ?? '')
    assert.equal(phone.where(), `${tale.place}/receipt`, 'the words have left the address')
    await phone.sees('This opens something that belongs to one person')
    await phone.doesNotSee(begins('dream-05'))
    await phone.sends('It is mine, open it')
    await phone.sees(begins('dream-05'), 'The team said yes.', 'What was done about it')
    await phone.sends('Save', { 'Put a name with it': true, 'Which name?': '' }, 422)
    await phone.sends('Save', { 'Put a name with it': false })
    for (const [link, holds] of [
      ['as plain text', 'What I said in Our £20,000'],
      ['as a file for computers', '"photo"'],
    ] as const) {
      const [copy] = await Promise.all([
        phone.page.waitForEvent('download'),
        phone.page.getByRole('link', { name: link }).click(),
      ])
      assert.ok(
        (await readFile(await copy.path(), 'utf8')).includes(holds),
        `${copy.suggestedFilename()} does not say ${holds}`,
      )
    }
    await phone.sends('Close it again')
    await phone.doesNotSee(begins('dream-05'))
    await phone.sends('It is not mine')
  })
}

/** Somebody who was told why not says it differently, and is heard. */
export const saidDifferently: Chapter = async (tale) => {
  const { answer } = voice('dream-09')
  assert.ok(answer?.kind === 'refused')
  await passing(tale, 'a passer-by', async (phone) => {
    await opensReceipt(tale, phone, 'dream-09')
    await phone.sees('The team said no. This is why:', answer.why)
    await phone.follows('Change it')
    await phone.sends('Send the new version', {
      'What would you love to see?':
        'What if somebody I know got his own studio. He makes beats in his bedroom and he’s better than the radio.',
      'What about your old words?': ['Delete my old words'],
    })
    await phone.sees('What if somebody I know got his own studio', 'Nothing yet. You will hear by')
  })
  const ellen = await atWork(tale, 'ellen')
  await ellen.opens(`${tale.project}/queue`)
  await ellen.doesNotSee('Kai')
  await ellen.sends(/^\s*Approve[\s\S]*somebody I know/)
}

/** The whole way of a participant once more, on a phone that runs no scripts. */
export const withoutScripts: Chapter = async (tale) => {
  await passing(
    tale,
    'a phone without scripts',
    async (phone) => {
      await phone.opens(tale.project)
      await phone.follows('Share your what-if')
      await phone.follows('A time you felt proud')
      await phone.sends('Continue', {}, 422)
      await phone.sends('Continue', {
        'What happened?': 'I carried the shopping up for the whole stair when the lift broke.',
      })
      await phone.follows('Go back and change it')
      await phone.sends('Continue', {
        'What happened?': 'I carried the shopping up for the whole stair when the lift broke. Twice.',
      })
      await phone.sends('Share it', { 'What else may we do with it?': ['Quote my words'] })
      const code = await sixWords(phone)
      await phone.follows('See what happened so far')
      await phone.sends('It is mine, open it')
      await phone.sees('Nothing yet. You will hear by')
      await phone.follows('Change it')
      await phone.sends('Send the new version', {
        'What happened?': 'I carried the shopping up for the whole stair when the lift broke. Three times.',
      })
      await phone.sees('Three times.')
      await phone.follows('I’m worried')
      await phone.sends('Send to Ruth Calloway')
      await phone.sees('It is with Ruth Calloway')
      await phone.opens(`${tale.place}/receipt`)
      await phone.follows('Take it back')
      await phone.sees('We cannot bring them back')
      await phone.sends('Yes, take it back')
      await phone.sees('You took this back on')
      await phone.sends('Finish and clear')
      await phone.opens(`${tale.place}/receipt`)
      await phone.doesNotSee('Three times.')
      await phone.sends('Open', { 'Your six words': code })
      await phone.sees('You took this back on')
      await phone.opens(`${tale.project}/share?method=dream`)
      await phone.follows('Leave this page')
      await phone.sees('Weather')
    },
    { scripts: false },
  )
  const ruth = await atWork(tale, 'ruth')
  await ruth.opens(`${tale.project}/concerns`)
  await ruth.sends('Answer', {
    'What do you tell the person who wrote?': 'If you want to talk after all, I am at the café on Thursday.',
  })
}

/** By its six words, as they stand on the ticket. */
export async function opensReceipt(tale: Tale, phone: Person, key: string): Promise<void> {
  await phone.opens(`${tale.place}/receipt`)
  await phone.sends('Open', { 'Your six words': tale.receipts.get(key) ?? '' })
}

/** Words can be taken back at any time: they are gone at once, everywhere, and what leaned on them shows a break. */
export const takenBack: Chapter = async (tale) => {
  await passing(tale, 'a passer-by', async (phone) => {
    await opensReceipt(tale, phone, 'proud-07')
    await phone.sees(begins('proud-07'), 'We sleep better')
    await phone.follows('Take it back')
    await phone.sends('Yes, take it back')
    await phone.sees('You took this back on', 'Your words are gone from here')
    await phone.doesNotSee(begins('proud-07'))
  })
  const ellen = await atWork(tale, 'ellen')
  for (const page of ['voices', 'themes', 'queue', 'thread']) {
    await ellen.opens(`${tale.project}/${page}`)
    await ellen.doesNotSee(begins('proud-07'))
  }
  await ellen.opens(`${tale.project}/themes`)
  await ellen.follows(/Open this box\s+“Now people knock”/)
  await ellen.sees('A person’s words, removed at their request.')
  assert.equal(await tale.stage.holds(begins('proud-07')), false, 'a table still holds what was taken back')
}
