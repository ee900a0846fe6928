import { findCycle } from '#commons/cycles'
import { findOrganisation } from '#commons/organisations'
import { page } from '#platform/http'
import { ButtonLink, Notice, Table, Voice } from '#ui'
import { findAsked, organisationsOf } from '../acts.ts'
import { readApplication } from '../acts-opening.ts'
import { Written } from '../own.tsx'
import { maySeeOne } from '../permissions.ts'
import { findOpened, listReadings } from '../storage-opening.ts'
import { pounds, words } from '../words.ts'

/** One opened application, for those who said that nothing ties them to it, and for its own people. */
export const readApplicationPage = page({
  path: '/{place}/projects/{cycle}/applications/{application}',
  load: async (ask) => {
    const { tx, place, params, who } = ask
    const [cycle, opened, mine] = await Promise.all([
      findCycle(tx, place.id, params.cycle),
      findOpened(tx, place.id, params.application),
      organisationsOf(ask),
    ])
    if (!cycle || !opened) return undefined
    const asked = await findAsked(tx, place.id, opened.callId)
    if (asked?.call.cycleId !== cycle.id) return undefined
    const isOwn = mine.includes(opened.organisationId)
    const reading =
      who.kind === 'nobody'
        ? undefined
        : (await listReadings(tx, place.id, opened.callId, who.person)).get(opened.id)
    const mayRead = isOwn || reading === 'open'
    return {
      cycle,
      opened,
      asked,
      isOwn,
      reading,
      mayRead,
      content: mayRead ? await readApplication(ask, opened.id) : undefined,
      organisation: await findOrganisation(tx, place.id, opened.organisationId),
    }
  },
  may: maySeeOne,
  show: (ask, { cycle, opened, asked, isOwn, reading, mayRead, content, organisation }) => {
    const all = words.in(ask.language)
    const say = all.one
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const title = isOwn ? say.ours : say.title(opened.letter)
    return {
      title,
      density: 'staff',
      cycle,
      unlisted: true,
      ...(mayRead ? {} : { status: 403 }),
      back: isOwn
        ? { href: `${project}/apply/${opened.id}`, text: all.receipt.back }
        : { href: `${project}/applications`, text: say.back },
      main: (
        <>
          <h1>{title}</h1>
          <p class="lead">{say.from(organisation?.name ?? '')}</p>
          {!mayRead && reading === 'closed' && (
            <Notice>
              <p>{say.tooClose}</p>
            </Notice>
          )}
          {!mayRead && !reading && (
            <>
              <p>{say.declareFirst}</p>
              <ButtonLink href={`${project}/panel/declare`}>{say.declare}</ButtonLink>
            </>
          )}
          {mayRead && !content && (
            <Notice tone="warning">
              <p>{say.couldNot}</p>
            </Notice>
          )}
          {content && (
            <>
              <p>{say.asks(pounds(content.askedPence))}</p>
              {asked.questions.map((question) => (
                <section class="section" key={question.id}>
                  <h2>{question.asks}</h2>
                  <Answered
                    text={content.answers.find((one) => one.question === question.id)?.words}
                    empty={question.kind === 'budget' ? '' : say.notAnswered}
                  />
                  {question.kind === 'budget' && (
                    <Table
                      caption={say.budget}
                      captionHidden
                      rows={content.budget}
                      columns={[
                        { heading: say.cost, names: true, cell: ({ what }) => what },
                        { heading: say.amount, numeric: true, cell: ({ pence }) => pounds(pence) },
                      ]}
                      foot={[say.total, pounds(content.askedPence)]}
                    />
                  )}
                </section>
              ))}
              {content.because.length > 0 && (
                <section class="section">
                  <h2>{say.because}</h2>
                  {content.because.map((one) => (
                    <div key={one.outcome}>
                      <h3>{asked.outcomes.find(({ outcomeId }) => outcomeId === one.outcome)?.statement}</h3>
                      <Answered text={one.words} empty={say.notAnswered} />
                    </div>
                  ))}
                </section>
              )}
              {content.files.length > 0 && (
                <section class="section">
                  <h2>{say.files}</h2>
                  <ul>
                    {content.files.map(({ id, name, size }) => (
                      <li key={id}>
                        <a href={`${project}/applications/${opened.id}/files/${id}`}>
                          <bdi>{say.download(name, all.files.size(Math.ceil(size / 1000)))}</bdi>
                        </a>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          )}
        </>
      ),
    }
  },
})

function Answered({ text, empty }: { text: string | undefined; empty: string }) {
  if (!text) return empty ? <p class="quiet">{empty}</p> : null
  return (
    <Voice who="provider">
      <Written text={text} />
    </Voice>
  )
}
