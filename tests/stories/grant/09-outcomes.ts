import assert from 'node:assert/strict'
import type { Evidence } from '../../../demonstrations/eastmere/types.ts'
import { type Given, show } from '../person.ts'
import type { Person } from '../stage.ts'
import { barriersHung, cardsHung } from './07-around.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, week } from './tale.ts'
import { known, told } from './voices.ts'

const { assets, barriers, outcomes, people, qualities, statements, themes } = eastmere

const parts = {
  external: 'What is around us',
  personalResources: 'What we carry inside',
  functioning: 'How we live and connect',
  feelings: 'How we feel',
} as const
const lines = {
  economic: 'Money and work',
  social: 'People and community',
  environmental: 'Nature and places',
} as const
const from = {
  youngPeople: 'Young people',
  community: 'Community',
  council: 'Council',
  provider: 'A provider',
} as const
const groups = {
  theme: 'Themes',
  voice: 'What people said',
  statement: 'Promises in documents',
  asset: 'Already good here',
  barrier: 'In the way today',
} as const

/** What a link points at, as the picker shows it; undefined for what was not told in this browser. */
function pointedAt({ kind, key }: Evidence): RegExp | undefined {
  const beginning = (words: string | undefined) =>
    words === undefined ? undefined : new RegExp(words.slice(0, 30).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  switch (kind) {
    case 'voice':
      return told.some((one) => one === key) ? known(key) : undefined
    case 'theme':
      return beginning(themes.find((one) => one.key === key)?.name)
    case 'statement':
      return beginning(statements.find((one) => one.key === key)?.quote)
    case 'asset':
      return cardsHung.some((one) => one === key)
        ? beginning(assets.find((one) => one.key === key)?.name)
        : undefined
    case 'barrier':
      return barriersHung.some((one) => one === key)
        ? beginning(barriers.find((one) => one.key === key)?.name)
        : undefined
  }
}

/** Ticks whose words it rests on, and says why beside each. Answers how many there were. */
async function restsOn({ page }: Person, evidence: readonly Evidence[]): Promise<number> {
  let links = 0
  for (const link of evidence) {
    const words = pointedAt(link)
    if (!words) continue
    const kind = page
      .locator('details')
      .filter({ has: page.locator('summary', { hasText: groups[link.kind] }) })
    const box = kind.getByLabel(words).first()
    assert.ok(await box.count(), `${words} is not offered among “${groups[link.kind]}” at ${page.url()}`)
    await show(box)
    await box.check()
    await page.locator(`[name="why-${await box.getAttribute('value')}"]`).fill(link.because)
    links++
  }
  return links
}

const isYoung = (key: string) => people.some((person) => person.key === key && person.part === 'young person')
const writer = (tale: Tale, key: string) =>
  isYoung(key) ? Promise.resolve(as(tale, key)) : atWork(tale, key)

/** Fourteen sentences about what should be different, each pointing at somebody's words. */
export const outcomesAreWritten: Chapter = async (tale) => {
  await week(tale, 9)
  const ash = as(tale, 'ash')
  await ash.opens(`${tale.project}/outcomes`)
  await ash.sees('Outcomes grow out of what people said')
  await ash.follows('Write an outcome')
  await ash.sends(
    'Write it down',
    {
      'What should be different?': 'A change nobody asked for',
      'Which part of life is it about?': parts.external,
    },
    422,
  )
  await ash.sees('An outcome nobody asked for has no place here')
  for (const {
    key,
    statement,
    area,
    bottomLines,
    provenance,
    evidence,
    indicators,
    proposedBy,
  } of outcomes) {
    const by = await writer(tale, proposedBy)
    await by.opens(`${tale.project}/outcomes/write`)
    assert.ok((await restsOn(by, evidence)) > 0, `nothing told here asks for ${key}`)
    const fields: Record<string, Given> = {
      'What should be different?': statement,
      'Which part of life is it about?': parts[area],
      'What is it good for?': bottomLines.map((line) => lines[line]),
      'Who did it come from?': provenance.map((who) => from[who]),
    }
    if (key === 'in-training-at-eighteen') {
      // Officers are asked about their wording, and may save it as it is. Young people are never asked.
      await by.sends('Write it down', fields, 422)
      await by.sees('Before you save', 'If you meant it like this, save it as it is.')
      await by.sends('Save it as it is')
    } else await by.sends('Write it down', fields)
    await by.sees(statement)
    tale.kept.set(`outcome ${key}`, by.where())
    for (const sign of indicators) {
      const young = await writer(tale, sign.by)
      if (young !== by) await young.opens(tale.kept.get(`outcome ${key}`) ?? '')
      await young.sends('Add a sign', { 'How would you know that this is happening?': sign.words })
    }
  }
}

/** How support should be; in young people's words, beside which an officer's stand and never instead. */
export const supportIsDescribed: Chapter = async (tale) => {
  const abouts = {
    'how it should feel': 'How it should feel',
    'from whom': 'From whom',
    where: 'Where',
    when: 'When',
  } as const
  for (const { asks, words, by: key, evidence } of qualities) {
    const by = as(tale, key)
    await by.opens(`${tale.project}/qualities`)
    await by.follows('Write one down')
    await restsOn(by, evidence)
    await by.sends('Write it down', {
      'The words': words,
      'What is it about?': abouts[asks],
      'Who did it come from?': ['Young people'],
    })
    await by.sees(words)
  }
  const marcus = await atWork(tale, 'marcus')
  const [first] = outcomes
  assert.ok(first?.indicators[0])
  await marcus.opens(tale.kept.get(`outcome ${first.key}`) ?? '')
  await marcus.sends(/^\s*Save[\s\S]*text back/, {
    'Your words': 'Number of young people who name a trusted adult',
  })
  await marcus.sees(
    first.indicators[0].words,
    'Somebody else would say it like this:',
    'Number of young people who name a trusted adult',
  )
  await marcus.follows('Change it')
  await marcus.sends('Save the change', { 'Why does it change?': 'Nothing to change after all.' })
}

/** Drawn on the model, with the finding in one sentence; found by searching; linked further, and links ended. */
export const theModelIsLookedAt: Chapter = async (tale) => {
  await passing(
    tale,
    'anybody',
    async (anybody) => {
      await anybody.opens(`${tale.project}/outcomes`)
      await anybody.sees(`${outcomes.length} outcomes`)
      await anybody.sends('Show', { 'Words in it': 'warm' })
      await anybody.sees('1 outcome fits')
      await anybody.opens(`${tale.project}/outcomes`)
      await anybody.follows('See them drawn on the model')
      await anybody.sees(
        'What should change, as a picture',
        ...outcomes.slice(0, 4).map(({ statement }) => statement),
      )
      tale.diagnostic(
        `the finding: ${await anybody.page.locator('.model__finding, figcaption').first().innerText()}`,
      )
      await anybody.opens(`${tale.project}/qualities`)
      await anybody.opens(tale.kept.get(`outcome ${outcomes[0]?.key}`) ?? '')
    },
    { on: 'desk' },
  )
  const ash = as(tale, 'ash')
  await ash.opens(tale.kept.get('outcome outdoors') ?? '')
  await ash.follows('Link more words')
  await ash.sends('Find', { 'Find words': 'balcony' })
  await restsOn(ash, [{ kind: 'voice', key: 'me-05', because: 'Tomatoes are outside.' }])
  await ash.sends('Link these')
  await ash.sees('Tomatoes are outside.')
  await ash.in('Tomatoes are outside.').sends('End this link')
  await ash.sees('1 link that was ended')
}
