import { z } from 'zod'
import {
  addOrganisation,
  findNamesake,
  findOrganisation,
  OrganisationFields,
  organisationForm,
  organisationWords,
} from '#commons/organisations'
import { page, seeOther, text } from '#platform/http'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, Hidden, Notice, TextInput } from '#ui'
import { giveCard, join } from '../acts.ts'
import { represent } from '../acts-representatives.ts'
import { mayComeAndGo, mayJoinAsProvider } from '../permissions.ts'
import { mayBeKnownAs } from '../person.ts'
import { maySpeakFor, wayOn } from '../representative.ts'
import { listRepresentatives } from '../storage-representatives.ts'
import { words } from '../words.ts'
import { enterWithCard } from './come-back.tsx'
import { ReturnCard } from './return-card.tsx'

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
// The words of the first card are made from the form's key alone: sent twice, the form knows no person yet.
const firstCard = 'the first card of a provider'

/** "We are an organisation": its name, what it is, and the name you want to be known by. Then a return card. */
export const joinProvider = page({
  path: '/{place}/providers/join',
  load: async (ask) => {
    const { tx, place, who } = ask
    const wanted = ask.query['organisation']
    const known =
      wanted !== undefined && uuid.test(wanted) ? await findOrganisation(tx, place.id, wanted) : undefined
    const speaking = known ? await listRepresentatives(tx, place.id, known.id) : []
    return {
      record: place.record,
      known,
      isMine: who.kind !== 'nobody' && speaking.includes(who.person),
      // A refused form carries it along in its own field.
      next: wayOn(ask.query['next'] ?? String(ask.form.values['next'] ?? ''), place.slug),
    }
  },
  may: mayJoinAsProvider,
  show: (ask, { known, isMine, next }) => {
    const say = words.in(ask.language).provider
    const providers = `/${ask.place.slug}/providers`
    const name = ask.who.kind === 'nobody' ? undefined : ask.who.knownAs
    return {
      title: say.title,
      density: 'public',
      back: { href: providers, text: organisationWords.in(ask.language).directory.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {isMine && known ? (
            <>
              <Notice>
                <p>
                  <bdi>{say.mine(known.name)}</bdi>
                </p>
              </Notice>
              <ButtonRow>
                {next && <ButtonLink href={next}>{say.goOn}</ButtonLink>}
                <ButtonLink kind="secondary" href={`${providers}/${known.id}/people`}>
                  {say.people}
                </ButtonLink>
              </ButtonRow>
            </>
          ) : (
            <>
              <p class="lead">{name ? say.leadKnown(name) : say.lead}</p>
              <Form view={ask.form} act="join">
                {next && <Hidden name="next" value={next} />}
                <h2>{say.yours}</h2>
                <OrganisationFields say={organisationWords.in(ask.language)} name={known?.name} />
                {ask.who.kind === 'nobody' && (
                  <>
                    <h2>{say.you}</h2>
                    <TextInput name="knownAs" label={say.knownAs} hint={say.knownAsHint} />
                  </>
                )}
                <Button>{say.button}</Button>
              </Form>
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    join: act({
      form: (ask) =>
        z.object({
          ...organisationForm(organisationWords.in(ask.language)),
          knownAs: text({ most: 200 }),
          next: text({ most: 300 }),
        }),
      do: async (ask, _loaded, { knownAs, next, ...draft }) => {
        const { tx, place, who } = ask
        const say = words.in(ask.language)
        const me = who.kind === 'nobody' ? undefined : who.person
        const namesake = await findNamesake(tx, place.id, draft)
        if (namesake) {
          const taken = say.provider.taken(namesake.name, place.contact || place.runsIt)
          const ruling = maySpeakFor(await listRepresentatives(tx, place.id, namesake.id), me, taken)
          if (!ruling.ok) return ruling
        }
        const name = me === undefined ? mayBeKnownAs(knownAs, say.rules) : undefined
        if (name && !name.ok) return name
        const sentences = organisationWords.in(ask.language).rules
        const organisation = namesake
          ? ({ ok: true, value: namesake } as const)
          : await addOrganisation(ask, draft, sentences)
        if (!organisation.ok) return organisation
        const on = wayOn(next, place.slug) ?? `/${place.slug}/providers/${organisation.value.id}`
        if (me !== undefined) {
          await represent(ask, me, organisation.value.id)
          return seeOther(on)
        }
        const person = await join(ask, { standing: 'participant', knownAs: name?.value })
        await represent(ask, person.id, organisation.value.id)
        const card = await giveCard(ask, person.id, firstCard)
        ask.setCookie('challenge', `new ${card}`)
        return seeOther(`/${place.slug}/providers/card?${new URLSearchParams({ next: on })}`)
      },
      again: (ask) => {
        if (ask.who.kind === 'nobody') ask.setCookie('challenge', `new ${ask.wordsFor(firstCard)}`)
      },
    }),
  }),
})

/** The card of somebody who has just joined, shown once. Going on uses it for the first time. */
export const showFirstCard = page({
  path: '/{place}/providers/card',
  load: async (ask) => {
    const kept = ask.cookie('challenge')
    return {
      code: kept?.startsWith('new ') ? kept.slice(4) : undefined,
      next: wayOn(ask.query['next'], ask.place.slug) ?? `/${ask.place.slug}/mine`,
    }
  },
  may: mayComeAndGo,
  show: (ask, { code, next }) => {
    const say = words.in(ask.language).provider
    return {
      title: say.cardTitle,
      density: 'public',
      unlisted: true,
      main: code ? (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.cardTitle}</h1>
          <p class="lead">{say.cardLead}</p>
          <ReturnCard ask={ask} code={code} />
          <Form view={ask.form} act="kept">
            <Hidden name="next" value={next} />
            <Button>{say.cardDone}</Button>
          </Form>
        </>
      ) : (
        <>
          <h1>{say.cardTitle}</h1>
          <p>{say.cardGone}</p>
          <ButtonLink href={`/${ask.place.slug}/account`}>{words.in(ask.language).account.title}</ButtonLink>
        </>
      ),
    }
  },
  acts: (act) => ({
    kept: act({
      form: () => z.object({ next: text({ most: 300 }) }),
      do: async (ask, { code }, { next }) => {
        const on = wayOn(next, ask.place.slug) ?? `/${ask.place.slug}/mine`
        if (code !== undefined) await enterWithCard(ask, code)
        ask.setCookie('challenge', '')
        return seeOther(on)
      },
    }),
  }),
})
