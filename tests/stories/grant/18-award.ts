import assert from 'node:assert/strict'
import type { Person } from '../person.ts'
import { decision, seated, team } from './10-choosing.ts'
import { nameOf } from './15-opening.ts'
import { idOf, letterOf } from './16-panel.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale } from './tale.ts'

const { applications, award, call, interviews, people, project, rights } = eastmere
const question = decision(award.decision)
const asked = interviews.chosen.map((key) => interviews.bank.find((one) => one.key === key)?.words ?? '')
const money = `£${award.amount.toLocaleString('en-GB')}`
/** What the young interviewers said about one applicant. */
const heardAbout = (key: string) =>
  interviews.scores.filter(({ of }) => of === key).map(({ reason }) => reason)
const summaryOf = (tale: Tale, key: string) => `${tale.project}/award/summaries/${idOf(tale, key)}`
const chosenAs = (tale: Tale, key: string) => ({ 'Who is it?': `Application ${letterOf(tale, key)}` })

/** Who gets it is asked by letter, so that nobody outside hears a name before the applicants do. */
export const whoGetsItIsAsked: Chapter = async (tale) => {
  const priya = await atWork(tale, 'priya')
  await priya.opens(`${tale.project}/award`)
  await priya.sees('Only the people of this project see this page so far.')
  await priya.follows('Ask who gets it')
  await priya.sees(...applications.map(({ organisation }) => nameOf(organisation)), 'points of 100')
  await priya.sends('Put the question', { 'The question': '' }, 422)
  await priya.sends('Put the question', { 'The question': question.question })
  await priya.follows('Say where you stand')
  tale.kept.set('award decision', priya.where())
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(priya.where())
    await anybody.sees(
      question.question,
      ...applications.map(({ organisation }) => letter(tale, organisation)),
    )
    await anybody.doesNotSee(...applications.map(({ organisation }) => nameOf(organisation)))
    await anybody.opens(`${tale.project}/award`)
    await anybody.sees('Nobody has been chosen yet.', 'It is being decided now.')
    await anybody.opens(`${tale.project}/award/decide`, 403)
  })
}

/** The adults alone cannot decide it; with the young people everybody can, and the reasons are theirs. */
export const whoGetsItIsDecided: Chapter = async (tale) => {
  const { says, objections, closed } = question
  assert.ok(closed)
  const address = tale.kept.get('award decision') ?? ''
  const stands = async (by: string) => {
    const person = await seated(tale, by)
    const dissent = closed.dissent.find((one) => one.by === by)?.text
    await person.opens(address)
    await person.sends('Say it', {
      'Where do you stand?': `For “${letter(tale, says.find((one) => one.by === by)?.option ?? '')}”`,
      ...(dissent ? { 'Why?': dissent } : {}),
    })
  }
  for (const key of team.adult) await stands(key)
  const priya = await atWork(tale, 'priya')
  const decided = { ...chosenAs(tale, closed.option), 'Why?': closed.reasons }
  await priya.opens(`${tale.project}/award/decide`)
  await priya.sends('Close the decision', decided, 422)
  await priya.sees('No young person has said where they stand, so this cannot be closed.')
  for (const key of team.young) await stands(key)
  const jo = as(tale, closed.by)
  for (const { by, text, answer } of objections) {
    const objector = await seated(tale, by)
    await objector.opens(address)
    await objector.sends('Object', { 'What speaks against deciding this now?': text })
    await jo.opens(address)
    await jo.sends('Answer', { 'Your answer to it': answer })
  }
  await jo.follows('Close it where the applications are')
  const named = `${closed.reasons} So it is ${nameOf(closed.option)}.`
  await jo.sends('Close the decision', { ...decided, 'Why?': named }, 422)
  await jo.sees(`Leave out “${nameOf(closed.option)}” here`)
  await jo.sends('Close the decision', { 'Why?': closed.reasons })
  await jo.sees('Decided', closed.reasons)
}

/** Written down by one, within the money there is, and signed by another under the promise made in week one. */
export const theOfficerSigns: Chapter = async (tale) => {
  const { prepared, signed, to, amount } = award
  const priya = await atWork(tale, prepared.by)
  const howMuch = `How much for application ${letterOf(tale, to)}`
  await priya.opens(`${tale.project}/award/decide`)
  await priya.sees(`${money} of the project’s money is not promised yet.`)
  await priya.sends('Write it down', { [howMuch]: String(amount + 1) }, 422)
  await priya.sees(`The call has ${money}. Write less.`)
  await priya.sends('Write it down', { [howMuch]: String(amount) })
  await priya.sees(`${money} for ${nameOf(to)}: written down, not signed yet.`)
  await priya.follows('To the signature')
  await priya.sees('You wrote this down, so another person signs it.')
  assert.equal(await priya.page.getByRole('button', { name: 'Sign' }).count(), 0)

  const right = rights.find(({ key }) => key === signed.undertaking)
  const role = people.find(({ key }) => key === signed.by)?.title ?? ''
  assert.ok(right?.kind === 'undertaking' && right.officer === signed.by)
  const nadia = await atWork(tale, signed.by)
  await nadia.opens(`${tale.project}/award/sign`)
  await nadia.sees(
    `You sign as ${role}`,
    question.closed?.reasons ?? '',
    ...right.grounds.map((one) => one.meaning),
  )
  await nadia.sends('Sign', { 'Anything you want to say beside your signature?': signed.words })
  await nadia.sees(`Signed by the ${role}`)
}

