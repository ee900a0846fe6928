import { z } from 'zod'
import { isReadyForAgreement, listAwards } from '#planning/awards'
import { longDate, shortDate } from '#platform/clock'
import { choice, page, seeOther, text } from '#platform/http'
import { pounds } from '#platform/words'
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  PrintButton,
  Rows,
  SummaryList,
  Tag,
  TextInput,
} from '#ui'
import { signAgreement } from '../acts.ts'
import { type Agreement, isInForce, type Side, sides } from '../agreement.ts'
import { endNow } from '../codesign.ts'
import { sumOf } from '../instalment.ts'
import { mayReadAgreement, mayShapeAgreement, sidesOf } from '../permissions.ts'
import { listChanges, listSignatures } from '../storage.ts'
import { findCodesign } from '../storage-codesign.ts'
import { listInstalments } from '../storage-instalments.ts'
import { findSchedule } from '../storage-schedule.ts'
import { words } from '../words.ts'
import { changeSaid } from './change-said.ts'
import { agreementPath, findHere, projectPath } from './loaded.ts'

/** What was promised with the money, by whom and to whom: for everybody. The three sides sign here. */
export const readAgreement = page({
  path: '/{place}/projects/{cycle}/agreement',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findHere(ask)
    if (!here) return undefined
    const { agreement, cycle, agreements } = here
    const awards = await listAwards(tx, place.id, cycle.id)
    const waiting = awards.filter(
      (award) => isReadyForAgreement(award) && !agreements.some(({ awardId }) => awardId === award.id),
    )
    return {
      ...here,
      waiting,
      signatures: agreement ? await listSignatures(tx, place.id, agreement.id) : [],
      schedule: agreement && (await findSchedule(tx, place.id, agreement.id)),
      instalments: agreement ? await listInstalments(tx, place.id, agreement.id) : [],
      codesign: agreement && (await findCodesign(tx, place.id, agreement.id)),
      changes: agreement ? await listChanges(tx, place.id, agreement.id) : [],
    }
  },
  may: mayReadAgreement,
  show: (ask, loaded) => {
    const { cycle, record, agreement, agreements, waiting, signatures, schedule, codesign } = loaded
    const say = words.in(ask.language).agreement
    const project = projectPath(ask, cycle)
    const isLeading = mayShapeAgreement(ask.who, loaded).may
    const back = { href: project, text: say.back }
    const next = isLeading && waiting.length > 0 && (
      <ButtonLink href={`${project}/agreement/write`}>{say.draw}</ButtonLink>
    )
    if (!agreement)
      return {
        title: say.title,
        density: 'public',
        cycle,
        back,
        main: (
          <>
            <h1>{say.title}</h1>
            <EmptyState sentence={record ? say.noneRecorded : say.none}>
              <ButtonRow>
                {next}
                <ButtonLink kind="secondary" href={`${project}/award`}>
                  {say.toAward}
                </ButtonLink>
              </ButtonRow>
            </EmptyState>
          </>
        ),
      }
    const title = loaded.provider ? say.titleWith(loaded.provider) : say.title
    const paid = sumOf(loaded.instalments.filter(({ paidOn }) => paidOn))
    // Each young person may sign; for the other two sides one signature is all there is to give.
    const mine = sidesOf(ask.who, loaded).filter(
      (side) => !record && (side === 'youngPeople' || !signedBy(agreement, side)),
    )
    const hasSigned = ask.who.kind !== 'nobody' && signatures.some(isBy(ask.who.person))
    return {
      title,
      density: 'public',
      cycle,
      back,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{title}</h1>
          <p class="lead">{record ? say.leadRecord : say.lead}</p>
          {agreements.length > 1 && (
            <ul>
              {agreements.map((one, i) => (
                <li key={one.id}>
                  <a href={`${project}/agreement?of=${one.id}`}>{say.another(i + 1)}</a>
                </li>
              ))}
            </ul>
          )}
          {next}
          {!record && (
            <p>
              {isInForce(agreement) ? (
                <Tag tone="done">{say.inForce}</Tag>
              ) : (
                <Tag tone="waiting">
                  {say.waits(
                    sides.filter((side) => !signedBy(agreement, side)).map((side) => say.side[side]),
                  )}
                </Tag>
              )}
            </p>
          )}
          <SummaryList
            rows={[
              { term: say.whom, detail: loaded.provider || say.notSaid },
              {
                term: say.money,
                detail: agreement.amountPence === undefined ? say.notSaid : pounds(agreement.amountPence),
              },
              { term: say.kind, detail: say.grant },
              {
                term: say.from,
                detail: agreement.startsOn ? longDate(agreement.startsOn) : say.notSaid,
              },
              { term: say.to, detail: agreement.endsOn ? longDate(agreement.endsOn) : say.notSaid },
              ...(agreement.source ? [{ term: say.source, detail: agreement.source }] : []),
            ]}
          />
          {agreement.principles.length > 0 && (
            <>
              <h2>{say.principles}</h2>
              <ul>
                {agreement.principles.map((line) => (
                  <li key={line}>
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
          {!record && (
            <>
              <h2>{say.signed}</h2>
              <Rows
                rows={sides.map((side) => {
                  const signature = signedBy(agreement, side)
                  return {
                    name: say.side[side],
                    note: signature?.asRole || undefined,
                    state: signature ? (
                      <Tag tone="done">{say.signedOn(shortDate(signature.signedAt))}</Tag>
                    ) : (
                      <Tag tone="waiting">{say.notSigned}</Tag>
                    ),
                  }
                })}
              />
              {!hasSigned &&
                mine.map((side) => (
                  <Form key={side} view={ask.form} act="sign">
                    <Hidden name="side" value={side} />
                    <p>{say.signLead[side]}</p>
                    {side === 'funder' && (
                      <TextInput name="asRole" label={say.asRole} hint={say.asRoleHint} />
                    )}
                    <Button>{say.sign[side]}</Button>
                  </Form>
                ))}
              {hasSigned && (
                <Notice tone="done">
                  <p>{say.youSigned}</p>
                </Notice>
              )}
              <h2>{say.more}</h2>
              <Rows
                rows={[
                  {
                    name: <a href={agreementPath(ask, loaded, 'schedule')}>{say.schedule}</a>,
                    note: say.lines(schedule?.lines.length ?? 0),
                    state: schedule?.agreedAt ? (
                      <Tag tone="done">{say.agreedOn(shortDate(schedule.agreedAt))}</Tag>
                    ) : (
                      <Tag tone="waiting">{say.notAgreed}</Tag>
                    ),
                  },
                  {
                    name: <a href={agreementPath(ask, loaded, 'payments')}>{say.payments}</a>,
                    note: say.paidSoFar(pounds(paid), pounds(agreement.amountPence ?? 0)),
                  },
                  {
                    name: <a href={agreementPath(ask, loaded, 'codesign')}>{say.codesign}</a>,
                    note: codesign
                      ? codesign.endedOn
                        ? say.codesignDone(shortDate(codesign.endedOn))
                        : say.codesignUntil(shortDate(endNow(codesign)))
                      : say.codesignNot,
                  },
                  { name: <a href={`${project}/activities`}>{say.activities}</a> },
                ]}
              />
            </>
          )}
          {loaded.changes.length > 0 && (
            <>
              <h2>{say.changes}</h2>
              <Rows
                rows={loaded.changes.map((change) => ({
                  name: changeSaid(change, ask.language),
                  note: say.because(change.why, shortDate(change.changedAt)),
                }))}
              />
            </>
          )}
          <ButtonRow>
            {isLeading && (
              <ButtonLink kind="secondary" href={agreementPath(ask, loaded, 'write')}>
                {say.change}
              </ButtonLink>
            )}
            <PrintButton>{say.print}</PrintButton>
          </ButtonRow>
        </>
      ),
    }
  },
  acts: (act) => ({
    sign: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          side: choice(sides, say.notYourSide),
          asRole: text({ most: 160 }),
        })
      },
      do: async (ask, loaded, signing) => {
        const agreement = loaded.agreement?.id ?? ''
        const ruling = await signAgreement(ask, agreement, signing, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded)) : ruling
      },
    }),
  }),
})

const isBy = (person: string) => (signature: { readonly person: string }) => signature.person === person

function signedBy(agreement: Agreement, side: Side) {
  if (side === 'funder') return agreement.signedByFunder
  return side === 'provider' ? agreement.signedByProvider : agreement.signedByYoungPeople
}
