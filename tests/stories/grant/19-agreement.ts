import assert from 'node:assert/strict'
import { fromCsv } from '#standards/sheets'
import type { Person } from '../person.ts'
import { comesBack, statementOf } from './13-paying-and-call.ts'
import { nameOf } from './15-opening.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, thursday, week } from './tale.ts'

const { agreement, award, outcomes, people } = eastmere
const { instalments, schedule } = agreement
export const provider = award.to
const pounds = (amount: number) => `£${amount.toLocaleString('en-GB')}`
const titleOf = (key: string) => people.find((one) => one.key === key)?.title ?? ''
const indicatorOf = (key: string) =>
  outcomes.flatMap(({ indicators }) => indicators).find((one) => one.key === key)?.words ?? key

/** Whoever got the money comes back with the card they applied with, from here on on a phone that runs no scripts. */
export async function theProviderComes(tale: Tale): Promise<Person> {
  const { name } = as(tale, provider)
  await as(tale, provider).close()
  tale.who.set(provider, await tale.stage.comes(name, { scripts: false }))
  return comesBack(tale, provider)
}

/** What the council, the organisation and young people promise each other is drawn up from the award, and never more. */
export const promisesAreWritten: Chapter = async (tale) => {
  await week(tale, agreement.signed)
  const address = `${tale.project}/agreement`
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees('There is no agreement yet.')
  })
  const priya = await atWork(tale, 'priya')
  await priya.opens(address)
  await priya.follows('Draw up the agreement')
  await priya.sees(`For ${nameOf(provider)}, from the award of ${pounds(award.amount)}.`)
  const promises = {
    'What do you promise each other?': agreement.principles.join('\n'),
    'The first day': thursday(agreement.starts),
    'The last day': thursday(agreement.ends),
  }
  await priya.sends('Draw it up', { ...promises, 'How much money?': String(award.amount + 1) }, 422)
  await priya.sees('That is more than the award. Write the same amount or less.')
  await priya.sends('Draw it up', { 'How much money?': String(award.amount) })
  await priya.sees(...agreement.principles, 'Waits for:')
}

/** Three sides sign, each for itself: the provider by card, a young person by a tap, the council by role. */
export const threeSidesSign: Chapter = async (tale) => {
  const address = `${tale.project}/agreement`
  const theirs = await theProviderComes(tale)
  await theirs.opens(address)
  await theirs.sends('Sign for the organisation')
  await theirs.sees('You have signed this agreement.')

  const nadia = await atWork(tale, agreement.signedBy.funder)
  await nadia.opens(address)
  await nadia.sends('Sign for the council', {}, 422)
  await nadia.sees('Write the role you sign in.')
  await nadia.sends('Sign for the council', { 'Your role': titleOf(agreement.signedBy.funder) })
  await nadia.sees('Waits for: Young people of the core team')

  const jo = as(tale, agreement.signedBy.youngPeople)
  await jo.opens(address)
  await jo.sees('You sign with a tap, for young people.')
  await jo.sends('Sign')
  await jo.sees('Signed by all three')

  const other = await comesBack(tale, 'wednesday-pot')
  await other.opens(address)
  await other.sees(
    `The agreement with ${nameOf(provider)}`,
    titleOf(agreement.signedBy.funder),
    ...agreement.principles,
  )
  await other.doesNotSee('Nadia', 'Sign for the organisation')
  await other.looksAtItPrinted()
}

/** Money moves by two people and never by one: who asks for it does not approve it, and who approves it does not pay it. */
export const theFirstPartIsPaid: Chapter = async (tale) => {
  const address = `${tale.project}/agreement/payments`
  const [first] = instalments
  assert.ok(first)
  const asking = await atWork(tale, first.proposedBy)
  await asking.opens(address)
  await asking.sees('The money has not been divided into parts yet.')
  const whole = {
    'Which part is it?': partCalled.startUp,
    'How much?': String(award.amount),
    'When should it be paid?': thursday(first.due),
  }
  await asking.sends('Propose it', whole, 422)
  await asking.sees('At most half can go before the list is agreed.')
  for (const { kind, amount, due } of instalments) {
    await asking.sends('Propose it', {
      'Which part is it?': partCalled[kind],
      'How much?': String(amount),
      'When should it be paid?': thursday(due),
    })
  }
  await asking.sees(...instalments.map((part) => nameOfPart(part)))
  await triesToApprove(asking, first)
  await asking.sees('You proposed this part. Somebody else has to approve it.')

  const approving = await atWork(tale, first.approvedBy)
  await approving.opens(address)
  for (const part of instalments) await approving.in(nameOfPart(part)).sends('Approve it')
  assert.equal(await buttons(approving, payButton), 0, 'whoever approved a part cannot pay it')

  const [, second] = instalments
  assert.ok(second)
  await asking.opens(address)
  await asking.in(nameOfPart(first)).sends(payButton, {}, 422)
  await asking.sees('Write the payment’s reference')
  await asking.in(nameOfPart(first)).sends(payButton, { 'The payment’s reference': first.reference })
  await asking.in(nameOfPart(second)).sends(payButton, { 'The payment’s reference': second.reference }, 422)
  await asking.sees('Only the start-up part can be paid before young people and the organisation agree')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees(`Paid so far ${pounds(first.amount)}`, 'Who proposes a part does not approve it')
    await anybody.doesNotSee('Priya', 'Nadia', first.reference)
  })
}

