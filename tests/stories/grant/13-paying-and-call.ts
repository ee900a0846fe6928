import assert from 'node:assert/strict'
import type { Given } from '../person.ts'
import { sheetsOfPaper } from './03-meetings.ts'
import { decision, seated, team } from './10-choosing.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, thursday, week } from './tale.ts'

const { call, organisations, outcomes, recognition } = eastmere

/** Whoever has signed out, or has not been here for a season, comes back with their card. */
export async function comesBack(tale: Tale, key: string) {
  const person = as(tale, key)
  await person.opens(`${tale.place}/return`)
  await person.sends('Come back', { 'Your six words': tale.cards.get(key) ?? '' })
  await person.sees(`You are here as ${person.name}`)
  return person
}

/** What time is paid: one adult writes it down, another agrees to it, and money is set aside for it. */
export const timeIsPaid: Chapter = async (tale) => {
  const [rates] = recognition.rates
  assert.ok(rates)
  const priya = await atWork(tale, rates.setBy)
  const address = `${tale.place}/rates`
  await priya.opens(address)
  await priya.sees('No rates hold today.')
  const typed = {
    'From which day?': thursday(11),
    'For an hour': String(rates.hourPence / 100),
    'Paid within how many days?': '7',
    Vouchers: ['Somebody may ask for a voucher instead'],
  }
  await priya.sends('Put them forward', typed, 422)
  await priya.sees('Write where the figures come from')
  await priya.sends('Put them forward', { 'Where do these figures come from?': rates.source })
  await priya.sees('Waits for a second person', rates.source)
  const buttons = priya.page.getByRole('button', { name: 'Agree to these' })
  assert.equal(await buttons.count(), 0, 'whoever wrote the rates cannot agree to them')

  const nadia = await atWork(tale, rates.approvedBy)
  await nadia.opens(address)
  await nadia.sends('Agree to these')
  await nadia.sees('By a second person', `£${rates.hourPence / 100}`)
  await nadia.opens(`${tale.project}/recognition`)
  await nadia.sends('Set it aside', { 'How much is there for people’s time?': 'a lot' }, 422)
  await nadia.sends('Set it aside', { 'How much is there for people’s time?': String(recognition.budget) })
  await nadia.sees(`£${recognition.budget}`, 'Nothing is late.')
  const jo = await comesBack(tale, 'jo')
  await jo.opens(`${tale.project}/recognition`)
  await jo.sees(`£${recognition.budget}`)
  await jo.opens(`${tale.place}/mine/pay`)
  await jo.sees('You are paid for your time.')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees('The same for everybody here.', rates.source)
    await anybody.opens(`${tale.project}/recognition`, 403)
  })
}

