import { z } from 'zod'
import { roleIn } from '#commons/cycles'
import { dayFields, dayFrom, findDelivery } from '#delivery/agreements'
import { longDate } from '#platform/clock'
import { checked, page, seeOther, text } from '#platform/http'
import {
  Button,
  Checkboxes,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Inset,
  PrintButton,
  Tag,
  TextArea,
  TextInput,
  Voice,
} from '#ui'
import { observe, tellChange } from '../acts-changes.ts'
import { isAmongThem, mayReadResults, mayTellWhatTheySaw, mayWriteResults } from '../permissions.ts'
import { isForAll } from '../self-change.ts'
import { listObservations, listSelfChanges } from '../storage-changes.ts'
import { words } from '../words.ts'
import { resultsPath } from './address.ts'

/** What taking part did for people, in words they share, and what somebody saw. Nobody is told of alone. */
export const tellChanges = page({
  path: '/{place}/projects/{cycle}/results/changes',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findDelivery(ask)
    if (!here) return undefined
    return {
      ...here,
      changes: await listSelfChanges(tx, place.id, here.cycle.id),
      observations: await listObservations(tx, place.id, here.cycle.id),
    }
  },
  may: mayReadResults,
  show: (ask, loaded) => {
    const { cycle, changes, observations } = loaded
    const { changes: say, roles } = words.in(ask.language)
    const among = isAmongThem(ask.who, loaded)
    const shown = changes.filter((change) => among || isForAll(change))
    const role = roleIn(ask.who, cycle.id)
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: resultsPath(ask, cycle), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {shown.length === 0 && <EmptyState sentence={say.none} picture="cafe" />}
          {shown.map((change) =>
            change.source !== undefined ? (
              <Inset key={change.id}>
                <p dir="auto">{change.words}</p>
                <p class="small quiet">{change.source}</p>
              </Inset>
            ) : (
              <Voice
                key={change.id}
                by={say.together}
                size="small"
                aside={
                  <>
                    {change.missing && (
                      <span>
                        {say.missing}: <bdi>{change.missing}</bdi>{' '}
                      </span>
                    )}
                    {change.sensitive && <Tag>{say.onlyYou}</Tag>}
                  </>
                }
              >
                {change.words}
              </Voice>
            ),
          )}
          {mayWriteResults(ask.who, loaded).may && (
            <>
              <h2>{say.tell}</h2>
              <p>{say.tellLead}</p>
              <Form view={ask.form} act="tell">
                <TextArea name="words" label={say.words} hint={say.wordsHint} rows={3} />
                <TextInput name="missing" label={say.whoMissing} />
                <Checkboxes
                  name="sensitive"
                  label={say.close}
                  choices={[{ value: 'yes', text: say.sensitive, hint: say.sensitiveHint }]}
                />
                <Button>{say.save}</Button>
              </Form>
            </>
          )}
          <section class="section">
            <h2>{say.seen}</h2>
            {observations.length === 0 && <p>{say.noneSeen}</p>}
            {observations.map((seen) => (
              <Inset key={seen.id}>
                <p dir="auto">{seen.words}</p>
                <p class="small quiet">
                  <bdi>{seen.byRole}</bdi>
                  {seen.seenOn && `, ${longDate(seen.seenOn)}`}. {say.agreed}: <bdi>{seen.consent}</bdi>
                  {seen.source && ` ${seen.source}`}
                </p>
              </Inset>
            ))}
          </section>
          {mayTellWhatTheySaw(ask.who, loaded).may && (
            <>
              <h2>{say.see}</h2>
              <Form view={ask.form} act="see">
                <TextArea name="seen" label={say.whatSeen} rows={3} />
                <DateInput name="seenOn" label={say.seenOn} />
                <TextInput
                  name="byRole"
                  label={say.byRole}
                  hint={say.byRoleHint}
                  value={role ? roles[role] : roles.provider}
                />
                <TextArea name="consent" label={say.consent} hint={say.consentHint} rows={2} />
                <Button>{say.seeSave}</Button>
              </Form>
            </>
          )}
          <PrintButton>{say.print}</PrintButton>
        </>
      ),
    }
  },
  acts: (act) => ({
    tell: act({
      form: () =>
        z.object({ words: text({ most: 1500 }), missing: text({ most: 500 }), sensitive: checked() }),
      may: mayWriteResults,
      do: async (ask, { cycle }, draft) => {
        const ruling = await tellChange(ask, cycle.id, draft, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${resultsPath(ask, cycle)}/changes`) : ruling
      },
    }),
    see: act({
      form: () =>
        z.object({
          seen: text({ most: 2000 }),
          ...dayFields('seenOn'),
          byRole: text({ most: 160 }),
          consent: text({ most: 1000 }),
        }),
      may: mayTellWhatTheySaw,
      do: async (ask, { cycle }, form) => {
        const { seen, byRole, consent } = form
        const draft = { words: seen, byRole, consent, seenOn: dayFrom(form, 'seenOn') }
        const ruling = await observe(ask, cycle.id, draft, words.in(ask.language).rules)
        if (ruling.ok) return seeOther(`${resultsPath(ask, cycle)}/changes`)
        // The page has two boxes for words; this one has a name of its own.
        const problems = ruling.problems.map((one) =>
          one.field === 'words' ? { ...one, field: 'seen' } : one,
        )
        return { ok: false, problems }
      },
    }),
  }),
})
