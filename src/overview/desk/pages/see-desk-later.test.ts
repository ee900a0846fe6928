import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { declare } from '#planning/evaluation'
import { checkDigest, planInterview, setRota, writeDigest } from '#planning/interviews'
import type { Who } from '#platform/auth'
import { dateOf } from '#platform/clock'
import { openHouse } from '#testing'
import { decided, prepared, scoredCall, signed, valued } from '../../../planning/awards/example.ts'
import { openedCall } from '../../../planning/evaluation/example.ts'

const house = await openHouse()
after(() => house.close())
const deskOf = async (who: Who) => (await house.visitor(who)).get('/testing/desk')

test('an award waits for whoever works here and did not write it down, until it is signed', async () => {
  const story = await scoredCall(house, 'to-sign')
  await decided(house, story)
  assert.doesNotMatch((await deskOf(story.nadia)).text, /Sign 1 award/)
  const award = await prepared(house, story)
  const desk = await deskOf(story.nadia)
  assert.match(desk.text, /Sign 1 award that was written down/)
  assert.ok(desk.html.includes('/testing/projects/to-sign/award/sign'))
  assert.equal(
    (await (await house.visitor(story.nadia)).get('/testing/projects/to-sign/award/sign')).status,
    200,
  )
  for (const who of [story.priya, story.jo]) assert.doesNotMatch((await deskOf(who)).text, /Sign 1 award/)
  const [application = ''] = story.applications
  await house.act(story.ellen, async (acting) =>
    valued(await declare(acting, application, { conflict: true })),
  )
  assert.doesNotMatch((await deskOf(story.ellen)).text, /Sign 1 award/, 'too close to the applicant')
  await signed(house, story, award)
  assert.doesNotMatch((await deskOf(story.nadia)).text, /Sign 1 award/)
})

test('an interview stands on its day for those who do something in it; a short version waits for another pair of eyes', async () => {
  const story = await openedCall(house, 'on-the-day', ['Lamp'])
  const { call, jo, ash, ellen, applications } = story
  const [application = ''] = applications
  for (const who of [jo, ash, ellen])
    await house.act(who, async (acting) => valued(await declare(acting, application, { conflict: false })))
  const id = await house.act(jo, async (acting) =>
    valued(
      await planInterview(acting, call, {
        applicationId: application,
        on: dateOf(acting.now),
        at: '16:00',
        where: 'The Second Spoon',
        supporter: ellen.person,
      }),
    ),
  )
  await house.act(jo, async (acting) => {
    valued(await setRota(acting, call, id, { parts: { chair: jo.person }, asking: new Map() }))
    valued(await writeDigest(acting, call, application, { words: 'They light the stove and wait.' }))
  })
  for (const who of [jo, ellen]) {
    const { text, html } = await deskOf(who)
    assert.match(text.slice(text.indexOf('Now')), /Interview: 16:00, The Second Spoon/)
    assert.ok(html.includes(`/testing/projects/on-the-day/interviews/${id}`))
  }
  assert.doesNotMatch((await deskOf(ash)).text, /Interview: 16:00/)

  for (const who of [ash, ellen]) {
    const { text, html } = await deskOf(who)
    assert.match(text, /Check 1 short version against what was sent/)
    assert.ok(html.includes('/testing/projects/on-the-day/digests'))
  }
  assert.doesNotMatch((await deskOf(jo)).text, /Check 1 short version/, 'nobody checks their own')
  await house.act(ash, async (acting) => valued(await declare(acting, application, { conflict: true })))
  assert.doesNotMatch((await deskOf(ash)).text, /Check 1 short version/, 'too close to the applicant')
  await house.act(ellen, async (acting) => valued(await checkDigest(acting, call, application)))
  assert.doesNotMatch((await deskOf(ellen)).text, /Check 1 short version/)
})
