import { AREAS, BOTTOM_LINES, PROVENANCES } from '#analysis/wellbeing'
import { shortDate } from '#platform/clock'
import type { Language } from '#platform/words'
import { listed } from '#platform/words'
import type { Outcome } from '../outcome.ts'
import type { Change } from '../storage.ts'
import { words } from '../words.ts'

/** What an outcome was before, what it became, who changed it and why: so that nothing drifts unseen. */
export function History({
  language,
  outcome,
  changes,
  names,
}: {
  language: Language
  outcome: Outcome
  changes: readonly Change[]
  names: ReadonlyMap<string, string | undefined>
}) {
  const say = words.in(language).outcome
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history">{say.history}</h2>
      <p class="quiet">{say.writtenOn(shortDate(outcome.madeAt))}</p>
      {changes.length === 0 && <p>{say.noHistory}</p>}
      <ol role="list">
        {changes.map((change) => (
          <li key={change.id}>
            <h3>
              {say.changeLine(
                say.changes[change.what],
                names.get(change.changedBy ?? '') ?? say.somebody,
                shortDate(change.changedAt),
              )}
            </h3>
            <dl>
              <dt>{say.was}</dt>
              <dd dir="auto">{readable(change, change.before, language)}</dd>
              <dt>{say.is}</dt>
              <dd dir="auto">{readable(change, change.after, language)}</dd>
              {change.why && (
                <>
                  <dt>{say.why}</dt>
                  <dd dir="auto">{change.why}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was written down is a key or several; people read their names. */
function readable({ what }: Change, written: string, language: Language): string {
  const { areas, bottomLines, from, outcome } = words.in(language)
  const keys = written.split(' ')
  const names = {
    statement: [written],
    area: AREAS.filter((area) => keys.includes(area)).map((area) => areas[area]),
    bottomLines: BOTTOM_LINES.filter((line) => keys.includes(line)).map((line) => bottomLines[line]),
    provenance: PROVENANCES.filter((who) => keys.includes(who)).map((who) => from[who]),
  }[what].filter((name) => name !== '')
  return names.length > 0 ? listed(names) : outcome.nothing
}
