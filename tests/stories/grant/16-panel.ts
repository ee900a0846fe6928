import assert from 'node:assert/strict'
import { fromCsv } from '#standards/sheets'
import type { Person } from '../person.ts'
import { seated, team } from './10-choosing.ts'
import { comesBack } from './13-paying-and-call.ts'
import { nameOf } from './15-opening.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, week } from './tale.ts'

const { applications, call, panel, people } = eastmere
const reading = call.criteria.filter(({ stage }) => stage === 'read')
const readers = panel.invited.filter(({ declined }) => !declined).map(({ person }) => person)
const byLetter = (tale: Tale) =>
  applications
    .map(({ organisation }) => organisation)
    .toSorted((one, other) => letterOf(tale, one).localeCompare(letterOf(tale, other)))

/** A phone forgets its owner after ninety days; the card does not. */
export const cardsAreUsedAgain: Chapter = async (tale) => {
  for (const key of team.young) await comesBack(tale, key)
}

/** Six places at the table with the paper on it. The three young people are asked as equals, and say no. */
export const askedAsEquals: Chapter = async (tale) => {
  const address = `${tale.project}/panel`
  const priya = await atWork(tale, 'priya')
  await priya.opens(address)
  await priya.sends('Ask them', { 'What for?': 'To read and score on paper' }, 422)
  for (const { person } of panel.invited) {
    await priya.sends('Ask them', {
      'Who?': people.find(({ key }) => key === person)?.name ?? '',
      'What for?': 'To read and score on paper',
    })
  }
  for (const { person, declined } of panel.invited.filter((one) => one.declined)) {
    const young = as(tale, person)
    await young.opens(address)
    await young.sees('You have been asked to score.', 'I would rather not')
    await young.sends('Leave my place', declined?.reason ? { 'Why not?': declined.reason } : {})
    await young.sees('You left this place. That is fine.', 'You can come back until scores are shown.')
  }
  const remi = as(tale, 'remi')
  await remi.sends('Come back')
  await remi.sees('You have been asked to score.')
  await remi.sends('Leave my place')
  await priya.opens(address)
  await priya.sees(...panel.invited.flatMap(({ declined }) => declined?.reason ?? []))
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address, 403)
    await anybody.opens(`${address}/rules`)
    await anybody.sees('The same rules for young people and adults, in the same words.')
  })
}

/** Before anybody reads a word they say whether they are too close, to each application by itself. */
export const closenessIsSaid: Chapter = async (tale) => {
  for (const key of [...team.adult, ...team.young]) {
    const person = await seated(tale, key)
    await person.opens(`${tale.project}/panel/declare`)
    for (const [at, organisation] of byLetter(tale).entries()) {
      const isThis = (one: { by: string; with: string }) => one.by === key && one.with === organisation
      const conflict = panel.conflicts.find(isThis)
      const note = (conflict ?? panel.connections.find(isThis))?.note
      const about = person.in(nameOf(organisation))
      if (key === 'priya' && at === 0) await about.sends('Save', {}, 422)
      await about.sends('Save', {
        'Are you too close to this one?': conflict
          ? 'Yes, somebody else should score it'
          : 'No, I can score it fairly',
        ...(note ? { 'Anything to say about it?': note } : {}),
      })
    }
    await person.sees('You said: I can score it fairly.')
  }
}

/** Who is too close to one finds nothing of it, wherever they look. */
export const tooCloseSeesNothing: Chapter = async (tale) => {
  for (const { by, with: organisation } of panel.conflicts) {
    const closed = idOf(tale, organisation)
    const secret = applications.find((one) => one.organisation === organisation)?.answers.words.slice(0, 40)
    const person = await atWork(tale, by)
    await person.opens(`${tale.project}/applications`)
    await person.sees('You are too close to this one. You neither read nor score it.')
    for (const path of [`applications/${closed}`, `panel/score/${closed}`, `panel/moderate/${closed}`]) {
      await person.opens(`${tale.project}/${path}`, 403)
      await person.doesNotSee(secret ?? '')
    }
  }
}

/** One application and one thing at a time: a tap, and a reason of one line. Nobody sees anybody's. */
export const scoredAlone: Chapter = async (tale) => {
  await week(tale, panel.revealed)
  for (const [at, key] of readers.entries()) {
    const person = await atWork(tale, key)
    await person.opens(`${tale.project}/panel`)
    await person.follows('Read and score, alone')
    if (at === 0) {
      await person.sends('Lock my scores', {}, 422)
      await person.sees('15 scores are still missing.')
    }
    for (const organisation of byLetter(tale)) {
      const lines = panel.scores.filter((one) => one.by === key && one.of === organisation)
      if (lines.length === 0) continue
      await person.opens(`${tale.project}/panel/score/${idOf(tale, organisation)}`)
      await person.sees(applications.find((one) => one.organisation === organisation)?.answers.why ?? '')
      await person.follows('I have read it. Score it now')
      for (const { key: criterion, title, asks } of reading) {
        const line = lines.find((one) => one.criterion === criterion)
        assert.ok(line)
        await person.sees(title, asks)
        await person.sends(new RegExp(`^\\s*${line.value}`))
        await person.sees(`You gave ${line.value}`)
        if (at === 0 && line === lines[0]) await person.sends('Save and go on', {}, 422)
        await person.sends('Save and go on', { 'Why this number?': line.reason })
      }
      await person.sees('You have scored all of it.')
    }
    await seesNobodyElses(tale, person, key)
    await person.opens(`${tale.project}/panel/score`)
    await person.sends('Lock my scores')
    await person.sees('Your scores are locked.')
  }
}

