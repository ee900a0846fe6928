import { claim, publishStudy, writeStudy } from '#delivery/studies'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'

/** What the record cannot say by itself, for whoever would like to do the same. */
export function studyEvents(stage: Stage, { cycle, who }: Cast): Event[] {
  const { week, by, publishedBy, what, challenge, contact, principles } = eastmere.caseStudy
  return [
    {
      week,
      happen: async () => {
        await stage.act(who(by), async (acting) => {
          await writeStudy(acting, cycle.id, { what, challenge, contact, version: 0 })
          for (const { key, words, shownBy } of principles)
            must(await claim(acting, cycle.id, key, { words, evidence: shownBy }))
        })
        await stage.act(who(publishedBy), async (acting) => must(await publishStudy(acting, cycle.id)))
      },
    },
  ]
}
