import {
  approveSummary,
  changeSummary,
  decideAward,
  draftSummaries,
  prepareAward,
  publishAward,
  putAward,
  sendSummaries,
  signAward,
} from '#planning/awards'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import { decisionCalled, decisionEvents } from './tell-decisions.ts'

/** Who gets it, who signs for it, and what each of the five hears before anybody else does. */
export function awardEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { who } = cast
  const { award } = eastmere
  const callId = () => keys.idOf('call', 'call')
  return [
    ...decisionEvents(stage, cast, decisionCalled(award.decision), keys, {
      put: (acting, question) => putAward(acting, callId(), question),
      answersFor: (key) => [keys.idOf('application', key)],
      close: (acting, { id }, { chosen, reasons }) => decideAward(acting, id, { chosen, reasons }),
    }),
    {
      week: award.prepared.week,
      happen: () =>
        stage.act(who(award.prepared.by), async (acting) => {
          const grant = { application: keys.idOf('application', award.to), pence: award.amount * 100 }
          const [prepared] = must(await prepareAward(acting, callId(), [grant]))
          keys.learn('award', 'award', prepared?.id ?? '')
        }),
    },
    { week: award.prepared.week, happen: () => sum() },
    {
      week: award.signed.week,
      happen: () =>
        stage.act(
          who(award.signed.by),
          async (acting) =>
            void must(await signAward(acting, keys.idOf('award', 'award'), { words: award.signed.words })),
        ),
    },
    {
      week: award.announced,
      happen: async () => {
        await stage.act(who(award.sentBy), async (acting) => must(await sendSummaries(acting, callId())))
        await stage.act(who(award.announcedBy), async (acting) => must(await publishAward(acting, callId())))
      },
    },
  ]

  /** What the points say is drafted; what a person would say to a person is written by one and read by another. */
  async function sum(): Promise<void> {
    await stage.act(who(award.draftedBy), async (acting) => must(await draftSummaries(acting, callId())))
    for (const { to, strong, stronger, by, approvedBy } of award.summaries) {
      const application = keys.idOf('application', to)
      await stage.act(who(by), async (acting) => {
        const changed = await changeSummary(acting, application, { strong, stronger })
        if (changed === 'first') throw new Error('the story has two people writing one summary at once')
        must(changed)
      })
      await stage.act(who(approvedBy), async (acting) => must(await approveSummary(acting, application)))
    }
  }
}
