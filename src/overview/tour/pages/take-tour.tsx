import { listCycles, listSeats } from '#commons/cycles'
import { mayEnterAs } from '#commons/people'
import { listDecisions } from '#commons/power'
import { listAwards } from '#planning/awards'
import { page } from '#platform/http'
import { Button, Form, Hidden, Notice } from '#ui'
import { eyesOf, isTour, stopsOf } from '../tour.ts'
import { words } from '../words.ts'

/** One tour: whose eyes, and each stop with what to look at there. */
export const takeTour = page({
  path: '/{place}/enter-as/{kind}',
  load: async (ask) => {
    const { tx, place, demonstration } = ask
    const { kind } = ask.params
    const [cycle] = await listCycles(tx, place.id, undefined)
    if (!cycle || !isTour(kind)) return undefined
    const seats = await listSeats(tx, place.id, cycle.id)
    const decisions = await listDecisions(tx, place.id, cycle.id)
    const awards = await listAwards(tx, place.id, cycle.id)
    return {
      place,
      demonstration,
      kind,
      cycle,
      eyes: seats.find(({ role }) => role === eyesOf[kind]),
      openDecision: decisions.find(({ closedAt }) => !closedAt)?.id,
      award: awards.at(-1)?.id,
    }
  },
  may: mayEnterAs,
  show: (ask, { place, kind, cycle, eyes, openDecision, award }) => {
    const say = words.in(ask.language)
    const tour = say.tour[kind]
    const root = `/${place.slug}/projects/${cycle.slug}`
    const stops: Readonly<Record<string, string>> = stopsOf({
      root,
      place: place.slug,
      openDecision,
      award,
    })[kind]
    const entered = ask.who.kind !== 'nobody' && ask.who.person === eyes?.person
    return {
      title: tour.title,
      density: 'public',
      back: { href: `/${place.slug}/enter-as`, text: say.title },
      main: (
        <>
          <h1>{tour.title}</h1>
          <p class="lead">{tour.lead}</p>
          {eyes && (
            <Notice title={entered ? say.entered(eyes.knownAs ?? '') : say.first}>
              {entered ? (
                <p>{say.enteredNext}</p>
              ) : (
                // The act is the front hall's: this form goes there and comes back here.
                <Form view={{ ...ask.form, action: `/${place.slug}/enter-as` }} act="enter">
                  <Hidden name="person" value={eyes.person} />
                  <Hidden name="tour" value={kind} />
                  <Button>{say.enter(eyes.knownAs ?? '')}</Button>
                </Form>
              )}
            </Notice>
          )}
          <ol class="stops">
            {Object.entries(tour.stops).map(([key, { text, look }]) => (
              <li key={key}>
                <a href={stops[key] ?? root}>{text}</a>
                <br />
                {look}
              </li>
            ))}
          </ol>
        </>
      ),
    }
  },
})
