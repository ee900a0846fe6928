import { listListedCycles } from '#commons/cycles'
import { page } from '#platform/http'
import { mayReadList } from '../permissions.ts'
import { phaseOf } from '../project.ts'
import { listPhaseFacts } from '../storage.ts'

/** Every listed project, for machines. */
export const listProjects = page({
  path: '/open/cycles.json',
  load: async (ask) => {
    const cycles = await listListedCycles(ask.tx)
    const places = new Map(cycles.map(({ place }) => [place.id, place]))
    const facts = new Map((await listPhaseFacts(ask.tx, [...places.values()])).map((one) => [one.slug, one]))
    return { cycles, facts }
  },
  may: mayReadList,
  json: (_ask, { cycles, facts }) => ({
    cycles: cycles.map(({ slug, title, place }) => ({
      slug,
      title,
      place: place.slug,
      phase: phaseOf(facts.get(slug) ?? { outcomes: 0, awards: 0, told: [] }),
    })),
  }),
})
