import assert from 'node:assert/strict'
import { opensReceipt } from './06-receipts.ts'
import { as, atWork, type Chapter, eastmere, passing } from './tale.ts'
import { begins } from './voices.ts'

const { outcomes, project } = eastmere
const chosen = outcomes.filter((outcome) => !outcome.notChosen)

/** Anybody reads what was asked, what was chosen by whom and why, and follows any thread both ways. */
export const anybodyFollowsTheThread: Chapter = async (tale) => {
  for (const on of ['phone', 'desk'] as const) {
    await passing(
      tale,
      'anybody',
      async (anybody) => {
        await anybody.opens(tale.place)
        await anybody.follows(project.title)
        await anybody.sees(
          'Your next chance to take part',
          '£20,000',
          ...chosen.map(({ statement }) => statement),
          'did not follow it',
        )
        await anybody.follows('Follow the whole thread, both ways')
        await anybody.sees('Start from what was chosen', 'break')
        await anybody.follows(chosen[0]?.statement ?? '')
        await anybody.sees('Back to where it comes from', 'On to what came of it', 'because')
        await anybody.opens('/')
        await anybody.sees('Follow this thread, both ways')
      },
      { on },
    )
  }
}

interface ThreadJson {
  readonly cycle: { readonly slug: string; readonly title: string }
  readonly nodes: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly illustrative: boolean
    readonly prioritised?: boolean
  }[]
  readonly links: readonly {
    readonly from: string
    readonly to: string
    readonly kind: string
    readonly why: string
  }[]
}

/** The same for machines: nine prioritised outcomes, each reaching back to a voice, a theme or a promise. */
export const machinesReadItToo: Chapter = async (tale) => {
  const read = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${tale.stage.origin}${path}`)).json()) as T
  const { cycles } = await read<{
    cycles: readonly { slug: string; place: string; title: string; phase: string }[]
  }>('/open/cycles.json')
  assert.deepEqual(
    cycles.map(({ slug, title, place, phase }) => [slug, title, place, phase]),
    [[project.slug, project.title, 'eastmere', 'planning']],
  )
  const thread = await read<ThreadJson>(`/open/cycles/${project.slug}/thread.json`)
  assert.equal(thread.cycle.slug, project.slug)
  const first = thread.nodes.filter((node) => node.kind === 'outcome' && node.prioritised)
  assert.deepEqual(first.map(({ title }) => title).sort(), chosen.map(({ statement }) => statement).sort())
  for (const outcome of first) {
    const behind = new Set<string>()
    for (let at = [outcome.id]; at.length > 0; ) {
      at = thread.links
        .filter(({ to }) => at.includes(to))
        .map(({ from }) => from)
        .filter((id) => !behind.has(id))
      for (const id of at) behind.add(id)
    }
    const kinds = thread.nodes.filter(({ id }) => behind.has(id)).map(({ kind }) => kind)
    assert.ok(
      kinds.some((kind) => ['voice', 'theme', 'statement'].includes(kind)),
      `nothing leads to “${outcome.title}”`,
    )
  }
  const said = JSON.stringify(thread)
  for (const hidden of ['proud-07', 'proud-09', 'me-05'] as const)
    assert.ok(!said.includes(begins(hidden)), `${hidden} is not public and stands in thread.json`)
  tale.diagnostic(
    `thread.json: ${thread.nodes.length} nodes, ${thread.links.length} links, ${first.length} prioritised outcomes`,
  )
}

/** "What happened to what I said": by six words, to the very outcome it led to. */
export const whatHappenedToWhatISaid: Chapter = async (tale) => {
  await passing(tale, 'a passer-by', async (phone) => {
    await opensReceipt(tale, phone, 'council-06')
    await phone.sees(
      'Put together with what others said',
      'Who does what round here',
      'Chosen: We can see a way into work we would actually like',
    )
    await phone.follows('To the project')
  })
  await passing(
    tale,
    'a passer-by without scripts',
    async (phone) => {
      await opensReceipt(tale, phone, 'council-04')
      await phone.sees(
        'Not chosen this time: We get home safely and cheaply after nine',
        '£20,000 cannot run a bus',
      )
    },
    { scripts: false },
  )
}

/** My page, and what needs me. */
export const whatNeedsWhom: Chapter = async (tale) => {
  for (const key of ['ash', 'remi', 'jo'] as const) {
    const young = as(tale, key)
    await young.opens(`${tale.place}/mine`)
    await young.sees(`Hello, ${young.name}`, project.title)
    await young.opens(`${tale.place}/desk`)
    await young.sees('Have your say')
  }
  const priya = await atWork(tale, 'priya')
  await priya.opens(`${tale.place}/desk`)
  await priya.sees('What needs me')
  await priya.opens(`${tale.place}/mine`)
  const nadia = await atWork(tale, 'nadia')
  await nadia.opens(`${tale.place}/desk`)
  const jo = as(tale, 'jo')
  await jo.opens(`${tale.project}/team/leave`)
  await jo.follows('No, stay')
  await jo.follows('Sign out')
  await jo.sends('Finish and clear')
  await jo.page.goBack()
  await jo.doesNotSee('Hello, Jo')
}
