import { z } from 'zod'
import { type Cycle, findCycle, maySeeProject } from '#commons/cycles'
import { longDate } from '#platform/clock'
import { type Ask, hiddenId, page, seeOther, text, whenGiven } from '#platform/http'
import { type Ruling, refuse } from '#platform/ruling'
import { Button, ButtonLink, CodeWords, ErrorSummary, Form, Hidden, Notice, TextArea, WhoSees } from '#ui'
import { raiseConcern, worryCode } from '../acts.ts'
import { readBy } from '../concern.ts'
import { HelpNow, Phone } from '../exception-line.tsx'
import { type Lead, maySpeakHere } from '../lead.ts'
import { findLead } from '../storage.ts'
import { words } from '../words.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function loadSafety(ask: Ask<{ readonly place: string; readonly cycle: string }>) {
  const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
  return cycle && { cycle, lead: await findLead(ask.tx, ask.place.id, cycle.id) }
}

/**
 * "I'm worried": to the lead and nobody else, with words or without. `?about=` carries an id and nothing is ever
 * loaded by it, so the page shows nobody what it belongs to.
 */
export const shareWorry = page({
  path: '/{place}/projects/{cycle}/worried',
  load: loadSafety,
  may: maySeeProject,
  show: (ask, { cycle, lead }) => {
    const { language } = ask
    const say = words.in(language).worried
    const about = ask.query.about
    const isAbout = about !== undefined && uuid.test(about)
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      cycle,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.heading}</h1>
          {lead && !ask.place.record ? (
            <>
              <p class="lead">{say.who(lead.name, longDate(readBy(ask.now)))}</p>
              {isAbout && <p>{say.about}</p>}
              <Form view={ask.form} act="send">
                {isAbout && <Hidden name="about" value={about} />}
                <WhoSees>{words.in(language).whoSees.worry(lead.name)}</WhoSees>
                <TextArea name="words" label={say.box} hint={say.boxHint} rows={4} optional large />
                <p>{say.cannotFind}</p>
                <Button>{say.send(lead.name)}</Button>
              </Form>
              <Rather lead={lead} ask={ask} />
            </>
          ) : (
            <p class="lead">{ask.place.record ? say.noSending : say.noLead}</p>
          )}
          <HelpNow language={language} />
          <p class="quiet">{say.phoneRemembers}</p>
          {lead && (
            <p>
              <a href={`${rootOf(ask, cycle)}/worried/answer`}>{say.answer}</a>
            </p>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    send: act({
      form: (ask) =>
        z.object({
          about: whenGiven(z.union([z.undefined().transform(() => ''), z.literal(''), hiddenId()])),
          words: text({ most: 5000, tooLong: words.in(ask.language).rules.tooLong }),
        }),
      do: async (ask, { cycle, lead }, form) => {
        const open = mayWorryHere(ask, lead)
        if (!open.ok) return open
        const about = form.about === undefined ? undefined : { kind: 'voice', id: form.about }
        await raiseConcern(ask, { cycle: cycle.id, about, words: form.words, how: 'person' })
        keepCode(ask)
        return seeOther(`${rootOf(ask, cycle)}/worried/sent`)
      },
      again: keepCode,
    }),
  }),
})

function mayWorryHere(ask: Ask<unknown>, lead: Lead | undefined): Ruling<Lead> {
  const say = words.in(ask.language)
  return ask.place.record ? refuse({ text: say.worried.noSending }) : maySpeakHere(lead, say.rules)
}

// The next page shows the six words once and then forgets them: the next person to hold this phone may not see them.
function keepCode(ask: Ask<unknown>): void {
  ask.setCookie('challenge', `worry ${worryCode(ask)}`)
}

/** It is with the lead: who reads it, by when, who helps until then, and six words to see the answer with. */
export const readThanks = page({
  path: '/{place}/projects/{cycle}/worried/sent',
  load: async (ask) => {
    const loaded = await loadSafety(ask)
    const kept = ask.cookie('challenge')
    if (!loaded?.lead) return undefined
    if (!kept?.startsWith('worry ')) return { ...loaded, lead: loaded.lead, code: undefined }
    ask.setCookie('challenge', '')
    return { ...loaded, lead: loaded.lead, code: kept.slice('worry '.length) }
  },
  may: maySeeProject,
  show: (ask, { cycle, lead, code }) => {
    const say = words.in(ask.language).sent
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      cycle,
      main: (
        <>
          <h1>{say.heading(lead.name)}</h1>
          <Notice tone="done" announced>
            <p>{say.when(lead.name, longDate(readBy(ask.now)))}</p>
            <p>{say.offScreen}</p>
          </Notice>
          <Rather lead={lead} ask={ask} />
          <HelpNow language={ask.language} />
          {code && (
            <>
              <CodeWords code={code} label={say.codeLabel} />
              <p>{say.keep}</p>
            </>
          )}
          <p>
            <a href={`${rootOf(ask, cycle)}/worried/answer`}>{words.in(ask.language).worried.answer}</a>
          </p>
          <ButtonLink kind="secondary" href={rootOf(ask, cycle)}>
            {say.on}
          </ButtonLink>
        </>
      ),
    }
  },
})

function Rather({ lead, ask }: { lead: Lead; ask: Pick<Ask, 'language'> }) {
  const say = words.in(ask.language)
  return (
    <p>
      {say.worried.rather} {say.exception.ring} <bdi>{lead.name}</bdi>: <Phone number={lead.phone} />.{' '}
      {say.exception.hours} <bdi>{lead.hours}</bdi>.
    </p>
  )
}

function rootOf(ask: Pick<Ask, 'place'>, cycle: Pick<Cycle, 'slug'>): string {
  return `/${ask.place.slug}/projects/${cycle.slug}`
}
