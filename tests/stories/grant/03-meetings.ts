import assert from 'node:assert/strict'
import type { Person } from '../stage.ts'
import { as, type Chapter, eastmere, type Tale, thursday, week } from './tale.ts'

const { sessions } = eastmere

const doing = {
  'proud-moment': 'A time you felt proud',
  'me-in-five-years': 'Me, five years from now',
  'council-in-five-years': 'The council, five years from now',
  'peer-interviews': 'A what-if',
} as const

/** The first meetings, each planned by whoever chairs it, and the rest of the Thursdays at one go. */
export const thursdaysArePlanned: Chapter = async (tale) => {
  const [first, proud, me, council] = sessions
  assert.ok(first && proud && me && council)
  const ash = as(tale, 'ash')
  await ash.opens(`${tale.project}/sessions`)
  await ash.sees('No meeting is planned yet')
  await ash.follows('Plan a meeting')
  await ash.sends('Plan it', { 'What is it called?': proud.title }, 422)
  await ash.sees('Write where it is.', 'Choose what you will do.')
  for (const meeting of [first, proud, me, council]) await plan(as(tale, meeting.chair), tale, meeting)
  const ellen = as(tale, 'ellen')
  await ellen.opens(`${tale.project}/sessions/plan`)
  await ellen.sends('Plan it', {
    ...about(sessions[6] ?? first),
    'How many weeks?': '6',
    'Which day is the first?': thursday(5),
  })
  await ellen.sees('Coming up', first.title)
  await ellen.follows(first.title)
  await ellen.sends('Save the number', { 'Everybody at the table': String(first.headcount) })
  await ellen.sends('Add it', { 'What did you hear?': first.whatHappened })
  await ellen.sees(`${first.headcount} people came`, first.whatHappened)
}

function about({ title, place, method }: (typeof sessions)[number]) {
  return {
    'What is it called?': title,
    'What time?': '5 pm to 6.30 pm',
    'Where?': place,
    'What do people need to know to come?': 'Step-free. Toast and tea are paid for.',
    'What will you do there?': doing[method as keyof typeof doing] ?? 'Something else',
    'Who may know about it?': 'Only the people with a seat in this project',
  }
}

async function plan(chair: Person, tale: Tale, meeting: (typeof sessions)[number]): Promise<void> {
  await chair.opens(`${tale.project}/sessions/plan`)
  await chair.sends('Plan it', { ...about(meeting), 'Which day is the first?': thursday(meeting.week) })
  await chair.sees(meeting.title, 'Step-free. Toast and tea are paid for.')
}

/** A sheet of A4 for the table, a poster for the wall, the question on a screen. */
export const theTableIsLaid: Chapter = async (tale) => {
  await week(tale, 2)
  const ash = as(tale, 'ash')
  await ash.opens(`${tale.project}/sessions`)
  await ash.follows('A time you felt proud')
  await ash.follows('Print the sheet')
  await ash.sees(
    'What happened?',
    'Tick only what you agree to',
    'Cut here and keep this',
    'Childline 0800 1111',
  )
  await ash.looksAtItPrinted()
  assert.equal(await sheetsOfPaper(ash), 1, 'a sheet is one sheet')
  await ash.page.goBack()
  await ash.follows('Print the poster')
  await ash.sees('One minute, no name, no account')
  await ash.looksAtItPrinted()
  assert.equal(await sheetsOfPaper(ash), 1, 'a poster is one sheet')
  await ash.page.goBack()
  await ash.follows('Show the question on a screen')
  await ash.opens(`${tale.project}/sheets`)
}

export async function sheetsOfPaper({ page }: Person): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
}
