import type { Given, Person } from '../person.ts'
import { seated, team } from './10-choosing.ts'
import { comesBack, statementOf } from './13-paying-and-call.ts'
import { provider } from './19-agreement.ts'
import { as, atWork, type Chapter, eastmere, passing, thursday, week } from './tale.ts'

const { activities, agreement, observations, people, readings } = eastmere
const { codesign, schedule } = agreement
const signs = eastmere.outcomes.flatMap(({ statement, indicators }) =>
  indicators.map(({ key, words }) => ({ key, words, statement })),
)
// What began at once; the rest came about while it went on, and was written down when it had.
const atOnce = ['five-keys', 'standing-beside', 'up-the-hill']

/** What will be done is worked out first. It takes a week longer than meant, with the reason, and nobody is late. */
export const itTakesAWeekLonger: Chapter = async (tale) => {
  const address = `${tale.project}/agreement/codesign`
  const theirs = as(tale, provider)
  await theirs.opens(`${tale.project}/activities/add`)
  const [one] = activities
  if (!one) throw new Error('nothing is done in this story')
  await theirs.sends('Add it', fieldsOf(one), 422)
  await theirs.sees('What is done is worked out with young people first.')
  await theirs.opens(address)
  await theirs.sends('Begin', {
    'The first day': thursday(codesign.starts),
    'About when do you mean to be done?': thursday(codesign.plannedEnd),
  })
  await theirs.sees('Meant to be done about now')

  const { slip } = codesign
  await week(tale, slip.week)
  const remi = as(tale, slip.by)
  await remi.opens(address)
  await remi.sends('Move it', { 'To which day?': thursday(slip.to) }, 422)
  await remi.sees('Say why it takes another time. Nobody is blamed for it.')
  await remi.sends('Move it', { 'Why?': slip.reason })
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees('At first it was meant to be done on', 'The end moved to', slip.reason)
    await anybody.doesNotSee(/\b(late|overdue|breach)\b/i)
  })
}

/** Five things to do, none of them ordered by anybody: each for a change that people asked for, with its because. */
export const whatIsDoneIsForSomething: Chapter = async (tale) => {
  await week(tale, codesign.ended)
  const theirs = as(tale, provider)
  await theirs.opens(`${tale.project}/agreement/codesign`)
  await theirs.sends('Say that it is done')
  await theirs.sees('It was worked out')
  const now = activities.filter(({ key }) => atOnce.includes(key))
  for (const [at, activity] of now.entries()) {
    await theirs.opens(`${tale.project}/activities/add`)
    if (at === 0) {
      await theirs.sends('Add it', fieldsOf({ ...activity, outcomes: [] }), 422)
      await theirs.sees('Choose at least one change that this is for.')
    }
    await theirs.sends('Add it', fieldsOf(activity))
    await theirs.sees(activity.title, ...activity.outcomes.map(({ because }) => because), 'Not looked at yet')
  }
  await passing(
    tale,
    'somebody who has never heard of it',
    async (somebody) => {
      await somebody.opens(tale.project)
      await somebody.opens(`${tale.project}/activities`)
      await somebody.follows('How to get in')
      await somebody.sees(
        'You need not know anybody',
        ...now.flatMap(({ frontDoor, where }) => [frontDoor, where]),
      )
      await somebody.doesNotSee(as(tale, provider).name)
    },
    { scripts: false },
  )
}

