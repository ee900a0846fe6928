import assert from 'node:assert/strict'
import { asked, decision, seated, team } from './10-choosing.ts'
import { as, atWork, type Chapter, eastmere, passing, thursday, week } from './tale.ts'

/** An officer cannot follow a decision: the group hears it first, answers, and only then does everybody read it. */
export const overriddenInTheOpen: Chapter = async (tale) => {
  const { question, options, says, objections, closed, override } = decision('thursdays-at-the-boathouse')
  assert.ok(closed && override)
  const right = eastmere.rights.find(({ key }) => key === 'the-boathouse')
  const jo = as(tale, 'jo')
  const address = await asked(tale, jo, right?.about ?? '', question, options)
  for (const { by, option } of says) {
    const person = await seated(tale, by)
    await person.opens(address)
    await person.sends('Say it', {
      'Where do you stand?': `For “${options.find(({ key }) => key === option)?.text}”`,
      'Why?': closed.dissent.find((one) => one.by === by)?.text ?? '',
    })
  }
  const [objection] = objections
  assert.ok(objection)
  const ellen = await atWork(tale, objection.by)
  await ellen.opens(address)
  await ellen.sends('Object', { 'What speaks against deciding this now?': objection.text })
  await jo.opens(address)
  await jo.sends('Answer', { 'Your answer to it': objection.answer })
  await jo.sends('Close the decision', {
    'What was chosen?': [options[0]?.text ?? ''],
    'Why?': closed.reasons,
  })

  const nadia = await atWork(tale, 'nadia')
  await nadia.opens(address)
  await nadia.follows('The officer cannot follow this')
  const ground =
    right?.kind === 'undertaking' ? right.grounds.find((one) => one.ground === override.ground)?.meaning : ''
  await nadia.sends('The group has been told', { 'What exactly is the reason?': override.reason }, 422)
  await nadia.sends('The group has been told', {
    'Which of the listed reasons?': `${override.ground}: ${ground}`,
    'What exactly is the reason?': override.reason,
    'When did you tell the group, in person?': thursday(10),
  })
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(address)
    await anybody.doesNotSee(override.reason)
    await anybody.opens(`${address}/override`, 404)
  })
  await nadia.sends('Publish it with the group’s answer', {}, 422)
  await nadia.sees('The group has')
  await jo.opens(`${tale.place}/desk`)
  await jo.sees('Answer the officer, together')
  await jo.opens(address)
  await jo.follows('Read it and answer')
  await jo.sees(override.reason)
  await jo.sends('This is our answer', { 'What do you answer?': override.groupReply })
  await nadia.opens(`${address}/override`)
  await nadia.sends('Publish it with the group’s answer')
  await passing(
    tale,
    'anybody',
    async (anybody) => {
      await anybody.opens(address)
      await anybody.sees('Not followed', override.reason, override.groupReply, 'The group was told first')
      await anybody.opens(`${address}/override`)
    },
    { on: 'desk' },
  )
}

/** What the core team holds cannot be closed by its adults; leaving a dull question costs nobody anything elsewhere. */
export const notWithoutThem: Chapter = async (tale) => {
  const { question, options, says, refusedClosing } = decision('when-we-ask-for-offers')
  assert.ok(refusedClosing)
  const right = eastmere.rights.find(({ key }) => key === 'our-pace')?.about ?? ''
  const address = await asked(tale, await atWork(tale, 'priya'), right, question, options)
  for (const { by, option } of says) {
    const adult = await atWork(tale, by)
    await adult.opens(address)
    await adult.sends('Say it', {
      'Where do you stand?': `For “${options.find(({ key }) => key === option)?.text}”`,
    })
  }
  const closer = await atWork(tale, refusedClosing.by)
  await closer.opens(address)
  await closer.sends(
    'Close the decision',
    {
      'What was chosen?': [options.find(({ key }) => key === refusedClosing.option)?.text ?? ''],
      'Why?': 'The council closes its books.',
    },
    422,
  )
  await closer.sees('No young person has said where they stand, so this cannot be closed.')

  const ash = as(tale, 'ash')
  await ash.opens(address)
  await ash.follows('I would rather leave this one to others')
  await ash.sees('not your say, not your pay')
  await ash.sends('Leave this one to them', {}, 422)
  await ash.sends('Leave this one to them', { 'Who decides in your place?': 'The others' })
  await ash.opens(`${tale.place}/mine`)
  await ash.sees('You left these to others', right)
  await ash.follows('Come back to it')
  await ash.sends('Come back in')
}

/** The whole picture is agreed once nothing in it stands without words, by everybody it belongs to. */
export const thePictureIsAgreed: Chapter = async (tale) => {
  const { closed, says } = decision('this-is-our-picture')
  assert.ok(closed)
  const jo = as(tale, 'jo')
  await jo.opens(`${tale.project}/outcomes/agree`)
  await jo.sees('One outcome has no words behind it any more', 'We sleep better')
  const ellen = await atWork(tale, 'ellen')
  await ellen.opens(tale.kept.get('outcome sleep') ?? '')
  await ellen.sees('No words are behind this any more. The thread breaks here.')
  await ellen.follows('Take it back')
  await ellen.sends('Take it back', {}, 422)
  await ellen.sends('Take it back', {
    'Why?': eastmere.outcomes.find(({ key }) => key === 'sleep')?.notChosen?.why ?? '',
  })
  await jo.opens(`${tale.project}/outcomes/agree`)
  await jo.sends('Ask the team')
  const address = jo.where()
  assert.equal(says.length, team.young.length + team.adult.length)
  for (const { by } of says) {
    const person = await seated(tale, by)
    await person.opens(address)
    await person.sends('Say it', { 'Where do you stand?': 'For “Yes, this is ours”' })
  }
  await jo.opens(`${tale.project}/outcomes/agree`)
  await jo.sends('Close it with yes', { 'Why is it the whole picture?': closed.reasons })
  await jo.sees('Agreed on', closed.reasons)
  await week(tale, 11)
}
