import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { declareRight, openDecision } from '#commons/power'
import { openHouse } from '#testing'

const house = await openHouse()
after(() => house.close())
const cycle = await house.addProject()
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')

async function opened(matter: string): Promise<string> {
  return house.act(ash, async (acting) => {
    const right = {
      cycleId: cycle.id,
      matter,
      question: 'what comes first',
      holder: 'coreTeam',
      form: 'own',
      grounds: [],
    } as const
    await declareRight(acting, right)
    const options = [{ text: 'This' }, { text: 'That' }]
    const decision = await openDecision(acting, { cycleId: cycle.id, matter, question: 'Which?', options })
    assert.ok(decision.ok)
    return `/testing/projects/our-20k/decisions/${decision.value.id}`
  })
}

test('what comes first is closed where a reason for the rest is asked for, and nowhere else', async () => {
  const browser = await house.visitor(ash)
  for (const matter of ['priorities', 'framework']) {
    const page = await browser.get(await opened(matter))
    assert.match(page.text, /Close it where the outcomes are/)
    assert.doesNotMatch(page.html, /name="_act" value="close"/)
  }
})

test('who gets the money is closed where nobody is named before they have heard', async () => {
  const page = await (await house.visitor(ash)).get(await opened('award'))
  assert.match(page.html, /href="\/testing\/projects\/our-20k\/award\/decide"/)
  assert.match(page.text, /so that nobody is named/)
  assert.doesNotMatch(page.html, /name="_act" value="close"/)
})

test('any other decision is closed on its own page', async () => {
  const browser = await house.visitor(ash)
  const page = await browser.get(await opened('our-word'))
  assert.match(page.html, /name="_act" value="close"/)
})
