import { z } from 'zod'
import { listCycles, listSeats } from '#commons/cycles'
import { findPerson, listPeople, mayEnterAs, startSession } from '#commons/people'
import { hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, EmptyState, ErrorSummary, Form, Hidden, Rows, Tag } from '#ui'
import { listSpokenFor } from '../storage.ts'
import { isTour, tourKeys } from '../tour.ts'
import { words } from '../words.ts'

/** A demonstration's front hall: who you can be, and what to try as them. */
export const enterAs = page({
  path: '/{place}/enter-as',
  load: async (ask) => {
    const { tx, place, demonstration } = ask
    const [people, cycles] = [await listPeople(tx, place.id), await listCycles(tx, place.id, undefined)]
    // A demonstration tells one story; its people hold their seats in it.
    const [cycle] = cycles
    return {
      place,
      demonstration,
      people,
      cycle,
      seats: cycle ? await listSeats(tx, place.id, cycle.id) : [],
      speaksFor: await listSpokenFor(tx, place.id),
    }
  },
  may: mayEnterAs,
  show: (ask, { people, place, cycle, seats, speaksFor }) => {
    const say = words.in(ask.language)
    const root = cycle && `/${place.slug}/projects/${cycle.slug}`
    const roleOf = new Map(seats.map((seat) => [seat.person, seat.role]))
    return {
      title: say.title,
      density: 'public',
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {people.length === 0 && <EmptyState sentence={say.empty} />}
          <Rows
            rows={people.map((person) => {
              const role = roleOf.get(person.id)
              const organisation = speaksFor.get(person.id)
              return {
                name: person.knownAs ?? '',
                state: role ? <Tag>{say.roles[role]}</Tag> : organisation && <Tag>{organisation}</Tag>,
                note: role ? say.tries[role] : organisation && say.triesApplicant,
                acts: (
                  <Form view={ask.form} act="enter" id={`as-${person.id.slice(0, 8)}`}>
                    <Hidden name="person" value={person.id} />
                    <Button kind="secondary" small>
                      {say.enter(person.knownAs ?? '')}
                    </Button>
                  </Form>
                ),
              }
            })}
          />
          <p>
            <ButtonLink kind="secondary" href={root ?? `/${place.slug}`}>
              {say.visitor}
            </ButtonLink>
          </p>
          {root && (
            <section>
              <h2 id="tours">{say.tours}</h2>
              <ul>
                {tourKeys.map((key) => (
                  <li key={key}>
                    <a href={`/${place.slug}/enter-as/${key}`}>{say.tour[key].title}</a>. {say.tour[key].lead}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <h2>{say.letters}</h2>
          <p>
            <a href={`/${place.slug}/letters`}>{say.lettersNote}</a>
          </p>
        </>
      ),
    }
  },
  acts: (act) => ({
    enter: act({
      form: (ask) => z.object({ person: hiddenId(words.in(ask.language).none), tour: text({ most: 20 }) }),
      do: async (ask, _loaded, { person, tour }) => {
        const found = await findPerson(ask.tx, ask.place.id, person)
        if (!found) return refuse({ text: words.in(ask.language).none })
        const session = await startSession(ask, found)
        ask.setCookie('session', session.token, session.days)
        if (isTour(tour)) return seeOther(`/${ask.place.slug}/enter-as/${tour}`)
        return seeOther(`/${ask.place.slug}/${found.standing === 'participant' ? 'mine' : 'desk'}`)
      },
    }),
  }),
})
