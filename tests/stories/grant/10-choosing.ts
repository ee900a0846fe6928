import assert from 'node:assert/strict'
import type { Ballot } from '../../../demonstrations/eastmere/types.ts'
import type { Person } from '../stage.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, week } from './tale.ts'

const { decisions, dotVote, outcomes } = eastmere
const team = { young: ['ash', 'remi', 'jo'], adult: ['priya', 'marcus', 'ellen'] } as const
const statementOf = (key: string) => outcomes.find((outcome) => outcome.key === key)?.statement ?? key
const literally = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function decision(key: string) {
  const found = decisions.find((one) => one.key === key)
  assert.ok(found, `nobody asks ${key}`)
  return found
}

async function seated(tale: Tale, key: string): Promise<Person> {
  return team.young.some((one) => one === key) ? as(tale, key) : atWork(tale, key)
}

/** Five dots each: the core team's on their phones (Jo's without scripts), everybody else's on a sheet on the wall. */
export const dotsArePlaced: Chapter = async (tale) => {
  await week(tale, 10)
  const remi = as(tale, 'remi')
  await remi.opens(`${tale.project}/dots`)
  await remi.sends('Start a round of dots', { 'How many dots does each person have?': '0' }, 422)
  await remi.sends('Start a round of dots', {
    'How many dots does each person have?': String(dotVote.dotsEach),
  })
  const onPaper: Ballot[] = []
  for (const side of ['young', 'adult'] as const) {
    const ballots = dotVote.ballots.filter((ballot) => ballot.side === side)
    onPaper.push(...ballots.slice(team[side].length))
    for (const [i, key] of team[side].entries()) {
      const person = await seated(tale, key)
      await person.opens(`${tale.project}/dots`)
      for (const outcome of ballots[i]?.dots ?? [])
        await person.sends(new RegExp(`Add a dot[\\s\\S]*${literally(statementOf(outcome))}`))
      await person.sees('All your dots are placed.')
    }
  }
  await remi.sends(/^\s*Take one back/)
  await remi.sees('1 dot left.')
  await remi.sends(
    new RegExp(`Add a dot[\\s\\S]*${literally(statementOf(dotVote.ballots[1]?.dots[0] ?? ''))}`),
  )
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/dots`)
    await anybody.sees('Come back when they are counted')
  })

  const marcus = await atWork(tale, 'marcus')
  await marcus.opens(`${tale.project}/dots`)
  await marcus.follows('Count dots placed on paper')
  await marcus.sends('Add these to the round', { '#young': '1', '#adults': '0', ...onSheet(onPaper) }, 422)
  await marcus.sees('There are more dots here than so many people have')
  await marcus.sends('Add these to the round', {
    '#young': String(onPaper.filter(({ side }) => side === 'young').length),
    '#adults': String(onPaper.filter(({ side }) => side === 'adult').length),
    ...onSheet(onPaper),
  })
  await marcus.follows('Close the round')
  await marcus.sees(`${dotVote.ballots.length} people have placed dots.`)
  await marcus.sends('Close it and count')
  await marcus.sees('11 young people and 7 adults placed dots')
  await passing(
    tale,
    'anybody',
    async (anybody) => {
      await anybody.opens(`${tale.project}/dots`)
      await anybody.sees('How the dots fell')
    },
    { on: 'desk' },
  )
}

function onSheet(ballots: readonly Ballot[]): Record<string, string> {
  const dots = ballots.flatMap(({ side, dots }) =>
    dots.map(
      (outcome) => `${statementOf(outcome)} › ${side === 'young' ? 'Young people’s' : 'Adults’'} dots`,
    ),
  )
  return Object.fromEntries(
    [...Map.groupBy(dots, (label) => label)].map(([label, all]) => [label, String(all.length)]),
  )
}

/** Dots are good for seeing and bad for deciding: the nine are chosen by the team, with a reason for each of the others. */
export const nineAreChosen: Chapter = async (tale) => {
  const { question, says, objections, closed } = decision('nine-first')
  assert.ok(closed)
  const remi = as(tale, 'remi')
  await remi.opens(`${tale.project}/dots`)
  await remi.follows('Now choose together')
  await remi.sends('Ask the team', { 'The question': question })
  const address = remi.where()
  const chosen = outcomes.filter((outcome) => !outcome.notChosen)
  const choice = {
    'What comes first?': chosen.map(({ statement }) => statement),
    'Why these?': closed.reasons,
    ...Object.fromEntries(
      outcomes.flatMap(({ statement, notChosen }) =>
        notChosen ? [[`Why not “${statement}”?`, notChosen.why]] : [],
      ),
    ),
  }
  // An adult tries to close it with the adults alone.
  for (const key of team.adult) {
    const adult = await atWork(tale, key)
    await adult.opens(address)
    await adult.sends('Say it', { 'Where do you stand?': 'I am for it as a whole' })
  }
  const priya = await atWork(tale, 'priya')
  await priya.opens(`${tale.project}/priorities/choose`)
  await priya.sends('Close the decision', choice, 422)
  await priya.sees('No young person has said where they stand, so this cannot be closed.')
  for (const { by } of says.filter((one) => team.young.some((key) => key === one.by))) {
    const dissent = closed.dissent.find((one) => one.by === by)
    const young = as(tale, by)
    await young.opens(address)
    await young.sees('This is yours to decide, together with the rest of the core team.')
    await young.sends('Say it', {
      'Where do you stand?': dissent ? 'I am against all of them' : 'I am for it as a whole',
      ...(dissent ? { 'Why?': dissent.text } : {}),
    })
  }
  for (const { by, text, answer } of objections) {
    const objector = await seated(tale, by)
    await objector.opens(address)
    await objector.sends('Object', { 'What speaks against deciding this now?': text })
    await remi.opens(`${tale.project}/priorities/choose`)
    await remi.sends('Close the decision', choice, 422)
    await remi.sees('Somebody objected and has no answer yet')
    await remi.opens(address)
    await remi.sends('Answer', { 'Your answer to it': answer })
  }
  await remi.opens(`${tale.project}/priorities/choose`)
  await remi.sends('Close the decision', choice)
  await remi.sees('Chosen: 9', 'Not this time: 5')
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/priorities`)
    await anybody.sees(closed.reasons, ...outcomes.flatMap(({ notChosen }) => notChosen?.why ?? []))
    await anybody.follows('Who decided, and who saw it differently')
    await anybody.sees(
      closed.dissent[0]?.text ?? '',
      'Took part: 3 young people and 3 adults',
      objections[0]?.answer ?? '',
    )
    await anybody.doesNotSee('Ash', 'Marcus objects')
  })
}

