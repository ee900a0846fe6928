import { z } from 'zod'
import { findLead } from '#commons/safety'
import {
  ConsentChoices,
  changeConsents,
  consentKeys,
  consentsFrom,
  findVoiceByReceipt,
  listRetellings,
  noteWrongCode,
  openedReceipt,
  receiptDays,
  receiptHash,
  Said,
  writtenCode,
} from '#insight/voices'
import { longDate } from '#platform/clock'
import { type Ask, choices, page, seeOther, text, type View } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ButtonRow, Details, ErrorSummary, Form, Notice, TextInput } from '#ui'
import { lookUp, traceOf } from '../acts.ts'
import { mayHoldReceipt } from '../permissions.ts'
import { WhatHappened } from '../what-happened.tsx'
import { words } from '../words.ts'

type AskHere = Ask<{ readonly place: string }>
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

async function load(ask: AskHere) {
  const held = await lookUp(ask)
  const { voice } = held
  if (!voice || voice.status === 'withdrawn') return { ...held, more: undefined }
  const retellings = await listRetellings(ask.tx, ask.place.id, [voice.id])
  return {
    ...held,
    more: {
      ...(await traceOf(ask, voice)),
      retellings,
      lead: await findLead(ask.tx, ask.place.id, voice.cycleId),
    },
  }
}

/** What happened to what I said: closed until its six words and a tap, neutral to everybody who finds it. */
export const followVoice = page({
  path: '/{place}/receipt',
  load,
  may: mayHoldReceipt,
  show: (ask, loaded) => {
    if (!loaded.found) return asking(ask, loaded)
    if (!loaded.voice) return closed(ask)
    return loaded.more ? opened(ask, loaded) : removed(ask, loaded)
  },
  acts: (act) => ({
    find: act({
      form: (ask) => z.object({ code: text({ needed: words.in(ask.language).find.needed, most: 200 }) }),
      do: async (ask, _loaded, { code }) => {
        const found = await findVoiceByReceipt(ask.tx, ask.place.id, receiptHash(ask, code))
        // A refusal would roll the count back. The words stay with this browser, to be looked at again.
        if (!found) await noteWrongCode(ask)
        ask.setCookie('receipt', found ? openedReceipt(writtenCode(code)) : writtenCode(code), receiptDays)
        return seeOther(`/${ask.params.place}/receipt`)
      },
    }),
    open: act({
      form: () => z.object({}),
      do: async (ask, { receipt }) => {
        if (receipt) ask.setCookie('receipt', openedReceipt(receipt.code), receiptDays)
        return seeOther(`/${ask.params.place}/receipt`)
      },
      again: (ask) => {
        const held = ask.cookie('receipt')
        if (held && !held.includes('.')) ask.setCookie('receipt', openedReceipt(held), receiptDays)
      },
    }),
    close: act({
      form: () => z.object({}),
      do: async (ask, { receipt }) => {
        if (receipt) ask.setCookie('receipt', receipt.code, receiptDays)
        return seeOther(`/${ask.params.place}/receipt`)
      },
    }),
    finish: act({
      form: () => z.object({}),
      do: async (ask) => {
        ask.clearBrowser()
        return seeOther(`/${ask.params.place}`)
      },
      again: (ask) => ask.clearBrowser(),
    }),
    consents: act({
      form: () => z.object({ consents: choices(consentKeys), knownAs: text({ most: 200 }) }),
      do: async (ask, { voice }, { consents, knownAs }) => {
        if (!voice) return refuse({ text: words.in(ask.language).rules.closed })
        const ruling = await changeConsents(ask, voice.id, { consents: consentsFrom(consents), knownAs })
        return ruling.ok ? seeOther(`/${ask.params.place}/receipt`) : ruling
      },
    }),
  }),
})

/** Nothing held, or words that open nothing: a box for six words, and the same sentence whatever was wrong. */
function asking(ask: AskHere, { receipt }: Loaded): View {
  const { title, find } = words.in(ask.language)
  return {
    title,
    density: 'participant',
    unlisted: true,
    main: (
      <>
        <ErrorSummary problems={ask.form.problems} />
        <h1>{find.heading}</h1>
        {receipt ? (
          <Notice tone="warning" announced>
            <p>{find.unknown}</p>
          </Notice>
        ) : (
          <p class="lead">{find.lead}</p>
        )}
        <Form view={ask.form} act="find">
          <TextInput
            name="code"
            label={find.code}
            hint={find.codeHint}
            spellcheck={false}
            value={receipt?.code}
          />
          <Button>{find.button}</Button>
        </Form>
      </>
    ),
  }
}

