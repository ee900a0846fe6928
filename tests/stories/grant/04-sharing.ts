import assert from 'node:assert/strict'
import { scan } from '../qr.ts'
import type { Person } from '../stage.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, week } from './tale.ts'
import { about, begins, boxes, consents, known, methodOf, shares, sharesHere, voice } from './voices.ts'

const mostBytes = 60 * 1024

/** From the square on the poster to a saved dream: three screens, no personal field, a light first view. */
export const somebodyScansThePoster: Chapter = async (tale) => {
  const ash = as(tale, 'ash')
  await ash.opens(`${tale.project}/sessions`)
  await ash.follows('A time you felt proud')
  await ash.follows('Print the poster')
  const square = await scan(ash)
  await passing(tale, 'a phone in the café', async (phone) => {
    const weight = await weighing(phone, () => phone.opens(square))
    const from = phone.visited.length
    await phone.sees('Private, with one exception', 'Ruth Calloway', 'Who sees this')
    await assertAsksNothingPersonal(phone)
    await phone.sends('Continue', {}, 422)
    await phone.sees('Write something, or add a photo')
    await phone.sends('Continue', await boxes('proud-06'))
    await assertAsksNothingPersonal(phone)
    await phone.sees(begins('proud-06'))
    await phone.sends(
      'Share it',
      Object.fromEntries(
        consents('proud-06', '').map(([, given]) => ['What else may we do with it?', given]),
      ),
    )
    await phone.sees('Thank you. It is with the team.', 'What happens next')
    await assertAsksNothingPersonal(phone)
    tale.receipts.set('proud-06', (await phone.page.locator('.code-words__code').innerText()).trim())
    const screens = new Set(
      phone.visited.slice(from - 1).map((address) => new URL(address).pathname.replace(/[0-9a-f-]{36}/, '')),
    ).size
    assert.equal(screens, 3)
    assert.ok(weight <= mostBytes, `the first view weighs ${weight} bytes`)
    tale.diagnostic(
      `from the square on the poster to the ticket: ${screens} screens, 0 personal fields, first view ${(weight / 1024).toFixed(1)} KB compressed`,
    )
  })
}

/** Everything the first view sends over the wire, in a browser that has nothing of ours yet. */
async function weighing(phone: Person, view: () => Promise<void>): Promise<number> {
  const cdp = await phone.context.newCDPSession(phone.page)
  await cdp.send('Network.enable')
  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await view()
  await phone.page.waitForLoadState('networkidle')
  await cdp.detach()
  return bytes
}

async function assertAsksNothingPersonal({ page }: Person): Promise<void> {
  const asked = await page
    .locator('main')
    .locator('input, textarea, select')
    .evaluateAll((fields) =>
      (fields as HTMLInputElement[])
        .filter((field) => field.type !== 'hidden' && field.checkVisibility())
        .map((field) =>
          [field.type, field.name, field.autocomplete, field.labels?.[0]?.innerText ?? ''].join(' '),
        ),
    )
  assert.deepEqual(
    asked.filter(
      (field) =>
        !field.startsWith('checkbox') &&
        /e-?mail|tel\b|phone|\bname\b|knownAs|address|birth|\bage\b|school|postcode/i.test(field),
    ),
    [],
  )
}

/** Everybody says theirs: alone, as a group, with a drawing, with a name they chose; and the team answers week by week. */
export const everybodySaysSomething: Chapter = async (tale) => {
  const alone = (...keys: readonly string[]) =>
    passing(tale, 'a passer-by', async (phone) => {
      for (const key of keys) await shares(tale, phone, key)
    })
  await shares(tale, as(tale, 'ash'), 'proud-01')
  await shares(tale, as(tale, 'remi'), 'proud-02')
  await alone('proud-07')
  await teamAnswers(tale, ['proud-01', 'proud-02', 'proud-06', 'proud-07'])

  await week(tale, 4)
  await shares(tale, as(tale, 'remi'), 'me-02')
  await shares(tale, as(tale, 'jo'), 'me-03')
  await alone('me-05')
  await teamAnswers(tale, ['me-02', 'me-03', 'me-05'])
  await shares(tale, as(tale, 'ash'), 'council-01')
  await shares(tale, as(tale, 'remi'), 'council-02')
  await shares(tale, as(tale, 'jo'), 'council-03')
  await alone('council-04', 'council-05', 'council-06')
  await teamAnswers(tale, [
    'council-01',
    'council-02',
    'council-03',
    'council-04',
    'council-05',
    'council-06',
  ])

  await week(tale, 6)
  await passing(tale, 'the kitchen crew', async (phone) => {
    await phone.opens(`${tale.project}/share?method=dream`)
    await phone.sends(
      'Continue',
      { ...(await boxes('dream-02')), 'What is your group called?': 'ring 07700 900123' },
      422,
    )
    await phone.sees('Leave out phone numbers and addresses')
    await sharesHere(tale, phone, 'dream-02')
  })
  await passing(tale, 'somebody with a drawing', async (phone) => {
    await phone.opens(`${tale.project}/share?method=dream`)
    await phone.sends(
      'Continue',
      { 'Your photo': { file: 'notes.txt', bytes: Buffer.from('not a picture'), type: 'text/plain' } },
      422,
    )
    await phone.sees('That file is not a photo we can read')
    await sharesHere(tale, phone, 'dream-05')
    tale.kept.set('the drawing’s square', await scan(phone))
  })
  await alone('dream-09', 'dream-10')
}