/** When it is over it says so, and what had to be true for it is looked at: it was, it was not, or nobody knows. */
export const whatHadToBeTrue: Chapter = async (tale) => {
  await week(tale, readings[0]?.week ?? agreement.ends)
  const theirs = await comesBack(tale, provider)
  const page = async (person: Person, title: string) => {
    await person.opens(`${tale.project}/activities`)
    await person.follows(title)
  }
  for (const activity of activities) {
    if (!atOnce.includes(activity.key)) {
      await theirs.opens(`${tale.project}/activities/add`)
      await theirs.sends('Add it', fieldsOf(activity))
    } else await page(theirs, activity.title)
    if (activity.ends) {
      await theirs.sends('It is over')
      await theirs.sees('Over since')
    }
  }
  for (const key of team.young) await comesBack(tale, key)
  for (const [at, { title, assumption }] of activities.entries()) {
    if (!assumption) continue
    const { by, verdict, why, words } = assumption
    const person = await seated(tale, by)
    await page(person, title)
    if (at === 0) await person.sends('Say so', { 'Was it true?': verdicts[verdict] }, 422)
    await person.sends('Say so', {
      'Was it true?': verdicts[verdict],
      'How do you know, or why does nobody?': why,
    })
    await person.sees(words, verdicts[verdict], why)
  }
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/front-door`)
    for (const { title, ends } of activities) await (ends ? anybody.doesNotSee(title) : anybody.sees(title))
  })
}

/** What each sign showed, how many answered and who is missing; and where nobody knows yet, the day they look again. */
export const whatCameOfIt: Chapter = async (tale) => {
  const address = `${tale.project}/results`
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees('Nobody has looked yet.')
  })
  for (const [at, reading] of readings.entries()) {
    const person = await seated(tale, reading.by)
    await person.opens(`${address}/add`)
    if (at === 0) {
      const { 'Who did not answer?': _, ...nobodyMissing } = fieldsOfReading(reading)
      await person.sends('Write it down', nobodyMissing, 422)
      await person.sees('Say who did not answer.')
      await person.sends('Write it down', { 'Who did not answer?': reading.missing })
    } else await person.sends('Write it down', fieldsOfReading(reading))
    await person.sees(reading.words, reading.missing)
  }
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees(
      ...readings.flatMap(({ words, missing }) => [words, missing]),
      'Not yet known',
      'Mixed',
      'No change',
      'Looked at again on',
      'Nothing here says that the money caused it.',
    )
    await anybody.looksAtItPrinted()
  })
}

/** What comes from very few people could point at one of them: the team reads it, and nobody else. */
export const fewAreNotPublished: Chapter = async (tale) => {
  const address = `${tale.project}/results`
  const reading = readings.find(({ state }) => state === 'mixed')
  if (!reading) throw new Error('every sign in this story shows one thing')
  const few = String(reading.n).slice(0, 1)
  const words = `So far ${few} answered.`
  const ellen = await atWork(tale, reading.by)
  await ellen.opens(`${address}/add`)
  await ellen.sends('Write it down', {
    ...fieldsOfReading(reading),
    'How many people answered': few,
    'What was seen?': words,
  })
  await ellen.sees(words, 'Only the people of this project read this.')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees('It comes from fewer than 10 people, so it is not published.')
    await anybody.doesNotSee(words)
    const thread = await anybody.context.request.get(
      `${tale.stage.origin}/open/cycles/${eastmere.project.slug}/thread.json`,
    )
    if ((await thread.text()).includes(words)) throw new Error('thread.json tells what very few people said')
  })
  const why = 'Counted before the others had answered.'
  const back = ellen.in(words)
  await back.sends('Take it back', {}, 422)
  await ellen.in(words).sends('Take it back', { 'What is wrong with it?': why })
  await ellen.doesNotSee(words)
}

/** What somebody saw, with the agreement of those who were seen, and told by a role. */
export const whatSomebodySaw: Chapter = async (tale) => {
  for (const [at, { by, week: seen, words, consent }] of observations.entries()) {
    const person = await atWork(tale, by)
    await person.opens(`${tale.project}/results/changes`)
    const form = person.in('What did you see?')
    const told = {
      'What did you see?': words,
      'When?': thursday(seen),
      'In which role?': people.find(({ key }) => key === by)?.title ?? '',
    }
    if (at === 0) {
      await form.sends('Write it down', told, 422)
      await person.sees('Say how those you saw agreed to this.')
    }
    await form.sends('Write it down', { ...told, 'How did those you saw agree to this?': consent })
    await person.sees(words)
  }
}

const verdicts = { held: 'It was true', didNot: 'It was not true', notKnown: 'Nobody knows' } as const

const states = {
  improved: 'Improved',
  noChange: 'No change',
  worse: 'Worse',
  mixed: 'Mixed',
  notYetKnown: 'Not yet known',
  notMeasured: 'Not measured',
} as const

function fieldsOf({
  title,
  about,
  codesignedWith,
  frontDoor,
  where,
  when,
  starts,
  ends,
  ...one
}: (typeof activities)[number]) {
  return {
    'What do people call it?': title,
    'What happens?': about,
    'Who worked it out with you?': codesignedWith,
    'Which changes is it for?': one.outcomes.map(({ outcome }) => statementOf(outcome)),
    ...Object.fromEntries(
      one.outcomes.map(({ outcome, because }) => [`Because… ${statementOf(outcome)}`, because]),
    ),
    'Where?': where,
    'When?': when,
    'Who is it for, and how does somebody get in?': frontDoor,
    'The first day': thursday(starts),
    ...(ends ? { 'The last day': thursday(ends) } : {}),
    ...(one.assumption ? { 'What has to be true for it to work?': one.assumption.words } : {}),
  }
}

function fieldsOfReading({
  line,
  activity,
  from,
  to,
  state,
  n,
  missing,
  words,
  baseline,
  again,
}: (typeof readings)[number]): Record<string, Given> {
  const sign = signs.find(({ key }) => key === schedule.lines.find((one) => one.key === line)?.indicator)
  return {
    'Which sign?': `${sign?.words} (${sign?.statement})`,
    'What was done for it?': activities.find(({ key }) => key === activity)?.title ?? '',
    'The first day you looked at': thursday(from),
    'The last day you looked at': thursday(to),
    'What does it show?': states[state],
    'What was seen?': words,
    'How many people answered': String(n),
    'Who did not answer?': missing,
    'What was it like before?': baseline === 'none' ? 'Nobody had looked' : 'Somebody had looked',
    ...(baseline === 'none' ? {} : { 'What it was like then': baseline.words }),
    ...(again ? { 'When will somebody look again?': thursday(again) } : {}),
  }
}