/** A receipt found by somebody else shows this and nothing more. So does one that somebody is made to open. */
function closed(ask: AskHere): View {
  const say = words.in(ask.language)
  return {
    title: say.title,
    density: 'participant',
    unlisted: true,
    main: (
      <>
        <ErrorSummary problems={ask.form.problems} />
        <h1>{say.closed.heading}</h1>
        <p class="lead">{say.closed.body}</p>
        <Form view={ask.form} act="open">
          <Button>{say.closed.open}</Button>
        </Form>
        <Form view={ask.form} act="finish">
          <Button kind="secondary">{say.closed.no}</Button>
        </Form>
      </>
    ),
  }
}

/** Taken back: what is left of it, in one sentence. */
function removed(ask: AskHere, { voice, cycle }: Loaded): View {
  const say = words.in(ask.language)
  return {
    title: say.title,
    density: 'participant',
    unlisted: true,
    cycle,
    main: (
      <>
        <ErrorSummary problems={ask.form.problems} />
        <h1>{say.open.heading}</h1>
        <p class="lead">{say.open.removed(longDate(voice?.withdrawnOn ?? voice?.saidOn ?? ''))}</p>
        <p>{say.open.removedMore}</p>
        <Form view={ask.form} act="finish">
          <Button>{say.open.forget}</Button>
        </Form>
      </>
    ),
  }
}

/** My words, and the thread of what became of them. */
function opened(ask: AskHere, { voice, cycle, more }: Loaded): View {
  const say = words.in(ask.language)
  const receipt = `/${ask.place.slug}/receipt`
  return {
    title: say.title,
    density: 'participant',
    unlisted: true,
    cycle,
    main: voice && cycle && more && (
      <>
        <ErrorSummary problems={ask.form.problems} />
        <h1>{say.open.heading}</h1>
        <Said
          voice={voice}
          language={ask.language}
          dreamWord={cycle.dreamWord}
          retellings={more.retellings}
          photo={voice.photo && `${receipt}/photo`}
          aside={<p class="small quiet">{say.open.said(longDate(voice.saidOn))}</p>}
        />
        <WhatHappened voice={voice} trace={more.trace} concern={more.concern} language={ask.language} />
        <section class="section">
          <h2>{say.acts.more}</h2>
          <ButtonRow>
            {more.lead && <ButtonLink href={`${receipt}/change`}>{say.acts.change}</ButtonLink>}
            <ButtonLink kind="secondary" href={`${receipt}/withdraw`}>
              {say.acts.withdraw}
            </ButtonLink>
          </ButtonRow>
          <Details summary={say.consents.summary} open={ask.form.act === 'consents'}>
            <Form view={ask.form} act="consents">
              <ConsentChoices
                language={ask.language}
                label={say.consents.question}
                hint={say.consents.hint}
                hasPhoto={voice.photo !== undefined}
                given={voice.consents}
                knownAs={voice.knownAs}
              />
              <Button kind="secondary">{say.consents.save}</Button>
            </Form>
          </Details>
          <p>
            {say.acts.download}: <a href={`${receipt}/download/text`}>{say.acts.asText}</a>,{' '}
            <a href={`${receipt}/download/json`}>{say.acts.asJson}</a>
          </p>
          <p>
            <a href={`/${ask.place.slug}/projects/${cycle.slug}/worried?about=${voice.id}`}>
              {say.open.worried}
            </a>
          </p>
          <p>
            <a href={`/${ask.place.slug}/projects/${cycle.slug}`}>{say.open.project}</a>
          </p>
        </section>
        <ButtonRow>
          <Form view={ask.form} act="close">
            <Button kind="secondary">{say.open.close}</Button>
          </Form>
          <Form view={ask.form} act="finish">
            <Button kind="secondary">{say.open.forget}</Button>
          </Form>
        </ButtonRow>
      </>
    ),
  }
}