/** Priya has a draft made from what was chosen. Nobody outside the team sees it. */
export const theCallIsDrafted: Chapter = async (tale) => {
  const priya = await atWork(tale, call.writtenBy.words)
  await priya.opens(`${tale.project}/call`)
  await priya.sends('Draft it')
  await priya.sees('A call is being written', '9 changes', '4 questions')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/call`)
    await anybody.sees('There is no call here yet')
  })
}

/** It says in Priya's words who asks, what for and until when; an order for activities is refused. */
export const theCallIsWorded: Chapter = async (tale) => {
  const priya = await atWork(tale, call.writtenBy.words)
  await priya.opens(`${tale.project}/call`)
  await priya.follows('Words, money and dates')
  const closes = call.correction.closedBefore
  const words: Record<string, Given> = {
    Title: call.title,
    'Who asks, and what happens then?': call.about,
    'How much money, in pounds?': String(call.amount),
    'How many organisations can get some of it, at most?': String(call.awards),
    'Last day for questions': thursday(call.questionsClose),
    'Last day to apply': thursday(closes.week, closes.daysBefore),
    'Until what time?': closes.at,
    Interviews: thursday(call.interviews[0] ?? call.decision),
    'Decided by': thursday(call.decision),
    'Work starts': thursday(call.starts),
  }
  await priya.sends('Save', { ...words, 'Until what time?': 'tea time' }, 422)
  await priya.sees('Write the time as clocks show it: 17:00.')
  await priya.sends(
    'Save',
    { ...words, 'Who asks, and what happens then?': 'You will run twelve weekly workshops for us.' },
    422,
  )
  await priya.sees('Say what should be different instead.')
  await priya.sends('Save', words)
  await priya.sees(call.title)
}

/** Each part by whoever wrote it: the changes by Jo, the questions by Remi, what counts by Ash. */
export const partsAreWritten: Chapter = async (tale) => {
  const jo = as(tale, call.writtenBy.outcomes)
  await jo.opens(`${tale.project}/call`)
  await jo.follows('The changes it asks for')
  await jo.sends(
    'Save',
    Object.fromEntries(
      call.outcomes.map(({ outcome, why }) => [`${statementOf(outcome)} › Why is it here?`, why]),
    ),
  )
  const remi = as(tale, call.writtenBy.questions)
  await remi.opens(`${tale.project}/call/application`)
  await remi.sends('Save the questions', { 'Question 1 › Words at most': 'many' }, 422)
  await remi.sends('Save the questions', {
    ...Object.fromEntries(
      call.questions.flatMap(({ asks, hint, mostWords, kind }, at) => [
        [`Question ${at + 1} › Question`, asks],
        [`Question ${at + 1} › Help for the answer`, hint],
        [`Question ${at + 1} › Words at most`, String(mostWords)],
        [`Question ${at + 1} › What it is for`, kinds[kind]],
      ]),
    ),
  })
  await remi.sees('A call is being written')

  const ash = as(tale, call.writtenBy.scoring)
  await ash.opens(`${tale.project}/call/criteria`)
  const counts = {
    ...Object.fromEntries(
      call.criteria.flatMap(({ title, asks, weight, ledBy, stage }, at) => [
        [`What counts, ${at + 1} › Name`, title],
        [`What counts, ${at + 1} › What it asks`, asks],
        [`What counts, ${at + 1} › Weight`, String(weight)],
        [`What counts, ${at + 1} › Who scores it?`, leads[ledBy]],
        [`What counts, ${at + 1} › When?`, stages[stage]],
      ]),
    ),
    'Of 100, how much do young people’s scores count?': String(call.youngWeight),
    ...Object.fromEntries(
      call.scale.map(({ value, sentence }) => [`What the scores mean › ${value}`, sentence]),
    ),
  }
  await ash.sends('Save', { ...counts, 'What counts, 4 › Weight': '60' }, 422)
  await ash.sees('The weights add up to 110. They have to make 100.')
  await ash.sends('Save', counts)
}

/** The scoring is tried on three bids that nobody made, before anybody can be scored by it. */
export const scoringIsTried: Chapter = async (tale) => {
  const ash = as(tale, call.writtenBy.scoring)
  await ash.opens(`${tale.project}/call/try`)
  const tried = Object.fromEntries(
    (['A', 'B', 'C'] as const).flatMap((bid) =>
      call.tried[bid].map((score, at) => [
        `${bids[bid]} › ${call.criteria[at]?.title}`,
        `${score}: ${call.scale[score]?.sentence}`,
      ]),
    ),
  )
  await ash.sends('See how they come out', {}, 422)
  await ash.sees('Give every made-up bid a score from 0 to 5 on everything.')
  await ash.sends('See how they come out', tried)
  const points = (given: readonly number[]) =>
    given.reduce((sum, score, at) => sum + (score / 5) * (call.criteria[at]?.weight ?? 0), 0).toFixed(2)
  await ash.sees(bids.B, ...Object.values(call.tried).map(points), 'points ahead of the second')
}

/** What the café heard is published with the call; the adults alone cannot send it; the team can. */
export const theCallIsSent: Chapter = async (tale) => {
  const { who, what, notedBy } = call.heardBefore
  const ellen = await atWork(tale, notedBy)
  await ellen.opens(`${tale.project}/call/publish`)
  await ellen.sends('Add it to the list', { 'With whom?': who, 'What was said?': what }, 422)
  await ellen.sends('Add it to the list', { 'When?': thursday(11) })
  await ellen.sees(who, what)

  const { says, objections, closed } = decision('send-the-call')
  assert.ok(closed)
  const ash = as(tale, closed.by)
  await ash.opens(`${tale.project}/call`)
  await ash.follows('Ask the team, then publish')
  await ash.sends('Ask the team', { 'The question': decision('send-the-call').question })
  const address = ash.where()
  const stand = (option: string | undefined) => ({
    'Where do you stand?': option === 'send' ? 'For “Yes, publish it as it is”' : 'For “Not yet”',
  })
  for (const key of team.adult) {
    const adult = await atWork(tale, key)
    await adult.opens(address)
    await adult.sends('Say it', stand(says.find(({ by }) => by === key)?.option))
  }
  const close = { 'What was chosen?': ['Yes, publish it as it is'], 'Why?': closed.reasons }
  const priya = await atWork(tale, 'priya')
  await priya.opens(address)
  await priya.sends('Close the decision', close, 422)
  await priya.sees('No young person has said where they stand, so this cannot be closed.')
  await priya.opens(`${tale.project}/call/publish`)
  await priya.sees('The team is deciding about it now.')
  await priya.doesNotSee('Publish it for everybody')

  for (const key of team.young) {
    const young = await seated(tale, key)
    await young.opens(address)
    const dissent = closed.dissent.find(({ by }) => by === key)
    await young.sends('Say it', {
      ...stand(says.find(({ by }) => by === key)?.option),
      ...(dissent ? { 'Why?': dissent.text } : {}),
    })
  }
  for (const { by, text, answer } of objections) {
    const objector = await seated(tale, by)
    await objector.opens(address)
    await objector.sends('Object', { 'What speaks against deciding this now?': text })
    await ash.opens(address)
    await ash.sends('Answer', { 'Your answer to it': answer })
  }
  await ash.opens(address)
  await ash.sends('Close the decision', close)
  await ash.opens(`${tale.project}/call/publish`)
  await ash.sees('The team said yes.')
  await ash.sends('Publish it for everybody')
  await ash.sees(call.title, 'Open')
  tale.kept.set('call', `${tale.project}/call`)
}

/** A passer-by reads the call in a few minutes and takes it along on two sheets of paper. */
export const anybodyReadsTheCall: Chapter = async (tale) => {
  for (const on of ['phone', 'desk'] as const)
    await passing(
      tale,
      'anybody',
      async (anybody) => {
        await anybody.opens(`${tale.place}/calls`)
        await anybody.follows(call.title)
        await anybody.sees(
          call.about,
          '£20,000 for one organisation',
          ...call.outcomes.flatMap(({ outcome, why }) => [statementOf(outcome), why]),
          ...call.questions.map(({ asks }) => asks),
          `Young people’s scores count for ${call.youngWeight} of 100.`,
          decision('send-the-call').closed?.reasons ?? '',
          'One second later is too late, for everybody.',
        )
        await anybody.page.getByText('What was said before').click()
        await anybody.sees(call.heardBefore.what)
        await anybody.follows('Print it on two pages')
        await anybody.looksAtItPrinted()
        if (on === 'phone') return
        assert.equal(await sheetsOfPaper(anybody), 2, 'the call fits on two sheets of paper')
      },
      { on },
    )
}

/** Eighteen organisations are told, each in the way that reaches it, and Marcus writes down how. */
export const everybodyIsTold: Chapter = async (tale) => {
  const marcus = await atWork(tale, call.writtenBy.doors)
  for (const [at, { name, kind, about }] of organisations.entries()) {
    await marcus.opens(`${tale.place}/providers/add`)
    if (at === 0) await marcus.sends('Add it', { 'Name of the organisation': name }, 422)
    await marcus.sends('Add it', {
      'Name of the organisation': name,
      'What is it?': organisationKinds[kind],
      'What does it do?': about,
    })
  }
  await marcus.opens(`${tale.project}/call/invitations`)
  await marcus.follows('Print the list to tick off')
  await marcus.looksAtItPrinted()
  await marcus.opens(`${tale.project}/call/invitations`)
  await marcus.sends('Note it', {}, 422)
  for (const [how, told] of Map.groupBy(organisations, ({ invited }) => invited)) {
    await marcus.sends('Note it', {
      'Which?': 'Only some',
      ...Object.fromEntries(told.map(({ name }) => [name, true])),
      'How?': ways[how],
      'When?': thursday(call.invited),
    })
  }
  await marcus.sees('18 organisations told so far.')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(tale.kept.get('call') ?? '')
    await anybody.sees('18 organisations were told about this call.')
    await anybody.opens(`${tale.project}/call/invitations`, 403)
    await anybody.opens(`${tale.place}/providers`)
    await anybody.sees('The Wednesday Pot')
  })
}

const listener = 'friend@lamp.example'

/** Somebody asks, and nobody knows who; the answer is for everybody, and whoever wants letters gets one. */
export const somebodyAsks: Chapter = async (tale) => {
  const address = tale.kept.get('call') ?? ''
  await week(tale, call.asked[0]?.week ?? 12)
  await passing(
    tale,
    'somebody who asks',
    async (somebody) => {
      await somebody.opens(address)
      await somebody.sends('Send me letters', { 'E-mail address': 'not an address' }, 422)
      await somebody.sends('Send me letters', { 'E-mail address': listener })
      await somebody.sees('Letters about this call will come to that address.')
      await somebody.follows('Ask a question')
      await somebody.sends('Ask', {}, 422)
      for (const { question } of call.asked) await somebody.sends('Ask', { 'Your question': question })
      await somebody.sees('Thank you.', '2 questions wait')
      await somebody.doesNotSee(...call.asked.map(({ question }) => question))
    },
    { scripts: false },
  )
  for (const { question, answer, by } of call.asked) {
    const person = await seated(tale, by)
    await person.opens(address)
    await person.follows(/waits?$/)
    await person.in(question).sends('Answer everybody', { Answer: answer })
    await person.sees(answer)
  }
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${address}/questions`)
    await anybody.sees(...call.asked.flatMap(({ question, answer }) => [question, answer]))
    await anybody.doesNotSee('Answer everybody')
  })
}

