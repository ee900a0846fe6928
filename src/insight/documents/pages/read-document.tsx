import { z } from 'zod'
import { findStatements, type Suggestion } from '#analysis/statements'
import { findCycle, maySeeProject, mayShapeProject } from '#commons/cycles'
import { type Ask, choices, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ErrorSummary, Form, Pagination, TextArea } from '#ui'
import { keepSuggestions, markStatement } from '../acts.ts'
import { partsOf } from '../document.ts'
import { type Note, paragraphsOf, sentencesOf, stretchFrom, stretchKey } from '../reading.ts'
import { overlap, type Statement } from '../statement.ts'
import { findDocument, listStatementsIn } from '../storage.ts'
import { words } from '../words.ts'
import { AboutDocument, PromiseCard, SentencePicker, Suggestions, Text } from './document-parts.tsx'

type Here = Ask<{ place: string; cycle: string; document: string }>

/** A document part by part: its text, the promises marked in it, and the sentences that may be one. */
export const readDocument = page({
  path: '/{place}/projects/{cycle}/documents/{document}',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const document = cycle && (await findDocument(ask.tx, ask.place.id, cycle.id, ask.params.document))
    if (!document) return undefined
    const marked = await listStatementsIn(ask.tx, ask.place.id, cycle.id, document.id)
    const parts = partsOf(document.text)
    const part = parts[Number(ask.query.part ?? 1) - 1] ?? parts[0]!
    const mayMark = mayShapeProject(ask.who, { cycle }).may
    const suggestions = mayMark ? findStatements(document.text).filter((one) => isOpen(one, marked)) : []
    return { cycle, document, marked, parts, part, suggestions, mayMark }
  },
  may: maySeeProject,
  show: (ask, { cycle, document, marked, parts, part, suggestions, mayMark }) => {
    const say = words.in(ask.language).read
    const root = `/${ask.place.slug}/projects/${cycle.slug}/documents`
    const here = suggestions.filter((one) => overlap(one, part))
    const address = (n: number) => `${root}/${document.id}?part=${n}`
    const picking = mayMark && ask.query.pick !== undefined
    return {
      title: document.title,
      density: mayMark ? 'staff' : 'public',
      cycle,
      wide: true,
      back: { href: root, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <p class="caption">{say.published(document.source, document.year)}</p>
          <h1>{document.title}</h1>
          <AboutDocument ask={ask} document={document} root={root} />
          <div class="columns">
            <section aria-labelledby="text">
              <h2 id="text">{say.text}</h2>
              {picking ? (
                <SentencePicker
                  ask={ask}
                  text={document.text}
                  part={part}
                  marked={marked}
                  back={address(part.number)}
                />
              ) : (
                <Text
                  paragraphs={paragraphsOf(document.text, part, [
                    ...marked.map(noteOf),
                    ...here.map(suggestedNote),
                  ])}
                />
              )}
              <Pagination page={part.number} of={parts.length} href={address} label={say.parts} />
            </section>
            <section aria-labelledby="promises">
              <h2 id="promises">{say.promises(marked.length)}</h2>
              {marked.length === 0 && <p>{say.noPromises}</p>}
              {marked
                .filter((statement) => overlap(statement, part))
                .map((statement) => (
                  <PromiseCard
                    key={statement.id}
                    ask={ask}
                    statement={statement}
                    href={mayMark ? `${root}/${document.id}/promises/${statement.id}` : undefined}
                  />
                ))}
              {mayMark && !picking && (
                <>
                  <h2 id="suggested">{say.suggestions}</h2>
                  <Suggestions ask={ask} suggestions={here} />
                  <h2>{say.missed}</h2>
                  <Form view={ask.form} act="mark">
                    <TextArea name="quote" label={say.quote} hint={say.quoteHint} rows={3} />
                    <Button kind="secondary">{say.mark}</Button>
                  </Form>
                  <p>
                    <a href={`${address(part.number)}&pick=1`}>{say.pick}</a>
                  </p>
                </>
              )}
            </section>
          </div>
        </>
      ),
    }
  },
  acts: (act) => ({
    keep: act({
      may: mayShapeProject,
      form: (_ask, { suggestions }) => z.object({ suggestion: choices(suggestions.map(stretchKey)) }),
      do: async (ask, { document, suggestions }, { suggestion }) => {
        const kept = suggestions.filter((one) => suggestion.includes(stretchKey(one)))
        if (kept.length === 0)
          return refuse({ field: 'suggestion', text: words.in(ask.language).rules.nothingTicked })
        await keepSuggestions(
          ask,
          document,
          kept.map(({ start, end, rule }) => ({ start, end, rule: rule.id })),
        )
        return seeOther(backTo(ask))
      },
    }),
    mark: act({
      may: mayShapeProject,
      form: (ask) =>
        z.object({ quote: text({ needed: words.in(ask.language).rules.quoteNeeded, most: 4000 }) }),
      do: async (ask, { document }, { quote }) => {
        const marked = await markStatement(ask, document, { quote }, words.in(ask.language).rules)
        return marked.ok ? seeOther(`${backTo(ask)}#m-${marked.value.id}`) : marked
      },
    }),
    pick: act({
      may: mayShapeProject,
      form: (_ask, { document, part }) =>
        z.object({ sentence: choices(sentencesOf(document.text, part).map(stretchKey)) }),
      do: async (ask, { document }, { sentence }) => {
        const picked = sentence.flatMap((key) => stretchFrom(key, document.text.length) ?? [])
        if (picked.length === 0)
          return refuse({ field: 'sentence', text: words.in(ask.language).rules.nothingTicked })
        await keepSuggestions(ask, document, picked)
        return seeOther(backTo(ask))
      },
    }),
  }),
})

/** A suggestion is open until some of its words are marked. */
function isOpen(suggestion: Suggestion, marked: readonly Statement[]): boolean {
  return !marked.some((statement) => overlap(statement, suggestion))
}

/** The part one was reading, without the mode it was read in. */
function backTo(ask: Here): string {
  const part = Number(ask.query.part ?? 1)
  return `${ask.path}${Number.isInteger(part) && part > 1 ? `?part=${part}` : ''}`
}

function noteOf({ id, start, end }: Statement): Note {
  return { kind: 'marked', key: `m-${id}`, start, end }
}

function suggestedNote(suggestion: Suggestion): Note {
  return {
    kind: 'suggested',
    key: `s-${stretchKey(suggestion)}`,
    start: suggestion.start,
    end: suggestion.end,
  }
}
