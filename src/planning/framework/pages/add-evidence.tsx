import { findCycle } from '#commons/cycles'
import { type Ask, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ErrorSummary, Form, Inset, SearchForm, TextInput } from '#ui'
import { linkEvidence } from '../acts-evidence.ts'
import { mayWriteFramework } from '../permissions.ts'
import { findOutcome } from '../storage.ts'
import { listEvidence } from '../storage-evidence.ts'
import { words } from '../words.ts'
import { atFirstGroup, EvidenceFields, evidenceForm, findOffered, linksIn } from './evidence-fields.tsx'

/** More words for an outcome to rest on, found by searching where there are many. */
export const addEvidencePage = page({
  path: '/{place}/projects/{cycle}/outcomes/{outcome}/evidence',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const outcome = cycle && (await findOutcome(tx, place.id, params.outcome))
    if (!cycle || outcome?.cycleId !== cycle.id || outcome.withdrawnAt) return undefined
    const linked = await listEvidence(tx, place.id, [outcome.id])
    const without = new Set(linked.filter(({ endedAt }) => !endedAt).map(({ subject }) => subject))
    const search =
      String(ask.query.search ?? '')
        .trim()
        .slice(0, 100) || undefined
    return {
      cycle,
      outcome,
      record: place.record,
      search,
      offered: await findOffered(ask, cycle, { search, without }),
    }
  },
  may: mayWriteFramework,
  show: (ask, { cycle, outcome, search, offered }) => {
    const all = words.in(ask.language)
    const say = all.link
    const back = addressOf(ask)
    const isEmpty = Object.values(offered).every((offers) => offers.length === 0)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: back, text: all.form.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <Inset>
            <p dir="auto">{outcome.statement ?? all.notNamed}</p>
          </Inset>
          <p>{say.lead}</p>
          <SearchForm
            action={`${back}/evidence`}
            label={say.search}
            values={search ? { search } : {}}
            submit={say.searchButton}
            clear={search ? `${back}/evidence` : undefined}
          >
            <TextInput name="search" label={say.search} type="search" width={20} />
          </SearchForm>
          {isEmpty ? (
            <p>{say.nothing}</p>
          ) : (
            <Form view={ask.form} act="link">
              <EvidenceFields ask={ask} offered={offered} />
              <Button>{say.save}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    link: act({
      form: (_ask, { offered }) => evidenceForm(offered),
      do: async (ask, { cycle, outcome, offered }, form) => {
        const say = words.in(ask.language).rules
        const links = linksIn(form)
        if (links.length === 0) {
          const [problem] = atFirstGroup([{ field: 'evidence', text: say.evidenceNeeded }], offered)
          return refuse(problem ?? { text: say.evidenceNeeded })
        }
        const ruling = await linkEvidence(ask, cycle.id, { kind: 'outcome', id: outcome.id }, links, say)
        if (!ruling.ok) return { ok: false, problems: atFirstGroup(ruling.problems, offered) }
        return seeOther(addressOf(ask))
      },
    }),
  }),
})

function addressOf({ place, params }: Ask<{ place: string; cycle: string; outcome: string }>): string {
  return `/${place.slug}/projects/${params.cycle}/outcomes/${params.outcome}`
}
