import { z } from 'zod'
import { listNames } from '#commons/people'
import { dateOf, shortDate } from '#platform/clock'
import { type Ask, choice, hiddenId, number, page, seeOther, text } from '#platform/http'
import { pounds } from '#platform/words'
import {
  Button,
  ButtonRow,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Inset,
  PrintButton,
  Radios,
  Rows,
  SummaryList,
  Tag,
  TextInput,
} from '#ui'
import { approveInstalment, dropInstalment, payInstalment, proposeInstalment } from '../acts-instalments.ts'
import { isInForce } from '../agreement.ts'
import { type Instalment, sumOf } from '../instalment.ts'
import { isAmongThem, mayMoveMoney, mayReadAgreement, mayShapeAgreement } from '../permissions.ts'
import { listInstalments } from '../storage-instalments.ts'
import { findSchedule } from '../storage-schedule.ts'
import { words } from '../words.ts'
import { boxesOf, dayFields, dayFrom } from './day.ts'
import { agreementPath, findAgreed } from './loaded.ts'

/** The parts of the money: everybody sees what was paid; the team proposes, approves and pays, each time two people. */
export const payInstalments = page({
  path: '/{place}/projects/{cycle}/agreement/payments',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findAgreed(ask)
    if (!here) return undefined
    const instalments = await listInstalments(tx, place.id, here.agreement.id)
    const people = instalments.flatMap(({ proposedBy, approvedBy, paidBy }) =>
      [proposedBy, approvedBy, paidBy].flatMap((person) => person ?? []),
    )
    return {
      ...here,
      instalments,
      schedule: await findSchedule(tx, place.id, here.agreement.id),
      names: isAmongThem(ask.who, here) ? await listNames(tx, place.id, [...new Set(people)]) : new Map(),
    }
  },
  may: mayReadAgreement,
  show: (ask, loaded) => {
    const { cycle, agreement, instalments, schedule } = loaded
    const { payments: say } = words.in(ask.language)
    const paid = sumOf(instalments.filter(({ paidOn }) => paidOn))
    const all = agreement.amountPence ?? 0
    const left = all - sumOf(instalments)
    const isProposing = mayShapeAgreement(ask.who, loaded).may
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: agreementPath(ask, loaded), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <SummaryList
            rows={[
              { term: say.agreed, detail: pounds(all) },
              { term: say.inParts, detail: pounds(sumOf(instalments)) },
              { term: say.paid, detail: pounds(paid) },
              { term: say.still, detail: pounds(all - paid) },
            ]}
          />
          {!isInForce(agreement) && <Inset>{say.notInForce}</Inset>}
          {isInForce(agreement) && !schedule.agreedAt && <Inset>{say.onlyStart}</Inset>}
          {instalments.length === 0 ? (
            <EmptyState sentence={say.none} />
          ) : (
            <>
              <h2>{say.parts}</h2>
              <Rows
                rows={instalments.map((part) => ({
                  name: `${say.kind[part.kind]}, ${pounds(part.amountPence)}`,
                  note: say.due(shortDate(part.dueOn)),
                  state: <StateOf part={part} ask={ask} />,
                  acts: <ActsOn ask={ask} part={part} loaded={loaded} />,
                }))}
              />
            </>
          )}
          {isProposing && left > 0 && (
            <>
              <h2>{say.propose}</h2>
              <p>{say.proposeLead(pounds(left))}</p>
              <Form view={ask.form} act="propose">
                <Radios
                  name="kind"
                  label={say.which}
                  choices={[
                    ...(instalments.some(({ kind }) => kind === 'startUp')
                      ? []
                      : [{ value: 'startUp', text: say.kind.startUp, hint: say.startHint }]),
                    { value: 'later', text: say.kind.later, hint: say.laterHint },
                  ]}
                />
                <TextInput name="amount" label={say.howMuch} prefix="£" inputmode="numeric" width={10} />
                <DateInput name="dueOn" label={say.dueOn} />
                <Button>{say.save}</Button>
              </Form>
            </>
          )}
          <ButtonRow>
            <PrintButton>{say.print}</PrintButton>
          </ButtonRow>
          {instalments.length > 0 && (
            <p>
              <a href={agreementPath(ask, loaded, 'payments.csv')}>{say.sheet}</a>
            </p>
          )}
          <p class="small quiet">{say.fourEyes}</p>
        </>
      ),
    }
  },
  acts: (act) => ({
    propose: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          kind: choice(['startUp', 'later'], words.in(ask.language).payments.kindNeeded),
          amount: number({ needed: say.amountNeeded, least: 1 }),
          ...dayFields('dueOn'),
        })
      },
      may: mayShapeAgreement,
      do: async (ask, loaded, form) => {
        const draft = { kind: form.kind, amountPence: form.amount * 100, dueOn: dayFrom(form, 'dueOn') }
        const ruling = await proposeInstalment(ask, loaded.agreement.id, draft, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'payments')) : ruling
      },
    }),
    approve: act({
      form: () => z.object({ part: hiddenId() }),
      may: mayMoveMoney,
      do: async (ask, loaded, { part }) => {
        const ruling = await approveInstalment(ask, part, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'payments')) : ruling
      },
    }),
    pay: act({
      form: () => z.object({ part: hiddenId(), ...dayFields('paidOn'), reference: text({ most: 200 }) }),
      may: mayMoveMoney,
      do: async (ask, loaded, form) => {
        const paid = { paidOn: dayFrom(form, 'paidOn'), reference: form.reference }
        const ruling = await payInstalment(ask, form.part, paid, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'payments')) : ruling
      },
    }),
    drop: act({
      form: () => z.object({ part: hiddenId() }),
      may: mayShapeAgreement,
      do: async (ask, loaded, { part }) => {
        const ruling = await dropInstalment(ask, part, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'payments')) : ruling
      },
    }),
  }),
})

