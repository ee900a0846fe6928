import { z } from 'zod'
import { listSeats } from '#commons/cycles'
import { listCriteria } from '#planning/calls'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { ButtonLink, EmptyState, ErrorSummary, Rows, Tag } from '#ui'
import { comeBack, declinePlace, invitePanelist, noteAbsence, personOf } from '../acts.ts'
import { type Panelist, partOf, parts, placeKey } from '../panelist.ts'
import { mayAskPanel, mayHoldPlace, mayReadPanel, placesOf } from '../permissions.ts'
import { listReveals } from '../storage.ts'
import { listScoresOf } from '../storage-scores.ts'
import { words } from '../words.ts'
import { Absence, Asking } from './asking-fields.tsx'
import { findPanelHere, type Here, listApplicants } from './at-panel.ts'
import { MyPlace } from './my-place.tsx'

/** Who scores, what each of them can do next, and the way out of a place and back. */
export const seePanel = page({
  path: '/{place}/projects/{cycle}/panel',
  load: async (ask) => {
    const here = await findPanelHere(ask)
    if (!here) return undefined
    const { tx, place, who } = ask
    const { call, cycle, panel } = here
    const seats = await listSeats(tx, place.id, cycle.id)
    const me = personOf(ask)
    const mine = placesOf(who, panel)
    const applicants = call && mine.length > 0 ? await listApplicants(ask, call.id) : []
    const scores = call && me && applicants.length > 0 ? await listScoresOf(tx, place.id, call.id, me) : []
    const criteria = call && applicants.length > 0 ? await listCriteria(tx, place.id, call.id) : []
    const shown = call ? (await listReveals(tx, place.id, call.id)).map(({ stage }) => stage) : []
    return { ...here, seats, mine, applicants, scores, criteria, shown }
  },
  may: mayReadPanel,
  show: (ask, loaded) => {
    const { cycle, call, panel, seats, mine, shown } = loaded
    const all = words.in(ask.language)
    const say = all.panel
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const nameOf = (person: string) => seats.find((seat) => seat.person === person)?.knownAs ?? say.nobody
    const head = { title: say.title, density: 'participant', cycle, back: { href: project } } as const
    if (!call)
      return {
        ...head,
        main: (
          <>
            <h1>{say.title}</h1>
            <EmptyState sentence={say.noCall}>
              <ButtonLink href={`${project}/call`}>{say.noCallLink}</ButtonLink>
            </EmptyState>
          </>
        ),
      }
    return {
      ...head,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <p>
            <a href={`${project}/panel/rules`}>{say.rulesLink}</a>
          </p>
          {mine.map((place) => (
            <MyPlace key={place.stage} ask={ask} project={project} place={place} loaded={loaded} />
          ))}
          {panel.length === 0 && <EmptyState sentence={say.none} picture="cafe" />}
          {(['read', 'interview'] as const).map((stage) => {
            const here = panel.filter((one) => one.stage === stage)
            return (
              here.length > 0 && (
                <section class="section" key={stage}>
                  <h2>{all.stage[stage]}</h2>
                  <Rows
                    rows={here.map((one) => ({
                      name: nameOf(one.person),
                      state: <PlaceState place={one} ask={ask} />,
                      note: (
                        <>
                          {one.young ? say.young : say.adult}
                          {one.person === personOf(ask) && `, ${say.you}`}
                          {one.absentBecause && (
                            <div>
                              <bdi>
                                {say.awayBecause(one.absentBecause, nameOf(one.absenceNotedBy ?? ''))}
                              </bdi>
                            </div>
                          )}
                          {one.declinedAt && one.reason !== '' && (
                            <div>
                              <bdi>{say.leftBecause(one.reason)}</bdi>
                            </div>
                          )}
                        </>
                      ),
                    }))}
                  />
                </section>
              )
            )
          })}
          {mayAskPanel(ask.who, loaded).may && (
            <>
              <Asking ask={ask} seats={seats} panel={panel} shown={shown} />
              <Absence ask={ask} panel={panel} shown={shown} nameOf={nameOf} />
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    invite: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({ person: hiddenId(say.noSeat), part: choice(parts, say.noPlace) })
      },
      may: mayAskPanel,
      do: async (ask, { cycle, call }, { person, part }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.noCall })
        const ruling = await invitePanelist(ask, call.id, person, part, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
    decline: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          part: choice(parts, say.noPlace),
          reason: text({ most: 1000, tooLong: say.tooLong }),
        })
      },
      may: mayHoldPlace,
      do: async (ask, { cycle, call }, { part, reason }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.noCall })
        const ruling = await declinePlace(ask, call.id, reason, part, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
    comeBack: act({
      form: (ask) => z.object({ part: choice(parts, words.in(ask.language).rules.noPlace) }),
      may: mayHoldPlace,
      do: async (ask, { cycle, call }, { part }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.noCall })
        const ruling = await comeBack(ask, call.id, part, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
    absent: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          place: text({ needed: say.notAwaited }),
          why: text({ needed: say.absenceWhy, most: 500, tooLong: say.tooLong }),
        })
      },
      may: mayAskPanel,
      do: async (ask, { cycle, call, panel }, { place, why }) => {
        const say = words.in(ask.language).rules
        const absent = panel.find((one) => placeKey(one) === place)
        if (!call || !absent) return refuse({ field: 'place', text: say.notAwaited })
        const ruling = await noteAbsence(
          ask,
          call.id,
          { person: absent.person, part: partOf(absent), why },
          say,
        )
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
  }),
})

function PlaceState({ place, ask }: { place: Panelist; ask: Here }) {
  const say = words.in(ask.language).panel
  if (place.lockedAt) return <Tag tone="done">{say.locked}</Tag>
  if (place.declinedAt) return <Tag>{say.left}</Tag>
  if (!place.scores) return <Tag>{say.listens}</Tag>
  return place.absentBecause ? <Tag>{say.away}</Tag> : <Tag tone="waiting">{say.asked}</Tag>
}