/** A right young people hold: adults can neither speak in it nor close it, and may object like anybody. */
export const theirOwnWord: Chapter = async (tale) => {
  const { question, options, says, closed } = decision('the-word')
  assert.ok(closed)
  const address = await asked(tale, as(tale, 'ash'), 'what this project calls a dream', question, options)
  const priya = await atWork(tale, 'priya')
  await priya.opens(address)
  await priya.sees('The young people in the core team decide this. It cannot be closed without them.')
  await priya.sends('Say it', { 'Where do you stand?': `For “${options[0]?.text}”` }, 422)
  await priya.sees('This is for the young people to decide. You can object, and they answer you.')
  for (const { by, option } of says) {
    const young = as(tale, by)
    await young.opens(address)
    await young.sends('Say it', {
      'Where do you stand?': `For “${options.find(({ key }) => key === option)?.text}”`,
    })
  }
  const close = {
    'What was chosen?': [options.find(({ key }) => key === closed.option)?.text ?? ''],
    'Why?': closed.reasons,
  }
  await priya.opens(address)
  await priya.sends('Close the decision', close, 422)
  await priya.sees('This is for the young people to decide, so only they can close it.')
  await as(tale, 'jo').opens(address)
  await as(tale, 'jo').sends('Close the decision', close)
  await as(tale, 'jo').sees('What was decided')
}

/** A question with its answers, asked by somebody of the team. */
export async function asked(
  tale: Tale,
  by: Person,
  right: string,
  question: string,
  options: readonly { readonly text: string }[],
): Promise<string> {
  await by.opens(`${tale.project}/decisions`)
  await by.follows('Ask a question')
  await by.sends('Ask', {
    'What is it about?': right,
    'The question': question,
    ...Object.fromEntries(options.map(({ text }, i) => [`#option-${i}`, text])),
  })
  return by.where()
}

export { seated, team }