type Loaded = NonNullable<Awaited<ReturnType<typeof findAgreed>>> & {
  readonly names: ReadonlyMap<string, string>
}

function StateOf({ part, ask }: { part: Instalment; ask: Ask }) {
  const { payments: say } = words.in(ask.language)
  if (part.paidOn) return <Tag tone="done">{say.paidOn(shortDate(part.paidOn))}</Tag>
  return <Tag tone="waiting">{part.approvedBy ? say.approved : say.proposed}</Tag>
}

/** Who did which part of it, among those who run the project, and what somebody else can do next. */
function ActsOn({ ask, part, loaded }: { ask: Ask; part: Instalment; loaded: Loaded }) {
  const { payments: say } = words.in(ask.language)
  const { who } = ask
  if (!isAmongThem(who, loaded) || who.kind === 'nobody') return null
  const named = (person: string | undefined) => (person && loaded.names.get(person)) || say.somebody
  const summary = `${say.kind[part.kind]}, ${pounds(part.amountPence)}`
  const id = part.id.slice(-12)
  const mayMove = mayMoveMoney(who, loaded).may
  const mayPay = mayMove && part.approvedBy !== undefined && part.approvedBy !== who.person
  const isTried = ask.form.values['part'] === part.id
  const done = [
    say.by.proposed(named(part.proposedBy)),
    ...(part.approvedBy ? [say.by.approved(named(part.approvedBy))] : []),
    ...(part.paidBy ? [say.by.paid(named(part.paidBy), part.reference)] : []),
  ].join(' ')
  return (
    <Details summary={say.who} open={isTried}>
      <p dir="auto">{done}</p>
      {!part.approvedBy && mayMove && part.proposedBy !== who.person && (
        <Form view={ask.form} act="approve" id={`approve-${id}`}>
          <Hidden name="part" value={part.id} />
          <Button hidden={summary}>{say.approve}</Button>
        </Form>
      )}
      {!part.approvedBy && part.proposedBy === who.person && <p>{say.approveElse}</p>}
      {!part.paidOn && part.approvedBy === who.person && <p>{say.payElse}</p>}
      {!part.paidOn && mayPay && (
        <Form view={ask.form} act="pay" id={`pay-${id}`} tried={isTried && ask.form.act === 'pay'}>
          <Hidden name="part" value={part.id} />
          <DateInput name="paidOn" label={say.whenPaid} {...boxesOf(dateOf(ask.now))} />
          <TextInput name="reference" label={say.reference} hint={say.referenceHint} />
          <Button hidden={summary}>{say.pay}</Button>
        </Form>
      )}
      {!part.paidOn && mayShapeAgreement(who, loaded).may && (
        <Form view={ask.form} act="drop" id={`drop-${id}`}>
          <Hidden name="part" value={part.id} />
          <Button kind="link" hidden={summary}>
            {say.drop}
          </Button>
        </Form>
      )}
    </Details>
  )
}
