import { as, type Chapter, eastmere, givePasskeyDevice, passing, thursday, week } from './tale.ts'

const { project, safeguarding } = eastmere

/** Somebody adds a place. Its first commissioner comes in by a link that works once, and signs in with a passkey ever after. */
export const priyaComesIn: Chapter = async (tale) => {
  const { stage, who, place } = tale
  await week(tale, 1)
  const link = await stage.inviteFirst('Commissioner')

  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens('/')
    await anybody.opens(place)
    await anybody.sees('No project is open to read yet')
    await anybody.opens(`${place}/privacy`)
    await anybody.opens(`${place}/accessibility`)
    await anybody.opens(`${place}/about`)
    await anybody.opens(`${place}/nothing-here`, 404)
    await anybody.opens(`${place}/begin`, 403)
    await anybody.opens(`${place}/account`, 403)
  })

  const priya = await stage.comes('Priya', { on: 'desk' })
  who.set('priya', priya)
  await givePasskeyDevice(priya)
  await priya.opens(link)
  await priya.sends('Come in', { 'The name people know you by': 'priya@eastmere.example' }, 422)
  await priya.sees('A name is enough')
  await priya.sends('Come in', { 'The name people know you by': 'Priya' })
  await priya.sees('You have no passkey yet')
  await priya.sends('Add a passkey on this device')
  await priya.sees('Added on')

  await priya.follows('Sign out')
  await priya.sends('Finish and clear')
  await priya.sees('Nothing of yours is left on this device')
  await priya.opens(link)
  await priya.sees('This link was used already')
  await priya.opens(`${place}/sign-in`)
  await priya.sends('Sign in')
  await priya.sees('You are here as Priya')
  tale.signedIn.add('priya')
}

/** A project from a template, purpose before route; what is up for decision, and what is not, and why. */
export const priyaBegins: Chapter = async (tale) => {
  const priya = as(tale, 'priya')
  await priya.opens(tale.place)
  await priya.follows('Start a project')
  await priya.sends('Start the project', {}, 422)
  await priya.sees('There is a problem', 'Give the project a name.')
  await priya.sends('Start the project', {
    'What is it called?': project.title,
    'Why? What should be different for people?': project.purpose,
    'How much money is there?': String(project.pot.amount),
    'Which role holds the money?': 'Assistant Director, Children and Young People',
    'Your word for a dream': project.dreamWord.one,
    'Short address': project.slug,
    'When does it start?': thursday(1),
  })
  await priya.sees(project.title, 'Everything the team needs')
  await priya.sends('Show it', {}, 422)
  await priya.sees('Say what is up for decision first')

  await priya.follows('What is up for decision')
  for (let line = 0; line < project.upForDecision.length || line < project.notUpForDecision.length; line++) {
    await priya.sends('Save and publish', {
      ...lines(
        'up',
        project.upForDecision
          .slice(0, line + 1)
          .map((what) => ({ what, why: 'It is decided here, by the people named beside each decision.' })),
      ),
      ...lines('notUp', project.notUpForDecision.slice(0, line + 1)),
    })
  }
  await priya.opens(`${tale.project}/run`)
}

function lines(name: 'up' | 'notUp', matters: readonly { readonly what: string; readonly why: string }[]) {
  return Object.fromEntries(
    matters.flatMap(({ what, why }, i) => [
      [`#${name}-what-${i}`, what],
      [`#${name}-why-${i}`, why],
    ]),
  )
}

/** No voice opens before somebody is named who keeps people safe. */
export const nobodyIsAskedYet: Chapter = async (tale) => {
  const priya = as(tale, 'priya')
  await priya.opens(`${tale.project}/share`)
  await priya.sees('Not open yet', 'Nobody is named yet who keeps people safe here')
  await priya.opens(`${tale.project}/sheets/proud`)
  await priya.opens(`${tale.project}/worried`)
  await priya.opens(`${tale.project}/safety`)
  await priya.sends('Save', { 'Their name': safeguarding.name }, 422)
  await priya.sends('Save', {
    'Their name': safeguarding.name,
    'What they do': safeguarding.title,
    'Their phone number': safeguarding.phone,
    'When they answer': safeguarding.hours,
    'Where we write when there is something to read': 'ruth@eastmere.example',
  })
  await priya.sees(safeguarding.phone)
  await priya.opens(`${tale.project}/share`)
  await priya.sees('Share something')
}
