import { z } from 'zod'
import { hiddenId, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, CardGrid, EmptyState, ErrorSummary, Form, Hidden, IndexCard } from '#ui'
import { startSession } from '../acts.ts'
import { mayEnterAs } from '../permissions.ts'
import { findPerson, listPeople } from '../storage.ts'
import { words } from '../words.ts'

export const enterAs = page({
  path: '/{place}/enter-as',
  load: async (ask) => ({
    place: ask.place,
    demonstration: ask.demonstration,
    people: await listPeople(ask.tx, ask.place.id),
  }),
  may: mayEnterAs,
  show: (ask, { people, place }) => {
    const say = words.in(ask.language).enterAs
    return {
      title: say.title,
      density: 'public',
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {people.length === 0 && <EmptyState sentence={say.empty} />}
          <CardGrid>
            {people.map((person) => (
              <IndexCard key={person.id}>
                <Form view={ask.form} act="enter" id={`as-${person.id.slice(0, 8)}`}>
                  <Hidden name="person" value={person.id} />
                  <Button>{say.enter(person.knownAs ?? '')}</Button>
                </Form>
              </IndexCard>
            ))}
          </CardGrid>
          <p>
            <ButtonLink kind="secondary" href={`/${place.slug}`}>
              {say.nobody}
            </ButtonLink>
          </p>
        </>
      ),
    }
  },
  acts: (act) => ({
    enter: act({
      form: (ask) => z.object({ person: hiddenId(words.in(ask.language).enterAs.none) }),
      do: async (ask, _loaded, { person }) => {
        const found = await findPerson(ask.tx, ask.place.id, person)
        if (!found) return refuse({ text: words.in(ask.language).enterAs.none })
        const session = await startSession(ask, found)
        ask.setCookie('session', session.token, session.days)
        return seeOther(`/${ask.place.slug}/${found.standing === 'participant' ? 'mine' : 'desk'}`)
      },
    }),
  }),
})
