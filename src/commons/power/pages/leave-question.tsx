import { z } from 'zod'
import { findCycle, listSeats, type SeatHere } from '#commons/cycles'
import { longDate } from '#platform/clock'
import { choice, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ErrorSummary, Form, Notice, Radios, Select, TextArea, WhoSees } from '#ui'
import { coreTeam, optIn, optOut, personOf } from '../acts-table.ts'
import type { PassesTo } from '../opt-out.ts'
import { mayDecide } from '../permissions.ts'
import { listRights } from '../storage-rights.ts'
import { listOptOuts } from '../storage-table.ts'
import { words } from '../words.ts'

const ways = ['others', 'person', 'wait', 'goOn'] as const

/** Leaving one matter to others, without a reason and without a cost; and coming back. */
export const leaveQuestion = page({
  path: '/{place}/projects/{cycle}/rights/{right}/leave',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    const right = (await listRights(tx, place.id, cycle.id)).find(({ id }) => id === ask.params.right)
    if (!right || right.holder === 'officer') return undefined
    const me = personOf(ask)
    const mine = (await listOptOuts(tx, place.id, cycle.id)).find(
      ({ person, matter }) => person === me && matter === right.matter,
    )
    const others = coreTeam(await listSeats(tx, place.id, cycle.id)).filter(({ person }) => person !== me)
    return { cycle, right, mine, others }
  },
  may: mayDecide,
  show: (ask, { cycle, right, mine, others }) => {
    const sentences = words.in(ask.language)
    const say = sentences.leave
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${root}/decisions`, text: sentences.register.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{mine ? say.outHeading(right.question) : say.heading(right.question)}</h1>
          <p class="lead">{say.costs}</p>
          <p>
            <a href={`/${ask.place.slug}/mine/pay`}>{say.pay}</a>
          </p>
          {mine ? (
            <Form view={ask.form} act="comeBack">
              <Notice>
                <p>
                  {say.isOut(longDate(mine.at))} <bdi>{passedTo(mine.passesTo, others, sentences)}</bdi>
                </p>
                {mine.reason !== '' && (
                  <p>
                    {say.yourReason}: <bdi>{mine.reason}</bdi>
                  </p>
                )}
              </Notice>
              <p>{say.staysOpen}</p>
              <Button>{say.back}</Button>
            </Form>
          ) : (
            <Form view={ask.form} act="leave">
              <Radios
                name="to"
                label={say.who}
                choices={[
                  { value: 'others', text: say.others, hint: say.othersHint },
                  {
                    value: 'person',
                    text: say.person,
                    asks: (
                      <Select
                        name="toPerson"
                        label={say.personWhich}
                        options={[
                          { value: '', text: '' },
                          ...others.map(({ person, knownAs }) => ({
                            value: person,
                            text: knownAs ?? sentences.decision.somebody,
                          })),
                        ]}
                      />
                    ),
                  },
                  { value: 'wait', text: say.nobodyWait },
                  { value: 'goOn', text: say.nobodyGoOn },
                ]}
              />
              <WhoSees>{say.reasonSees}</WhoSees>
              <TextArea name="reason" label={say.reason} rows={2} optional />
              <Button>{say.save}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    leave: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          to: choice(ways, say.passesToNeeded),
          toPerson: text(),
          reason: text({ most: 1000, tooLong: say.tooLong }),
        })
      },
      do: async (ask, { cycle, right }, { to, toPerson, reason }) => {
        const say = words.in(ask.language).rules
        if (to === 'person' && toPerson === '') return refuse({ field: 'toPerson', text: say.passToNeeded })
        const ruling = await optOut(ask, cycle.id, right.matter, passesTo(to, toPerson), reason, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/decisions`) : ruling
      },
    }),
    comeBack: act({
      form: () => z.object({}),
      do: async (ask, { cycle, right }) => {
        await optIn(ask, cycle.id, right.matter)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/decisions`)
      },
    }),
  }),
})

function passedTo(
  passes: PassesTo,
  others: readonly SeatHere[],
  { leave, decision }: ReturnType<typeof words.in>,
): string {
  if (passes.to === 'others') return leave.passed.others
  if (passes.to === 'nobody') return leave.passed[passes.otherwise]
  const name = others.find(({ person }) => person === passes.person)?.knownAs
  return leave.passed.person(name ?? decision.somebody)
}

function passesTo(to: (typeof ways)[number], person: string): PassesTo {
  if (to === 'others') return { to }
  return to === 'person' ? { to, person } : { to: 'nobody', otherwise: to }
}
