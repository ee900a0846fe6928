import { z } from 'zod'
import { findOrganisation } from '#commons/organisations'
import { findAward, isReadyForAgreement, listAwards } from '#planning/awards'
import { dateOf, daysAfter } from '#platform/clock'
import { conflict, number, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { pounds } from '#platform/words'
import { Button, DateInput, EmptyState, ErrorSummary, Form, Hidden, Notice, TextArea, TextInput } from '#ui'
import { changeAgreement, draftAgreement } from '../acts.ts'
import type { Agreement } from '../agreement.ts'
import { mayShapeAgreement } from '../permissions.ts'
import { listSignatures } from '../storage.ts'
import { words } from '../words.ts'
import { boxesOf, dayFields, dayFrom } from './day.ts'
import { agreementPath, findHere, projectPath } from './loaded.ts'

// Half a year: what a small grant usually runs. Anybody may write another day.
const usualDays = 182

/** Draws the agreement up from its award in one step, or changes what it says. */
export const writeAgreement = page({
  path: '/{place}/projects/{cycle}/agreement/write',
  load: async (ask) => {
    const { tx, place, query } = ask
    const here = await findHere(ask)
    if (!here) return undefined
    const { agreements, cycle } = here
    const awards = await listAwards(tx, place.id, cycle.id)
    const fresh = awards.find(
      (award) => isReadyForAgreement(award) && !agreements.some(({ awardId }) => awardId === award.id),
    )
    const drawing = query['of'] === undefined ? fresh : undefined
    const agreement = drawing ? undefined : here.agreement
    const award =
      drawing ?? (agreement?.awardId ? await findAward(tx, place.id, agreement.awardId) : undefined)
    const organisation = award?.organisationId && (await findOrganisation(tx, place.id, award.organisationId))
    return {
      ...here,
      agreement,
      award,
      to: organisation ? organisation.name : '',
      isSigned: agreement !== undefined && (await listSignatures(tx, place.id, agreement.id)).length > 0,
    }
  },
  may: mayShapeAgreement,
  show: (ask, { cycle, agreement, award, to, isSigned }) => {
    const { write: say } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    const title = agreement ? say.titleChange : say.title
    const back = { href: `${project}/agreement`, text: say.back }
    if (!award)
      return {
        title,
        density: 'staff',
        cycle,
        back,
        main: (
          <>
            <h1>{title}</h1>
            <EmptyState sentence={say.noAward} />
          </>
        ),
      }
    const today = dateOf(ask.now)
    const pence = agreement?.amountPence ?? award.amountPence
    return {
      title,
      density: 'staff',
      cycle,
      back,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{title}</h1>
          <p class="lead">{say.lead(to, pounds(award.amountPence))}</p>
          {isSigned && (
            <Notice>
              <p>{say.signedAlready}</p>
            </Notice>
          )}
          <Form view={ask.form} act={agreement ? 'change' : 'draw'}>
            {agreement && <Hidden name="version" value={String(agreement.version)} />}
            <TextArea
              name="principles"
              label={say.principles}
              hint={say.principlesHint}
              rows={6}
              value={(agreement?.principles ?? say.usual).join('\n')}
            />
            <DateInput name="startsOn" label={say.startsOn} {...boxesOf(agreement?.startsOn ?? today)} />
            <DateInput
              name="endsOn"
              label={say.endsOn}
              {...boxesOf(agreement?.endsOn ?? daysAfter(today, usualDays))}
            />
            <TextInput
              name="amount"
              label={say.amount}
              hint={say.amountHint}
              prefix="£"
              inputmode="numeric"
              width={10}
              value={String(Math.floor(pence / 100))}
            />
            {isSigned && <TextArea name="why" label={say.why} hint={say.whyHint} rows={3} />}
            <Button>{agreement ? say.saveChange : say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => {
    const fields = (needed: string) =>
      z.object({
        principles: text({ most: 4000 }),
        ...dayFields('startsOn'),
        ...dayFields('endsOn'),
        amount: number({ needed, least: 1 }),
      })
    const draftFrom = (form: z.output<ReturnType<typeof fields>>) => ({
      principles: form.principles.split('\n'),
      startsOn: dayFrom(form, 'startsOn'),
      endsOn: dayFrom(form, 'endsOn'),
      amountPence: form.amount * 100,
    })
    return {
      draw: act({
        form: (ask) => fields(words.in(ask.language).rules.amountNeeded),
        do: async (ask, loaded, form) => {
          const say = words.in(ask.language).rules
          if (!loaded.award) return refuse({ text: say.awardUnsigned })
          const ruling = await draftAgreement(ask, loaded.cycle.id, loaded.award, draftFrom(form), say)
          if (!ruling.ok) return ruling
          const agreements = [...loaded.agreements, ruling.value]
          return seeOther(agreementPath(ask, { ...loaded, agreements, agreement: ruling.value }))
        },
      }),
      change: act({
        form: (ask) =>
          fields(words.in(ask.language).rules.amountNeeded).extend({
            version: number({ needed: words.in(ask.language).rules.noAgreement }),
            why: text({ most: 1000 }),
          }),
        do: async (ask, loaded, form) => {
          const say = words.in(ask.language).rules
          const { award, agreement } = loaded
          if (!award || !agreement) return refuse({ text: say.noAgreement })
          const { version, why } = form
          const change = { ...draftFrom(form), id: agreement.id, version, why }
          const ruling = await changeAgreement(ask, award, change, say)
          if (ruling === 'changedMeanwhile') return conflict(termsOf(agreement), form.principles)
          return ruling.ok ? seeOther(agreementPath(ask, loaded)) : ruling
        },
      }),
    }
  },
})

function termsOf({ principles }: Agreement): string {
  return principles.join('\n')
}
