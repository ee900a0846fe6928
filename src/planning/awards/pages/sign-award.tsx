import { z } from 'zod'
import { findOrganisations } from '#commons/organisations'
import { longDate } from '#platform/clock'
import { type Ask, hiddenId, page, seeOther, text } from '#platform/http'
import { pounds } from '#platform/words'
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Inset,
  Institution,
  SummaryList,
  Tag,
  TextArea,
  TextInput,
  TwoVoices,
  Voice,
} from '#ui'
import { personOf, signAward } from '../acts.ts'
import { findChecklist } from '../acts-readiness.ts'
import type { Award } from '../award.ts'
import type { Check } from '../checklist.ts'
import { mayReadSignature, maySignHere } from '../permissions.ts'
import { words } from '../words.ts'
import { findHere, projectPath } from './loaded.ts'

/** Another person than whoever wrote it down signs, with everything in sight that has to be true before. */
export const signAwardPage = page({
  path: '/{place}/projects/{cycle}/award/sign',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findHere(ask)
    if (!here) return undefined
    return {
      ...here,
      checks:
        here.call && here.awards.length > 0
          ? await findChecklist(tx, place.id, { ...here, call: here.call })
          : [],
      organisations: await findOrganisations(
        tx,
        place.id,
        here.awards.flatMap(({ organisationId }) => organisationId ?? []),
      ),
    }
  },
  may: mayReadSignature,
  show: (ask, loaded) => {
    const { cycle, decision, awards, checks, organisations } = loaded
    const say = words.in(ask.language).sign
    const project = projectPath(ask, cycle)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${project}/award`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {awards.length === 0 || !decision ? (
            <EmptyState sentence={say.nothing} />
          ) : (
            <>
              <p>{say.decidedBy}</p>
              <TwoVoices>
                <Voice who={decision.right?.holder === 'youngPeople' ? 'youngPeople' : undefined}>
                  {decision.reasons}
                </Voice>
                <Institution>
                  {decision.right?.form === 'undertaking' && (
                    <>
                      <p dir="auto">{say.under(decision.right.officerRole ?? '')}</p>
                      <ul>
                        {decision.right.grounds.map((ground) => (
                          <li key={ground} dir="auto">
                            {ground}
                          </li>
                        ))}
                      </ul>
                      <p>
                        {say.cannot}{' '}
                        <a href={`${project}/decisions/${decision.id}/override`}>{say.cannotLink}</a>
                      </p>
                    </>
                  )}
                </Institution>
              </TwoVoices>
              <h2>{say.before}</h2>
              <Checks ask={ask} checks={checks} />
              {awards.map((award) => (
                <Signature
                  key={award.id}
                  ask={ask}
                  award={award}
                  name={organisations.get(award.organisationId ?? '')?.name ?? ''}
                  promised={decision.right?.officerRole}
                  may={maySignHere(ask.who, loaded).may}
                />
              ))}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    sign: act({
      may: maySignHere,
      form: () => z.object({ award: hiddenId(), role: text({ most: 120 }), words: text({ most: 1000 }) }),
      do: async (ask, { cycle, awards }, { award, role, words: said }) => {
        const say = words.in(ask.language).rules
        const mine = awards.find(({ id }) => id === award)
        const ruling = await signAward(ask, mine?.id ?? award, { role, words: said }, say)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/sign`) : ruling
      },
    }),
  }),
})

function Checks({ ask, checks }: { ask: Ask; checks: readonly Check[] }) {
  const say = words.in(ask.language).sign
  return (
    <SummaryList
      rows={checks.map(({ about, state }) => ({
        term: say.checks[about],
        detail: (
          <Tag tone={state === 'met' ? 'done' : state === 'open' ? 'problem' : 'plain'}>
            {say.states[state]}
          </Tag>
        ),
      }))}
    />
  )
}

interface SignatureProps {
  ask: Ask
  award: Award
  name: string
  /** The role that promised to sign: nobody is asked for another. */
  promised: string | undefined
  may: boolean
}

function Signature({ ask, award, name, promised, may }: SignatureProps) {
  const say = words.in(ask.language).sign
  const isOwn = award.preparedBy !== undefined && award.preparedBy === personOf(ask)
  return (
    <section class="section">
      <h2 dir="auto">{say.lead(pounds(award.amountPence), name)}</h2>
      {award.signedAt ? (
        <p dir="auto">{say.signed(award.signerRole ?? '', longDate(award.signedAt))}</p>
      ) : isOwn ? (
        <Inset>{say.ownWork}</Inset>
      ) : (
        may && (
          <Form view={ask.form} act="sign" id={`sign-${award.id.slice(-12)}`} tried={isTried(ask, award)}>
            <Hidden name="award" value={award.id} />
            {promised === undefined && <TextInput name="role" label={say.role} hint={say.roleHint} />}
            <TextArea name="words" label={say.words} hint={say.wordsHint} rows={3} />
            <Button>{say.save}</Button>
          </Form>
        )
      )}
    </section>
  )
}

function isTried(ask: Ask, award: Award): boolean {
  return ask.form.act === 'sign' && ask.form.values['award'] === award.id
}
