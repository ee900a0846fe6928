import { z } from 'zod'
import { findCycle, isInCoreTeam, listSeats } from '#commons/cycles'
import { findClosedDecision } from '#commons/power'
import { shortDate } from '#platform/clock'
import { type Ask, hiddenId, page, seeOther, text } from '#platform/http'
import { listed } from '#platform/words'
import {
  AreaName,
  Button,
  ButtonLink,
  ButtonRow,
  Details,
  ErrorSummary,
  Form,
  Hidden,
  Inset,
  Notice,
  SaidBy,
  SummaryList,
  Tag,
} from '#ui'
import { proposeIndicator, rewordIndicator } from '../acts.ts'
import { endEvidence } from '../acts-evidence.ts'
import type { Outcome } from '../outcome.ts'
import { mayReadFramework, mayWriteFramework } from '../permissions.ts'
import { findOutcome, listChanges } from '../storage.ts'
import { listEvidence } from '../storage-evidence.ts'
import { listIndicators } from '../storage-indicators.ts'
import { words } from '../words.ts'
import { History } from './history.tsx'
import { isYoung } from './outcome-fields.tsx'
import { Signs } from './signs.tsx'
import { findBehind, WordsBehind } from './words-behind.tsx'

const path = '/{place}/projects/{cycle}/outcomes/{outcome}'
type Here = Ask<{ place: string; cycle: string; outcome: string }>