/** A mistake in a published call stays readable; the correction beside it gives everybody two more days. */
export const theCallIsCorrected: Chapter = async (tale) => {
  const { week: when, by, what, words } = call.correction
  const address = tale.kept.get('call') ?? ''
  await week(tale, when)
  const priya = await atWork(tale, by)
  await priya.opens(address)
  await priya.follows('Correct something')
  const before = call.correction.closedBefore
  const correction = {
    'Which part?': what,
    'What is right instead?': words,
    'Until what time?': call.closes.at,
  }
  await priya.sends(
    'Publish the correction',
    { ...correction, 'New last day to apply': thursday(before.week, before.daysBefore) },
    422,
  )
  await priya.sees('A correction gives everybody more time')
  await priya.sends('Publish the correction', {
    ...correction,
    'New last day to apply': thursday(call.closes.week, call.closes.daysBefore),
  })
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.sees(
      'Version 2 of this call',
      words,
      'Everybody has more time',
      call.questions[2]?.asks ?? '',
    )
    await anybody.follows('Print it on two pages')
    await anybody.sees('What was corrected is on the second sheet.', words)
    assert.equal(await sheetsOfPaper(anybody), 2, 'a corrected call still fits on two sheets of paper')
  })
}

/** Whoever asked for letters got one for each answer and for the correction, and stops them with one tap. */
export const lettersAreStopped: Chapter = async (tale) => {
  const letters = (await tale.stage.letters()).filter(({ to }) => to === listener)
  assert.equal(letters.length, 1 + call.asked.length, 'a letter for each answer and for the correction')
  const corrected = letters.find(({ body }) => body.includes(call.correction.words))
  const stop = corrected?.body.match(/\S+\/letters\/\S+/)?.[0]
  assert.ok(stop, 'each letter says how to stop them')
  await passing(
    tale,
    'whoever got the letter',
    async (reader) => {
      await reader.opens(new URL(stop).pathname)
      await reader.sends('Stop the letters')
      await reader.sees('That is done.')
    },
    { scripts: false },
  )
}

export const statementOf = (key: string) => outcomes.find((outcome) => outcome.key === key)?.statement ?? key

const kinds = {
  words: 'Who they are',
  why: 'Why it would work',
  codesign: 'How it is worked out with young people',
  budget: 'What the money goes on',
} as const

const leads = {
  youngPeople: 'Young people',
  panel: 'The panel',
  everyone: 'Young people and the panel',
} as const

const stages = { read: 'From what was sent', interview: 'In the interview' } as const

const bids = { A: 'The Smooth Ones', B: 'Three People and a Kettle', C: 'The Good Idea' } as const

const ways = {
  letter: 'By letter',
  phone: 'By phone',
  inPerson: 'In person',
  list: 'Through a list or newsletter',
} as const

export const organisationKinds = {
  charity: 'Registered charity',
  cic: 'Community interest company',
  communityGroup: 'Community group, not registered',
  mutual: 'Co-operative or mutual',
  company: 'Company',
  publicBody: 'School, college, council or other public body',
  notKnown: 'Not known',
} as const
