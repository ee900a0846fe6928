import assert from 'node:assert/strict'
import type { Person } from '../person.ts'
import { decision, seated, team } from './10-choosing.ts'
import { comesBack } from './13-paying-and-call.ts'
import { provider } from './19-agreement.ts'
import { as, atWork, type Chapter, eastmere, passing, thursday, week } from './tale.ts'

const { activities, caseStudy, learning, outcomes, people, project, readings } = eastmere
const { lessons, playBacks, selfChanges } = learning
const ending = decision(learning.ending)
const meaningOf = (key: string) => ending.options.find((option) => option.key === key)?.text ?? ''

/** What taking part did for people is told together, and about nobody; what is close to somebody stays in the team. */
export const toldTogether: Chapter = async (tale) => {
  const [first] = selfChanges
  assert.ok(first)
  await week(tale, first.week)
  const address = `${tale.project}/results/changes`
  const ellen = await atWork(tale, 'ellen')
  await ellen.opens(address)
  const form = ellen.in('What did it do for people?')
  await form.sends('Write it down', { 'What did it do for people?': 'She is less afraid of rooms.' }, 422)
  await ellen.sees('Write about people together')
  for (const { words, missing, sensitive } of selfChanges)
    await form.sends('Write it down', {
      'What did it do for people?': words,
      'Who was not asked, or did not say?': missing,
      ...(sensitive ? { 'Is it close to somebody’s life?': ['Yes: health'] } : {}),
    })
  await ellen.sees(...selfChanges.map(({ words }) => words), 'Only the people of this project read this')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/results`)
    await anybody.follows('What taking part did for people, and what others saw')
    for (const { words, sensitive } of selfChanges)
      await (sensitive ? anybody.doesNotSee(words) : anybody.sees(words))
    await anybody.sees(...eastmere.observations.flatMap(({ words, consent }) => [words, consent]))
    await anybody.doesNotSee('Nadia', 'Marcus')
  })
}

/** What worked, what did not and what surprised somebody, by the role they speak from. */
export const whatSurprisedUs: Chapter = async (tale) => {
  await week(tale, lessons[0]?.week ?? 39)
  const address = `${tale.project}/learning`
  const whitlock = await atWork(tale, 'whitlock')
  await whitlock.opens(address)
  await whitlock.sees('What surprised you?')
  for (const key of team.young) await comesBack(tale, key)
  await comesBack(tale, provider)
  for (const [at, lesson] of lessons.entries()) {
    const { by, kind, words, toWhom, appliedTo, from } = lesson
    const person = by ? await seated(tale, by) : as(tale, provider)
    await person.opens(`${address}/add`)
    const told = {
      'What did you learn?': words,
      'In which role?': roles[from],
      ...(toWhom ? { 'Who should hear it?': toWhom } : {}),
      ...(appliedTo ? { 'Where is it put to use already?': appliedTo } : {}),
      ...aboutOf(lesson),
    }
    if (at === 0) {
      await person.sends('Write it down', told, 422)
      await person.sees('Choose what kind of lesson it is.')
    }
    await person.sends('Write it down', {
      ...(at === 0 ? {} : told),
      'What kind of lesson is it?': kinds[kind],
    })
    await person.sees(words)
  }
}

/** Everybody who was asked for something is told what came of it, and what they answer is written down. */
export const toldBack: Chapter = async (tale) => {
  const address = `${tale.project}/learning`
  for (const [at, { by, week: when, toWhom, words, answer }] of playBacks.entries()) {
    const person = await seated(tale, by)
    await person.opens(address)
    await person.follows('Write down a telling back')
    const told = {
      'When did you tell them?': thursday(when),
      'Whom did you tell?': toWhom,
      'What did you tell them?': words,
    }
    if (at === 0) {
      await person.sends('Write it down', told, 422)
      await person.sees('Say what they answered.')
    }
    await person.sends('Write it down', { ...(at === 0 ? {} : told), 'What did they answer?': answer })
    await person.sees(toWhom, answer)
  }
}

/** Again, differently or not at all: it is young people’s to decide with the others, and the adults alone cannot. */
export const howItGoesOn: Chapter = async (tale) => {
  const address = `${tale.project}/learning/ending`
  const { closed, says, objections } = ending
  assert.ok(closed)
  const chair = as(tale, closed.by)
  await chair.opens(address)
  await chair.sends('Close the project', {}, 422)
  await chair.sees('Decide together how it goes on')
  const meanings = {
    'The same again would mean': meaningOf('adopt'),
    'The same, with changes, would mean': meaningOf('adapt'),
    'Not again would mean': '',
  }
  await chair.sends('Ask', { 'The question': ending.question, ...meanings }, 422)
  await chair.sends('Ask', { 'Not again would mean': meaningOf('stop') })
  const question = chair.where()
  const speaks = async (key: string) => {
    const person = await seated(tale, key)
    const dissent = closed.dissent.find(({ by }) => by === key)
    const option = says.find(({ by }) => by === key)?.option ?? ''
    await person.opens(question)
    await person.sends('Say it', {
      'Where do you stand?': `For “${meaningOf(option)}”`,
      ...(dissent ? { 'Why?': dissent.text } : {}),
    })
  }
  await week(tale, closed.week)
  for (const key of team.adult) await speaks(key)
  const close = { [ending.question]: endings[closed.option as keyof typeof endings], 'Why?': closed.reasons }
  const priya = await atWork(tale, 'priya')
  await priya.opens(address)
  await priya.sends('Close the decision', close, 422)
  await priya.sees('No young person has said where they stand, so this cannot be closed.')
  for (const key of team.young) await speaks(key)
  for (const { by, text, answer } of objections) {
    const objector = await seated(tale, by)
    await objector.opens(question)
    await objector.sends('Object', { 'What speaks against deciding this now?': text })
    await chair.opens(question)
    await chair.sends('Answer', { 'Your answer to it': answer })
  }
  await chair.opens(address)
  await chair.sends('Close the decision', close)
  await chair.sees(meaningOf(closed.option), closed.reasons)
  await passing(
    tale,
    'anybody',
    async (anybody) => {
      await anybody.opens(`${tale.project}/learning`)
      await anybody.sees(
        meaningOf(closed.option),
        closed.reasons,
        ...lessons.map(({ words }) => words),
        ...playBacks.flatMap(({ words, answer }) => [words, answer]),
      )
      for (const { name } of people) await anybody.doesNotSee(`${name} said`)
      await anybody.looksAtItPrinted()
      await anybody.follows('Who decided, and who saw it differently')
      await anybody.sees(closed.dissent[0]?.text ?? '', objections[0]?.answer ?? '')
    },
    { scripts: false },
  )
}

/** Told in the form the field knows, mostly by its own record; not before it says whom to ask. */
export const theCaseStudy: Chapter = async (tale) => {
  const address = `${tale.project}/case-study`
  const { by, publishedBy, what, challenge, contact, principles } = caseStudy
  const priya = await atWork(tale, by)
  await priya.opens(`${address}/write`)
  await priya.sends('Save', { 'What was it, in one line?': what, 'The challenge': challenge })
  await priya.sends('Publish it', {}, 422)
  await priya.sees('Say whom to ask.')
  await passing(tale, 'anybody', (anybody) => anybody.opens(address, 403))
  await priya.sends('Save', { 'For further information': contact })
  for (const { key, words, shownBy } of principles)
    await priya.in(headings[key]).sends('Claim it', {
      'How was it met?': words,
      'Which page shows it?': pages[shownBy],
    })
  const young = as(tale, publishedBy)
  await young.opens(address)
  await young.sees('It is not published yet.')
  await young.follows('Write and publish')
  await young.sends('Publish it')
  await young.doesNotSee('It is not published yet.')
}

/** Anybody reads it, prints it and takes it along, without scripts too. */
export const anybodyTakesItAlong: Chapter = async (tale) => {
  const address = `${tale.project}/case-study`
  const reads = async (anybody: Person) => {
    await anybody.opens(address)
    await anybody.sees(
      caseStudy.challenge,
      caseStudy.contact,
      ...caseStudy.principles.map(({ words }) => words),
      ...outcomes.filter(({ notChosen }) => !notChosen).map(({ statement }) => statement),
      ...activities.map(({ title }) => title),
      ...lessons.map(({ words }) => words),
    )
    await anybody.looksAtItPrinted()
    const take = async (name: string) => {
      const sent = await anybody.context.request.get(`${tale.stage.origin}${address}/case-study.${name}`)
      assert.equal(sent.status(), 200)
      return sent.body()
    }
    const markdown = (await take('md')).toString('utf8')
    assert.ok(markdown.startsWith(`# ${project.title}`), markdown.slice(0, 60))
    for (const { missing } of readings) assert.ok(markdown.includes(missing), missing)
    const word = await take('docx')
    assert.equal(word.subarray(0, 2).toString('latin1'), 'PK', 'a Word file is a zip')
  }
  const pot = await comesBack(tale, 'wednesday-pot')
  await reads(pot)
  await passing(tale, 'a passer-by', reads, { on: 'desk' })
}

