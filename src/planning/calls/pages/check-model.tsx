import { z } from 'zod'
import { page, seeOther } from '#platform/http'
import { Button, ButtonLink, ErrorSummary, Fieldset, Form, Notice, Select, Table } from '#ui'
import { madeUpBids, tryModel } from '../acts-model.ts'
import { scores, totalOf } from '../model.ts'
import { mayWriteCall } from '../permissions.ts'
import { findLastTrial } from '../storage-after.ts'
import { listCriteria, listScale } from '../storage-parts.ts'
import { draftWords } from '../words-draft.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { callAt, findDraftHere } from './draft-here.ts'

/** The way of scoring on three bids that nobody sent: does the right one come first? */
export const tryModelPage = page({
  path: '/{place}/projects/{cycle}/call/try',
  load: async (ask) => {
    const found = await findDraftHere(ask)
    return (
      found && {
        ...found,
        criteria: await listCriteria(ask.tx, ask.place.id, found.call.id),
        scale: await listScale(ask.tx, ask.place.id, found.call.id),
        trial: await findLastTrial(ask.tx, ask.place.id, found.call.id),
      }
    )
  },
  may: mayWriteCall,
  show: (ask, { cycle, call, criteria, scale, trial }) => {
    const say = teamWords.in(ask.language).try
    const { bids } = draftWords.in(ask.language)
    const isFresh = trial !== undefined && trial.modelVersion === call.modelVersion
    const standings = isFresh
      ? madeUpBids
          .map((bid) => ({ bid, total: totalOf(criteria, trial.scores[bid] ?? {}) }))
          .toSorted((a, b) => b.total - a.total)
      : []
    const [first, second] = standings
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: callAt(ask), text: teamWords.in(ask.language).write.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {trial && !isFresh && (
            <Notice>
              <p>{say.stale}</p>
            </Notice>
          )}
          {first && second && (
            <section class="section">
              <h2>{say.result}</h2>
              <Table
                caption={say.result}
                captionHidden
                columns={[
                  {
                    heading: say.bid,
                    names: true,
                    cell: ({ bid }: (typeof standings)[number]) => bids[bid].name,
                  },
                  {
                    heading: say.points,
                    numeric: true,
                    cell: ({ total }: (typeof standings)[number]) => total.toFixed(2),
                  },
                ]}
                rows={standings}
              />
              <p>
                {first.total === second.total ? say.tied : say.apart((first.total - second.total).toFixed(2))}{' '}
                {say.question}
              </p>
              <ButtonLink kind="secondary" href={callAt(ask, 'criteria')}>
                {say.toCriteria}
              </ButtonLink>
            </section>
          )}
          <Form view={ask.form} act="try">
            {madeUpBids.map((bid) => (
              <Fieldset key={bid} legend={bids[bid].name}>
                <p>{bids[bid].words}</p>
                {criteria.map(({ id, title }) => (
                  <Select
                    key={id}
                    name={`score-${bid}-${id}`}
                    label={say.score(title)}
                    value={isFresh ? String(trial.scores[bid]?.[id] ?? '') : ''}
                    options={[
                      { value: '', text: say.choose },
                      ...scores.map((score) => ({
                        value: String(score),
                        text: `${score}: ${scale.find(({ value }) => value === score)?.sentence ?? ''}`,
                      })),
                    ]}
                  />
                ))}
              </Fieldset>
            ))}
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    try: act({
      form: () => z.object({}).catchall(z.unknown()),
      do: async (ask, { call, criteria }, form) => {
        const given = Object.fromEntries(
          madeUpBids.map((bid) => [
            bid,
            Object.fromEntries(
              criteria.map(({ id }) => {
                const value = (form as Readonly<Record<string, unknown>>)[`score-${bid}-${id}`]
                return [id, typeof value === 'string' && value !== '' ? Number(value) : -1]
              }),
            ),
          ]),
        )
        const ruling = await tryModel(ask, call.id, given, ruleWords.in(ask.language))
        return ruling.ok ? seeOther(callAt(ask, 'try')) : ruling
      },
    }),
  }),
})
