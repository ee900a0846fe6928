import { AREAS, BOTTOM_LINES, PROVENANCES } from '#analysis/wellbeing'
import { findCycle } from '#commons/cycles'
import { page, pageAsked } from '#platform/http'
import type { Language } from '#platform/words'
import {
  ButtonLink,
  ButtonRow,
  CardGrid,
  EmptyState,
  IndexCard,
  Pagination,
  SearchForm,
  Select,
  TextInput,
} from '#ui'
import type { Outcome } from '../outcome.ts'
import { mayReadFramework, mayWriteFramework } from '../permissions.ts'
import { listOutcomes, outcomesOnAPage, type Wanted } from '../storage.ts'
import { words } from '../words.ts'

/** Everything that should change, fifty at a time: two statements of our own, however many there are. */
export const readOutcomes = page({
  path: '/{place}/projects/{cycle}/outcomes',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const wanted = wantedIn(ask.query)
    return {
      cycle,
      wanted,
      record: ask.place.record,
      ...(await listOutcomes(ask.tx, ask.place.id, cycle.id, wanted)),
    }
  },
  may: mayReadFramework,
  show: (ask, { cycle, wanted, outcomes, total, record }) => {
    const say = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const here = `${project}/outcomes`
    const { page = 1, ...asked } = wanted
    const isNarrowed = Object.values(asked).some((value) => value !== undefined)
    const isEmpty = total === 0 && !isNarrowed
    const addressOf = (n: number) => `${here}?${new URLSearchParams({ ...given(asked), page: String(n) })}`
    return {
      title: say.list.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: project, text: cycle.title },
      main: (
        <>
          <h1>{say.list.title}</h1>
          <p class="lead">{say.list.lead}</p>
          <ButtonRow>
            {mayWriteFramework(ask.who, { cycle, record }).may && (
              <ButtonLink href={`${here}/write`}>{say.list.propose}</ButtonLink>
            )}
            <a href={`${here}/model`}>{say.list.model}</a>
            <a href={`${project}/qualities`}>{say.list.qualities}</a>
            <a href={`${here}/agree`}>{say.list.agree}</a>
            <a href={`${project}/priorities`}>{say.list.priorities}</a>
          </ButtonRow>
          {isEmpty ? (
            <EmptyState sentence={say.list.empty} picture="cafe">
              <ButtonLink kind="secondary" href={`${project}/voices`}>
                {say.form.askPeople}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              <Finder language={ask.language} action={here} asked={asked} isNarrowed={isNarrowed} />
              <p>{isNarrowed ? say.list.found(total) : say.list.count(total)}</p>
              {total === 0 && <EmptyState sentence={say.list.nothingFound} />}
              <CardGrid>
                {outcomes.map((outcome) => (
                  <OutcomeCard
                    key={outcome.id}
                    outcome={outcome}
                    href={`${here}/${outcome.id}`}
                    language={ask.language}
                  />
                ))}
              </CardGrid>
              <Pagination
                page={page}
                of={Math.ceil(total / outcomesOnAPage)}
                href={addressOf}
                label={say.list.pages}
              />
            </>
          )}
        </>
      ),
    }
  },
})

/** An outcome on a card: its part of life, its words, and who they came from. */
function OutcomeCard({ outcome, href, language }: { outcome: Outcome; href: string; language: Language }) {
  const say = words.in(language)
  return (
    <IndexCard
      title={outcome.statement ?? say.notNamed}
      level={2}
      href={href}
      area={outcome.area}
      saidBy={outcome.provenance}
    />
  )
}

function Finder({
  language,
  action,
  asked,
  isNarrowed,
}: {
  language: Language
  action: string
  asked: Omit<Wanted, 'page'>
  isNarrowed: boolean
}) {
  const { list: say, areas, bottomLines, from } = words.in(language)
  return (
    <SearchForm
      action={action}
      label={say.filter}
      values={given(asked)}
      submit={say.show}
      clear={isNarrowed ? action : undefined}
    >
      <TextInput name="search" label={say.search} type="search" width={20} />
      <Select
        name="area"
        label={say.area}
        options={[
          { value: '', text: say.anyArea },
          ...AREAS.map((area) => ({ value: area, text: areas[area] })),
        ]}
      />
      <Select
        name="bottomLine"
        label={say.line}
        options={[
          { value: '', text: say.anyLine },
          ...BOTTOM_LINES.map((line) => ({ value: line, text: bottomLines[line] })),
        ]}
      />
      <Select
        name="provenance"
        label={say.from}
        options={[
          { value: '', text: say.anyFrom },
          ...PROVENANCES.map((who) => ({ value: who, text: from[who] })),
        ]}
      />
    </SearchForm>
  )
}

/** What the address asks for; anything that is no answer is as if it had not been asked. */
// A name given twice in an address arrives as a list.
function wantedIn(query: Readonly<Record<string, unknown>>): Wanted {
  return {
    area: AREAS.find((area) => area === query.area),
    bottomLine: BOTTOM_LINES.find((line) => line === query.bottomLine),
    provenance: PROVENANCES.find((who) => who === query.provenance),
    search:
      String(query.search ?? '')
        .replaceAll('\u0000', '')
        .trim()
        .slice(0, 100) || undefined,
    page: pageAsked(query),
  }
}

function given(asked: Omit<Wanted, 'page'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}
