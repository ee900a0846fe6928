import { longDate } from '#platform/clock'
import { page } from '#platform/http'
import { listLetters } from '#platform/mail'
import { EmptyState } from '#ui'
import { mayEnterAs } from '../permissions.ts'
import { words } from '../words.ts'

/** The outbox, readable in a demonstration: nothing there is ever sent. */
export const readLetters = page({
  path: '/{place}/letters',
  load: async (ask) => ({
    place: ask.place,
    demonstration: ask.demonstration,
    letters: await listLetters(ask.tx, ask.place.id),
  }),
  may: mayEnterAs,
  show: (ask, { letters }) => {
    const say = words.in(ask.language).letters
    return {
      title: say.title,
      density: 'staff',
      main: (
        <>
          <h1>{say.title}</h1>
          <p>{say.lead}</p>
          {letters.length === 0 && <EmptyState sentence={say.empty} />}
          {letters.map((letter) => (
            <article key={letter.id} class="card">
              <h2>{letter.subject}</h2>
              <p>
                {say.to} {letter.to}, {longDate(letter.writtenAt)}
              </p>
              {letter.body.split('\n').map((line, i) => (
                <p key={`${letter.id}-${i}`}>{line}</p>
              ))}
            </article>
          ))}
        </>
      ),
    }
  },
})