/** Eight things somebody will look at, and one nobody will: written by Jo, agreed to by both, before more is paid. */
export const whatIsLookedAtIsAgreed: Chapter = async (tale) => {
  await week(tale, schedule.agreed)
  const address = `${tale.project}/agreement/schedule`
  const jo = as(tale, 'jo')
  await jo.opens(address)
  for (const [at, { outcome, indicator, measure }] of schedule.lines.entries()) {
    const sign = { 'Which sign?': `${indicatorOf(indicator)} (${statementOf(outcome)})` }
    if (at === 0) await jo.sends('Add this line', sign, 422)
    await jo.sends('Add this line', { ...(at === 0 ? {} : sign), 'How will somebody look?': measure })
  }
  for (const { outcome, why } of schedule.leftOut)
    await jo.sends('Leave it uncounted', {
      'Which outcome?': statementOf(outcome),
      'Why is it not counted?': why,
    })
  await jo.sends('Say yes to this list')
  await jo.sees('You have said yes to this list as it stands.', 'The organisation has not said yes yet.')
  const theirs = as(tale, provider)
  await theirs.opens(address)
  await theirs.sees('Until it is, only the start-up part of the money can be paid.')
  await theirs.sends('Say yes to this list')
  await theirs.sees('Agreed by young people and the organisation on')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/agreement`)
    await anybody.follows('How we will see that it works')
    await anybody.sees(
      ...schedule.lines.flatMap(({ indicator, measure }) => [indicatorOf(indicator), measure]),
      ...schedule.leftOut.map(({ why }) => why),
    )
    await anybody.looksAtItPrinted()
  })
}

/** The rest follows, each part on its day, and all of it adds up to the award. */
export const theRestIsPaid: Chapter = async (tale) => {
  const last = instalments.at(-1)
  await week(tale, last?.paid ?? agreement.ends)
  const paying = await atWork(tale, last?.proposedBy ?? 'priya')
  const address = `${tale.project}/agreement/payments`
  await paying.opens(address)
  for (const part of instalments.slice(1))
    await paying.in(nameOfPart(part)).sends(payButton, {
      'When was it paid?': thursday(part.paid),
      'The payment’s reference': part.reference,
    })
  await paying.sees(`Paid so far ${pounds(award.amount)}`, 'Still to come £0')
  await passing(tale, 'anybody', async ({ context }) => {
    const sent = await context.request.get(`${tale.stage.origin}${address}.csv`)
    const [header = [], ...rows] = fromCsv(await sent.text())
    const column = (heading: string) => rows.map((row) => row[header.indexOf(heading)] ?? '')
    const paid = column('Pounds').reduce((sum, amount) => sum + Number(amount), 0)
    assert.equal(paid, award.amount, 'what was paid adds up to the award')
    assert.deepEqual(
      column('Paid on'),
      instalments.map((part) => thursday(part.paid).date),
    )
    for (const { name } of people) assert.ok(!rows.flat().includes(name), `${name} stands in the sheet`)
  })
}

const payButton = 'Write down that it was paid'
const buttons = ({ page }: Person, name: string) =>
  page.getByRole('button', { name, includeHidden: true }).count()

const partCalled = { startUp: 'Start-up part', later: 'Later part' } as const
const nameOfPart = ({ kind, amount }: (typeof instalments)[number]) =>
  `${partCalled[kind]}, ${pounds(amount)}`

/** There is no button for it, so the form of another one is bent into it. */
async function triesToApprove(person: Person, part: (typeof instalments)[number]): Promise<void> {
  assert.equal(await buttons(person, 'Approve it'), 0, 'whoever asks for a part is not offered to approve it')
  const other = 'Take this part back'
  const form = person.page
    .locator('li, tr, div')
    .filter({ hasText: nameOfPart(part) })
    .last()
  await form
    .locator('form[id^=drop] input[name=_act]')
    .evaluate((act) => act.setAttribute('value', 'approve'))
  await person.in(nameOfPart(part)).sends(other, {}, 422)
}
