import assert from 'node:assert/strict'
import { scan } from '../qr.ts'
import { as, type Chapter, eastmere, givePasskeyDevice, passing } from './tale.ts'
import { sixWords } from './voices.ts'

const { people, rights, safeguarding } = eastmere

const roles = {
  'young person': 'Young person',
  commissioner: 'Commissioner',
  practitioner: 'Practitioner',
  officer: 'Observer',
  'elected member': 'Observer',
} as const

/** Young people get a card with six words, made before their eyes; staff get a link that works once. */
export const theTeamIsAsked: Chapter = async (tale) => {
  const { stage, who, cards } = tale
  const priya = as(tale, 'priya')
  await priya.opens(`${tale.project}/team`)
  await priya.sees('Ask more young people in before you decide anything')
  await priya.sends('Ask them in', { 'The name they choose to be known by': 'Ash' }, 422)
  await priya.sees('Choose what they are in this project')

  for (const person of people.filter(({ part }) => part === 'young person')) {
    await priya.sends('Ask them in', {
      'What they are in this project': roles[person.part],
      'The name they choose to be known by': person.name,
    })
    await priya.sees('Their return card', 'These words are shown only this once')
    cards.set(person.key, await sixWords(priya))
  }
  await priya.sees('Young people are at least as many as any other group')
  const staff = [
    ...people.filter(({ part, key }) => part !== 'young person' && key !== 'priya'),
    { key: 'ruth', name: safeguarding.name },
  ]
  for (const { key, name, ...person } of staff) {
    const role = 'part' in person ? roles[person.part as keyof typeof roles] : 'Safeguarding lead'
    await priya.sends('Ask them in', {
      'What they are in this project': role,
      'The name they choose to be known by': name,
    })
    const link = await priya.page.locator('code').first().innerText()
    const newcomer = await stage.comes(name, { on: 'desk' })
    await newcomer.opens(link)
    await newcomer.sends('Come in')
    await givePasskeyDevice(newcomer)
    await newcomer.sends('Add a passkey on this device')
    tale.signedIn.add(key)
    who.set(key, newcomer)
  }
}

/** Who decides what is written down before there is anything to decide. */
export const rightsAreDeclared: Chapter = async (tale) => {
  const priya = as(tale, 'priya')
  await priya.opens(`${tale.project}/decisions/open`)
  await priya.sees('Say first who decides')
  for (const right of rights) {
    const officer =
      right.kind === 'undertaking' ? people.find(({ key }) => key === right.officer)?.title : undefined
    await priya.opens(`${tale.project}/decisions/declare`)
    await priya.sends('Declare this', {
      'What is it about?': matters[right.key] ?? 'Something else',
      'What is there to decide?': right.about,
      'Who decides?':
        right.holders === 'core team' ? 'The whole core team' : 'The young people in the core team',
      'Is it really theirs?':
        right.kind === 'own'
          ? 'Yes, what they decide happens'
          : 'An officer has to sign, and promises to follow them',
      ...(officer
        ? { 'Which officer?': officer, 'When would the officer not follow?': groundsOf(right).join('\n') }
        : {}),
    })
  }
  await priya.sees('The young people in the core team decide this. It cannot be closed without them.')
  await priya.sees(
    'Assistant Director, Children and Young People promises to follow what the core team decides, unless',
  )
  await priya.opens(`${tale.project}/run`)
  await priya.sends('Show it')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(tale.place)
    await anybody.sees(eastmere.project.title)
    await anybody.opens(`${tale.project}/decisions`)
    await anybody.sees(...eastmere.project.notUpForDecision.map(({ why }) => why))
    await anybody.opens(`${tale.project}/safety`)
    await anybody.sees(safeguarding.phone)
    await anybody.opens(`${tale.project}/team`, 403)
  })
}

const matters: Readonly<Record<string, string>> = {
  'which-outcomes': 'Which changes come first',
  'how-it-feels': 'How the support should feel',
  'the-whole-picture': 'When the whole picture is ours',
  'the-call': 'What people who want the money are asked',
  'our-questions': 'Which questions we ask them ourselves',
  'the-award': 'Who gets the money',
  'how-it-ends': 'Whether it goes on, changes or stops',
}

export function groundsOf(right: (typeof rights)[number]): string[] {
  return right.kind === 'undertaking'
    ? right.grounds.map(({ ground, meaning }) => `${ground}: ${meaning}`)
    : []
}

/** Cards work on any phone: by their words, however they are typed, or by their square. */
export const cardsBringThemBack: Chapter = async (tale) => {
  const { stage, who, cards, place } = tale
  for (const { key, name } of people.filter(({ part }) => part === 'young person')) {
    // Jo's phone runs no scripts: whatever Jo does in this story, it is done without.
    const phone = await stage.comes(name, { scripts: key !== 'jo' })
    await phone.opens(place)
    await phone.follows('I have a card')
    if (key === 'ash') {
      await phone.sends('Come back', { 'Your six words': 'these words open nothing at all' }, 422)
      await phone.sees('Check each word and try again')
    }
    await phone.sends('Come back', {
      'Your six words': (cards.get(key) ?? '').toUpperCase().replaceAll(' ', '-'),
    })
    await phone.sees(`You are here as ${name}`)
    who.set(key, phone)
  }
  const ash = as(tale, 'ash')
  await ash.opens(`${place}/account`)
  await ash.sends('Make a new card')
  await ash.sees('This is the only time these words are shown')
  cards.set('ash', await sixWords(ash))
  const square = await scan(ash)
  await ash.sends('I have kept it')
  await passing(tale, 'a borrowed phone', async (borrowed) => {
    await borrowed.opens(square)
    assert.equal(borrowed.where(), `${place}/hello`, 'the words have left the address')
    await borrowed.sees('This opens somebody’s page')
    await borrowed.doesNotSee('Ash')
    await borrowed.sends('Yes, it is mine')
    await borrowed.sees('You are here as Ash')
    await borrowed.opens(`${tale.project}/decisions`)
    await borrowed.sees('This is yours to decide')
    await borrowed.follows('Sign out')
    await borrowed.sends('Finish and clear')
    await borrowed.page.goBack()
    await borrowed.doesNotSee('Ash')
  })
}