/** Five letters, each written by one and approved by another. Until they are sent nobody can tell everybody. */
export const fiveAreToldWhy: Chapter = async (tale) => {
  const address = `${tale.project}/award/summaries`
  const ellen = await atWork(tale, award.draftedBy)
  await ellen.opens(address)
  await ellen.sends('Draft them all')
  const remi = as(tale, award.sentBy)
  await remi.opens(address)
  await remi.sends('Send all of them', {}, 422)
  await remi.sees('5 summaries are not approved yet.')
  await remi.doesNotSee('This publishes the award')
  // Whoever asks for it all the same, by a form of their own, is told why not.
  const sending = remi.page.locator('form').filter({ hasText: 'Send all of them' })
  await sending.locator('[name=_act]').evaluate((input) => input.setAttribute('value', 'announce'))
  await remi.sends('Send all of them', {}, 422)
  await remi.sees('5 applicants have not been sent the reasons yet. Every applicant hears first.')

  for (const [at, { to, strong, stronger, by }] of award.summaries.entries()) {
    const writer = await atWork(tale, by)
    await writer.opens(summaryOf(tale, to))
    await writer.sees(...heardAbout(to), ...asked)
    if (at === 0) await writer.sends('Save', { 'What was strong': '' }, 422)
    await writer.sends('Save', { 'What was strong': strong, 'What would make it stronger': stronger })
    await writer.sees('You wrote it last, so another person approves it.')
  }
  for (const { to, approvedBy } of award.summaries) {
    const approver = await atWork(tale, approvedBy)
    await approver.opens(summaryOf(tale, to))
    await approver.sends('Approve it as it stands')
  }
  await remi.opens(address)
  await remi.sees('5 of 5 approved.')
  await remi.sends('Send all of them')
  await remi.sees('All were sent on')
}

/** Each reads their own letter before anybody else hears, with what the young interviewers said, and nobody else’s. */
export const eachReadsTheirOwn: Chapter = async (tale) => {
  for (const { to, strong, stronger } of award.summaries) {
    const provider = as(tale, to)
    await provider.opens(`${tale.project}/award`)
    await provider.follows('It says why')
    await provider.sees(
      nameOf(to),
      `Your application was ${to === award.to ? 'chosen.' : 'not chosen this time.'}`,
      'Please keep it to yourselves until it is announced.',
      strong,
      stronger,
      ...asked,
      ...heardAbout(to),
    )
    await provider.doesNotSee(
      ...applications.flatMap(({ organisation: key }) => (key === to ? [] : heardAbout(key))),
    )
    if (to === 'wednesday-pot') await provider.looksAtItPrinted()
    const rival = award.summaries.find((one) => one.to !== to)?.to ?? ''
    await provider.opens(summaryOf(tale, rival), 404)
    await provider.doesNotSee(...heardAbout(rival))
  }
  await seesNoAward(as(tale, 'blue-door'), tale)
  await passing(tale, 'anybody', (anybody) => seesNoAward(anybody, tale))
}

async function seesNoAward(reader: Person, tale: Tale): Promise<void> {
  await reader.opens(`${tale.project}/award`)
  await reader.doesNotSee('Your letter is here', nameOf(award.to), money)
  await reader.opens(summaryOf(tale, award.to), 404)
}

/** Then everybody: to whom, how much and why, in the words of those who decided, with who signed and under what promise. */
export const everybodyIsToldWhoGotIt: Chapter = async (tale) => {
  const jo = as(tale, award.announcedBy)
  await jo.opens(`${tale.project}/award/summaries`)
  await jo.sends('Tell everybody')
  await jo.sees(`The money goes to ${nameOf(award.to)}`)
  const role = people.find(({ key }) => key === award.signed.by)?.title ?? ''
  const others = applications
    .map(({ organisation }) => nameOf(organisation))
    .filter((name) => name !== nameOf(award.to))
  for (const browsing of [{ scripts: false }, { on: 'desk' }] as const)
    await passing(
      tale,
      'anybody',
      async (anybody) => {
        await anybody.opens(tale.place)
        await anybody.follows(project.title)
        await anybody.sees(`${money} to ${nameOf(award.to)}`)
        await anybody.opens(tale.kept.get('call') ?? '')
        await anybody.sees(call.title)
        await anybody.follows('Who gets the money')
        await anybody.sees(
          `The money goes to ${nameOf(award.to)}`,
          money,
          question.closed?.reasons ?? '',
          `The ${role} had promised beforehand, in public, to sign for whoever was chosen.`,
          `Signed by the ${role}`,
          award.signed.words,
          '5 organisations applied. Each one heard the reasons before this page was published.',
          ...asked,
          ...heardAbout(award.to),
        )
        await anybody.doesNotSee(...others, ...people.map(({ name }) => new RegExp(`\\b${name}\\b`)))
        await anybody.follows('How it was decided, and who saw it differently')
        await anybody.sees(...(question.closed?.dissent ?? []).map(({ text }) => text))
      },
      browsing,
    )
}

const letter = (tale: Tale, key: string) => `Application ${letterOf(tale, key)}`

// Here the clock stands in the week of the second evening and of the decision (17), with Priya, Marcus, Ellen and
// Nadia signed in for it. `tale.who` holds the team and the six writers as before, their sessions still good; `tale.kept`
// has also `interview <key>` for each of the five conversations and `award decision`.
