import { z } from 'zod'
import { listCycles, listSeats } from '#commons/cycles'
import { findPerson, listPeople, mayEnterAs, startSession } from '#commons/people'
import { hiddenId, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, EmptyState, ErrorSummary, Form, Hidden, Rows, Tag } from '#ui'
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
    }
  },
  may: mayEnterAs,
  show: (ask, { people, place, cycle, seats }) => {
    const say = words.in(ask.language)
    const root = cycle && `/${place.slug}/projects/${cycle.slug}`
    const roleOf = new Map(seats.map((seat) => [seat.person, seat.role]))
    const steps = (named: Readonly<Record<string, string>>, at: Readonly<Record<string, string>>) => (
      <ol>
        {Object.entries(named).map(([key, text]) => (
          <li key={key}>
            <a href={at[key] ?? '/'}>{text}</a>
          </li>
        ))}
      </ol>
    )
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
              return {
                name: person.knownAs ?? '',
                state: role && <Tag>{say.roles[role]}</Tag>,
                note: role && say.tries[role],
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
              <h2>{say.tours}</h2>
              <h3>{say.youngTour}</h3>
              {steps(say.youngSteps, {
                say: `${root}/share`,
                wall: `${root}/voices`,
                decisions: `${root}/decisions`,
                matters: root,
                thread: `${root}/thread`,
              })}
              <h3>{say.commissionerTour}</h3>
              {steps(say.commissionerSteps, {
                mirror: '/mirror',
                model: `${root}/outcomes/model`,
                priorities: `${root}/priorities`,
                thread: `${root}/thread`,
                queue: `${root}/queue`,
              })}
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
      form: (ask) => z.object({ person: hiddenId(words.in(ask.language).none) }),
      do: async (ask, _loaded, { person }) => {
        const found = await findPerson(ask.tx, ask.place.id, person)
        if (!found) return refuse({ text: words.in(ask.language).none })
        const session = await startSession(ask, found)
        ask.setCookie('session', session.token, session.days)
        return seeOther(`/${ask.place.slug}/${found.standing === 'participant' ? 'mine' : 'desk'}`)
      },
    }),
  }),
})
