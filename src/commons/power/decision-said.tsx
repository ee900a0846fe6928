import { longDate } from '#platform/clock'
import type { Language } from '#platform/words'
import { Institution, SummaryList, TwoVoices, Voice } from '#ui'
import { type Decision, dissent, type Objection, type Say, tookPart } from './decision.ts'
import type { Override } from './override.ts'
import { words } from './words.ts'

/** Names of people, for those who sit at the same table; nobody else is given any. */
export type Names = ReadonlyMap<string, string>

interface ClosedProps {
  decision: Decision
  says: readonly Say[]
  objections: readonly Objection[]
  language: Language
  names: Names | undefined
}

/** What was decided, why, by how many, who saw it differently, and what was said against it: kept for good. */
export function Closed({ decision, says, objections, language, names }: ClosedProps) {
  const say = words.in(language).decision
  const { chosen, options } = decision
  const was = (isChosen: boolean) => options.filter(({ id }) => chosen.includes(id) === isChosen)
  const { young, adults } = tookPart(says)
  const differently = dissent(decision, says)
  return (
    <>
      <h2>{say.what}</h2>
      <Voice by={decision.closedAt && when(decision, language)}>
        {was(true).map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </Voice>
      <h2>{say.why}</h2>
      <p dir="auto">{decision.reasons}</p>
      {was(false).length > 0 && (
        <>
          <h2>{say.others}</h2>
          <ul>
            {was(false).map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {decision.source === undefined ? (
        <>
          <h2>{say.tookPart}</h2>
          <p>{words.in(language).register.tookPart(young, adults)}</p>
          {decision.youngLeftIt > 0 && <p>{say.youngLeft(decision.youngLeftIt)}</p>}
          <h2>{say.dissent}</h2>
          {differently.length === 0 && <p>{say.dissentNone}</p>}
          {differently.map(({ person, reason, stance, option }) => (
            <Voice
              key={person}
              size="small"
              by={names ? nameOf(names, person, say.somebody) : say.dissentLine}
            >
              <p>{reason || say.noReason}</p>
              {names && <p>{stanceSaid(language, options, stance, option)}</p>}
            </Voice>
          ))}
        </>
      ) : (
        <SummaryList rows={[{ term: say.source, detail: decision.source }]} />
      )}
      {objections.length > 0 && <Objections objections={objections} language={language} names={names} />}
    </>
  )
}

function when(decision: Decision, language: Language): string {
  const say = words.in(language).decision
  if (decision.happenedOn) return say.happenedOn(longDate(decision.happenedOn))
  return decision.closedAt && !decision.source ? say.closedOn(longDate(decision.closedAt)) : ''
}

/** What was said against deciding, each with its answer. */
export function Objections(props: {
  objections: readonly Objection[]
  language: Language
  names: Names | undefined
}) {
  const { objections, language, names } = props
  const say = words.in(language).decision
  return (
    <>
      <h2>{say.objections}</h2>
      {objections.map(({ id, person, words: why, answer }) => (
        <TwoVoices key={id}>
          <Voice
            size="small"
            by={names ? say.objected(nameOf(names, person, say.somebody)) : say.objectedPublic}
          >
            {why}
          </Voice>
          <Voice size="small" by={say.answered}>
            {answer ?? say.unanswered}
          </Voice>
        </TwoVoices>
      ))}
    </>
  )
}

/** An override as everybody reads it: the role, the listed reason, the reason now, and the group's answer beside it. */
export function Overridden({
  override,
  role,
  language,
}: {
  override: Override
  role: string
  language: Language
}) {
  const say = words.in(language).override
  return (
    <>
      <h2>{say.heading}</h2>
      <TwoVoices>
        <Institution by={role}>
          <p>{say.by(role)}</p>
          <SummaryList
            rows={[
              { term: say.groundWas, detail: override.ground },
              { term: say.why, detail: override.reason },
            ]}
          />
          <p>{say.toldFirst(longDate(override.toldOn))}</p>
        </Institution>
        <Voice by={say.groupsReply}>
          {override.reply === undefined ? say.timeOver : override.reply === '' ? say.silent : override.reply}
        </Voice>
      </TwoVoices>
    </>
  )
}

export function stanceSaid(
  language: Language,
  options: Decision['options'],
  stance: Say['stance'],
  option: string | undefined,
): string {
  const say = words.in(language).decision
  const text = options.find(({ id }) => id === option)?.text
  return text === undefined || stance === 'standAside' ? say.stance[stance] : say.stanceWith[stance](text)
}

export function nameOf(names: Names, person: string, somebody: string): string {
  return names.get(person) ?? somebody
}