/** The team says yes, or says why not, before anybody else sees a word. */
async function teamAnswers(tale: Tale, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const { answer } = voice(key)
    if (answer?.kind !== 'approved') continue
    const by = isYoung(answer.by) ? as(tale, answer.by) : await atWork(tale, answer.by)
    await by.opens(`${tale.project}/queue`)
    await by.sends(about('Approve', key))
  }
}

const isYoung = (key: string) =>
  eastmere.people.some((person) => person.key === key && person.part === 'young person')

/** A refusal needs a reason its author can use; an answer given too quickly can be undone. */
export const oneIsRefusedAndOneUndone: Chapter = async (tale) => {
  await teamAnswers(tale, [
    'dream-02',
    'dream-04',
    'dream-05',
    'dream-06',
    'dream-10',
    'dream-12',
    'proud-09',
    'me-07',
  ])
  const ellen = await atWork(tale, 'ellen')
  const { answer } = voice('dream-09')
  await ellen.opens(`${tale.project}/queue`)
  await ellen.in(known('dream-09')).sends('Say no with this reason', {}, 422)
  await ellen.sees('Write why. The person who said it will read your reason.')
  await ellen
    .in(known('dream-09'))
    .sends('Say no with this reason', { 'Why not?': answer?.kind === 'refused' ? answer.why : '' })
  await ellen.sees('Nothing waits')
  await ellen.in(known('dream-10')).sends('Undo')
  await ellen.sees('Answer by', begins('dream-10'))
  await ellen.sends(about('Approve', 'dream-10'))

  await passing(
    tale,
    'anybody',
    async (anybody) => {
      await anybody.opens(`${tale.project}/voices`)
      await anybody.sees('Ash', 'Thursday kitchen crew', begins('dream-02'))
      await anybody.doesNotSee('Kai', begins('proud-09'), begins('proud-07'))
      await anybody.sends('Show', { 'Find words': 'washing machine' })
      await anybody.sees(begins('proud-02'))
      await anybody.opens(`${tale.project}/voices`)
      await anybody.follows('Open this voice')
      await anybody.opens(`${tale.project}/wall`)
      await anybody.opens(`${tale.project}/queue`, 403)
    },
    { on: 'desk' },
  )
}

/** A sheet of paper, typed in by a practitioner: their words, their ticks, their slip. */
export const paperIsTypedIn: Chapter = async (tale) => {
  for (const [key, person] of [
    ['proud-09', 'ellen'],
    ['me-07', 'marcus'],
    ['dream-04', 'remi'],
    ['dream-06', 'jo'],
  ] as const) {
    const by = isYoung(person) ? as(tale, person) : await atWork(tale, person)
    await by.opens(`${tale.project}/paper`)
    await by.sends('Type it in', { 'Which sheet is it?': methodOf(key).name })
    await by.sends('Save and print the slip', {
      ...(await boxes(key)),
      ...Object.fromEntries(consents(key, '').map(([, given]) => ['What is ticked on the sheet?', given])),
    })
    await by.sees('Give this to whoever wrote it')
    tale.receipts.set(key, (await by.page.locator('.code-words__code').innerText()).trim())
    await by.follows('Type in the next sheet')
    await by.opens(`${tale.project}/paper/slip`)
    await by.sees('Nobody keeps its words')
  }
}

/** A tablet that goes round: whoever comes next sees nothing of whoever was there before. */
export const theTabletGoesRound: Chapter = async (tale) => {
  await passing(tale, 'the tablet', async (tablet) => {
    await tablet.opens(`${tale.project}/share?kiosk`)
    await tablet.follows(methodOf('dream-12').name)
    const code = await sharesHere(tale, tablet, 'dream-12')
    await tablet.sends('Finish and clear')
    await tablet.sees('All clear. Nothing is left on this screen.')
    assert.deepEqual(
      (await tablet.context.cookies()).filter(({ name }) => /session|receipt|visit/.test(name)),
      [],
    )
    for (let back = 0; back < 4; back++) {
      await tablet.page.goBack()
      await tablet.doesNotSee(code, begins('dream-12'), voice('dream-12').couldBring ?? '')
      const left = await tablet.page
        .locator('textarea, input[type=text]')
        .evaluateAll((fields) => (fields as HTMLInputElement[]).map((field) => field.value).join(''))
      assert.equal(left, '', 'a box still holds what was typed')
    }
  })
}