/** One outcome: first the words that asked for it, then what should change, then what came of it. */
export const readOutcome = page({
  path,
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const outcome = cycle && (await findOutcome(tx, place.id, params.outcome))
    if (!cycle || outcome?.cycleId !== cycle.id) return undefined
    const links = await listEvidence(tx, place.id, [outcome.id])
    const changes = await listChanges(tx, place.id, outcome.id)
    const first = await findClosedDecision(tx, place.id, cycle.id, 'priorities')
    // Whose change it was is for the team among itself; the public reads that somebody in the team did.
    const seats =
      changes.length > 0 && isInCoreTeam(ask.who, cycle.id) ? await listSeats(tx, place.id, cycle.id) : []
    return {
      cycle,
      outcome,
      record: place.record,
      behind: await findBehind(ask, cycle, links),
      indicators: await listIndicators(tx, place.id, cycle.id, outcome.id),
      changes,
      names: new Map(seats.map((seat) => [seat.person, seat.knownAs])),
      isChosen: first?.chosen.includes(outcome.id) ?? false,
    }
  },
  may: mayReadFramework,
  show: (ask, { cycle, outcome, record, behind, indicators, changes, names, isChosen }) => {
    const all = words.in(ask.language)
    const say = all.outcome
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const here = `${project}/outcomes/${outcome.id}`
    const mayWrite = !outcome.withdrawnAt && mayWriteFramework(ask.who, { cycle, record }).may
    const standing = behind.filter(({ link }) => !link.endedAt)
    const ended = behind.filter(({ link }) => link.endedAt)
    const isBroken = !standing.some(
      ({ link, stands }) => stands && link.kind !== 'asset' && link.kind !== 'barrier',
    )
    return {
      title: outcome.statement ?? all.notNamed,
      density: 'public',
      cycle,
      back: { href: `${project}/outcomes`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          {standing.length > 0 && <p class="caption">{say.asked}</p>}
          {standing.map((one) => (
            <WordsBehind
              key={one.link.id}
              ask={ask}
              behind={one}
              aside={
                mayWrite && (
                  <Form view={ask.form} act="end" id={`link-${one.link.id.slice(-8)}`}>
                    <Hidden name="evidence" value={one.link.id} />
                    <Button kind="link" hidden={say.endLinkOf}>
                      {say.endLink}
                    </Button>
                  </Form>
                )
              }
            />
          ))}
          {isBroken && (
            <Notice tone="warning">
              <p>{record ? say.brokenRecord : say.broken}</p>
            </Notice>
          )}
          <h1 dir="auto">{outcome.statement ?? all.notNamed}</h1>
          {outcome.withdrawnAt && (
            <Inset>
              <p>{say.takenBackOn(shortDate(outcome.withdrawnAt))}</p>
              {outcome.withdrawnBecause && (
                <p>
                  <strong>{say.takenBackWhy}:</strong> <bdi>{outcome.withdrawnBecause}</bdi>
                </p>
              )}
            </Inset>
          )}
          {isChosen && (
            <p>
              <Tag tone="done">{all.chosen}</Tag> <a href={`${project}/priorities`}>{say.isChosen}</a>
            </p>
          )}
          <Facts ask={ask} outcome={outcome} />
          <p>
            <a href={`${project}/thread/${outcome.id}`}>{say.thread}</a>
          </p>
          {mayWrite && (
            <ButtonRow>
              <ButtonLink kind="secondary" href={`${here}/evidence`}>
                {say.link}
              </ButtonLink>
              <ButtonLink kind="secondary" href={`${here}/change`}>
                {say.change}
              </ButtonLink>
              <a href={`${here}/withdraw`}>{say.takeBack}</a>
            </ButtonRow>
          )}
          {(indicators.length > 0 || !record) && (
            <Signs ask={ask} cycleId={cycle.id} indicators={indicators} mayWrite={mayWrite} />
          )}
          {!record && <History language={ask.language} outcome={outcome} changes={changes} names={names} />}
          {ended.length > 0 && (
            <Details summary={say.endedLinks(ended.length)}>
              {ended.map((one) => (
                <WordsBehind key={one.link.id} ask={ask} behind={one} aside={<Tag>{say.ended}</Tag>} />
              ))}
            </Details>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    end: act({
      form: () => z.object({ evidence: hiddenId() }),
      may: mayWriteFramework,
      do: async (ask, { behind }, { evidence }) => {
        if (behind.some(({ link }) => link.id === evidence)) await endEvidence(ask, evidence)
        return seeOther(addressOf(ask))
      },
    }),
    sign: act({
      form: (ask) =>
        z.object({ words: text({ needed: words.in(ask.language).rules.indicatorNeeded, most: 500 }) }),
      may: mayWriteFramework,
      do: async (ask, { cycle, outcome }, form) => {
        const sign = { outcomeId: outcome.id, words: form.words, byYoungPeople: isYoung(ask, cycle.id) }
        const ruling = await proposeIndicator(ask, cycle.id, sign, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${addressOf(ask)}#signs`) : ruling
      },
    }),
    reword: act({
      form: (ask) =>
        z.object({
          indicator: hiddenId(),
          words: text({ needed: words.in(ask.language).rules.indicatorNeeded, most: 500 }),
        }),
      may: mayWriteFramework,
      do: async (ask, { cycle, indicators }, form) => {
        if (!indicators.some(({ id }) => id === form.indicator)) return seeOther(addressOf(ask))
        const change = { id: form.indicator, words: form.words, editorIsYoung: isYoung(ask, cycle.id) }
        const ruling = await rewordIndicator(ask, cycle.id, change, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${addressOf(ask)}#signs`) : ruling
      },
    }),
  }),
})

function addressOf({ place, params }: Here): string {
  return `/${place.slug}/projects/${params.cycle}/outcomes/${params.outcome}`
}

function Facts({ ask, outcome }: { ask: Here; outcome: Outcome }) {
  const all = words.in(ask.language)
  const say = all.outcome
  const rows = [
    ...(outcome.area ? [{ term: say.area, detail: <AreaName area={outcome.area} /> }] : []),
    ...(outcome.bottomLines.length > 0
      ? [{ term: say.lines, detail: listed(outcome.bottomLines.map((line) => all.bottomLines[line])) }]
      : []),
    ...(outcome.provenance.length > 0
      ? [
          {
            term: say.from,
            detail: outcome.provenance.map((who) => (
              <span key={who}>
                <SaidBy who={who} />{' '}
              </span>
            )),
          },
        ]
      : []),
    ...(outcome.source ? [{ term: say.sourceIs, detail: outcome.source }] : []),
  ]
  return (
    <>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {outcome.ourReading && <p class="quiet">{say.ourReading}</p>}
    </>
  )
}