async function seesNobodyElses(tale: Tale, person: Person, key: string): Promise<void> {
  const others = panel.scores.filter(({ by }) => by !== key).map(({ reason }) => reason)
  for (const path of ['panel/reveal', 'standings', 'panel', 'panel/score']) {
    await person.opens(`${tale.project}/${path}`)
    await person.doesNotSee(...others, 'Show everybody’s scores now')
  }
  const sheet = await person.context.request.get(`${tale.stage.origin}${tale.project}/standings/scores.csv`)
  assert.equal(sheet.status(), 403)
}

/** Shown together, and talked over where they lie two or more apart, with who was there. */
export const shownTogether: Chapter = async (tale) => {
  const address = `${tale.project}/panel/reveal`
  const priya = await atWork(tale, 'priya')
  await priya.opens(address)
  await priya.sees('Finished: Priya, Marcus and Ellen.', '3 people left their place.')
  await priya.sends('Show everybody’s scores now')
  await priya.sees('2 apart: talk it over', ...panel.scores.map(({ reason }) => reason))
  await priya.opens(`${tale.project}/standings`)
  await priya.sees('Some scores lie far apart. Talk them over first.')
  for (const [at, { of, criterion, value, reason, present }] of panel.moderations.entries()) {
    const person = await atWork(tale, present[0] ?? 'priya')
    const title = call.criteria.find(({ key }) => key === criterion)?.title ?? ''
    await person.opens(`${tale.project}/panel/moderate/${idOf(tale, of)}`)
    const agreed = {
      'What do you agree on?': String(value),
      'Why?': reason,
    }
    if (at === 0) {
      await person.sends(/^\s*We agree on this/, agreed, 422)
      await person.sees('Tick at least two people who were there.')
    }
    await person.sends(/^\s*We agree on this/, {
      ...agreed,
      'Who was there?': present.map((one) => people.find(({ key }) => key === one)?.name ?? ''),
    })
    await person.sees(reason, `Talked over. You agreed on ${value}.`)
    await person.sees(title)
  }
}

/** What the scores add up to on paper: every total can be worked out again from the exported sheet. */
export const totalsAreCheckedAgain: Chapter = async (tale) => {
  const priya = await atWork(tale, 'priya')
  await priya.opens(`${tale.project}/standings`)
  await priya.sees('It is not a decision: people decide, with reasons.', 'So far this is out of 50 points.')
  const whole = await sheet(tale, priya, 'scores')
  const [header = [], ...totals] = await sheet(tale, priya, 'totals')
  const again = workedOut(whole)
  assert.equal(totals.length, applications.length)
  const column = (row: readonly string[], heading: string) => row[header.indexOf(heading)] ?? ''
  for (const row of totals) {
    const total = Number(column(row, 'total'))
    assert.equal(total, again.get(column(row, 'application')))
    await priya.sees(`${total} of 50 points`)
  }
  for (const { name } of people)
    assert.ok(!whole.slice(1).some((row) => row.slice(0, 11).includes(name)), `${name} stands in the sheet`)

  const jo = as(tale, 'jo')
  await jo.opens(`${tale.project}/standings`)
  await jo.sees('How they stand', 'How this adds up')
  await jo.opens(`${tale.project}/panel/reveal`)
  await jo.sees('Priya gave')
  for (const { by, with: organisation } of panel.conflicts) {
    const person = await atWork(tale, by)
    const secrets = panel.scores.filter(({ of }) => of === organisation).map(({ reason }) => reason)
    for (const path of ['panel/reveal', 'standings']) {
      await person.opens(`${tale.project}/${path}`)
      await person.doesNotSee(...secrets)
    }
    for (const file of ['scores', 'totals'] as const) {
      const rows = await sheet(tale, person, file)
      assert.ok(!rows.some((row) => row.includes(nameOf(organisation))), `${file} for ${by}`)
      assert.equal(new Set(rows.slice(1).map((row) => row[1])).size, applications.length - 1)
    }
  }
  for (const outsider of [as(tale, 'elevara')]) {
    await outsider.opens(`${tale.project}/standings`, 403)
    await outsider.opens(`${tale.project}/panel/reveal`, 403)
  }
}

/** The published rule once more, from the cells of the sheet alone: what was agreed, or the mean, of the weight. */
export function workedOut([header = [], ...rows]: readonly (readonly string[])[]): Map<string, number> {
  const of = (row: readonly string[] | undefined, heading: string) => row?.[header.indexOf(heading)] ?? ''
  const totals = new Map<string, number>()
  for (const scores of Map.groupBy(
    rows,
    (row) => `${of(row, 'application')} ${of(row, 'criterion')}`,
  ).values()) {
    const [one] = scores
    const given = scores.map((row) => Number(of(row, 'value')))
    const mean = given.reduce((sum, value) => sum + value, 0) / given.length
    const value = of(one, 'agreed value') === '' ? mean : Number(of(one, 'agreed value'))
    const hundredths = Math.round((value / 5) * Number(of(one, 'weight')) * 100 + 1e-9)
    const application = of(one, 'application')
    totals.set(application, (totals.get(application) ?? 0) + hundredths)
  }
  return new Map([...totals].map(([application, hundredths]) => [application, hundredths / 100]))
}

export async function sheet(tale: Tale, { context }: Person, file: 'scores' | 'totals'): Promise<string[][]> {
  const sent = await context.request.get(`${tale.stage.origin}${tale.project}/standings/${file}.csv`)
  assert.equal(sent.status(), 200)
  return fromCsv(await sent.text())
}

export const idOf = (tale: Tale, key: string) => tale.kept.get(`application ${key}`)?.split('/').at(-1) ?? ''
export const letterOf = (tale: Tale, key: string) => tale.kept.get(`letter ${key}`) ?? ''