function aboutOf({ about }: (typeof lessons)[number]): Record<string, string> {
  if (!about) return {}
  const title =
    about.kind === 'activity' ? activities.find(({ key }) => key === about.key)?.title : things[about.kind]
  return { 'What is it about?': title ?? '' }
}

const things = {
  call: 'The call, and how it was judged',
  award: 'Who got the money, and how that was found out',
  agreement: 'The agreement',
} as const

const roles = {
  'young person': 'Young person of the core team',
  practitioner: 'Practitioner',
  commissioner: 'Commissioner',
  observer: 'Councillor',
  provider: 'Provider',
} as const

const kinds = {
  worked: 'It worked',
  didNot: 'It did not work',
  surprise: 'It surprised me',
  change: 'Next time, do it differently',
} as const

const endings = {
  adopt: 'The same again',
  adapt: 'The same, with changes',
  stop: 'Not again',
} as const

const headings = {
  equalPartners: 'People are equal partners',
  innovation: 'New ways of working',
  learning: 'What was learned is caught',
  socialValue: 'Value for people, place and economy',
  newModels: 'Forms that give the people',
} as const

const pages = {
  '/decisions': 'The decisions',
  '/award': 'The award',
  '/call': 'The call',
  '/learning': 'What was learned',
  '/activities': 'What is done',
} as const
