import type { Language } from '#platform/words'
import { Table as Rows } from '#ui'
import { type Decision, type Table, tookPart } from './decision.ts'
import { type Names, nameOf, stanceSaid } from './decision-said.tsx'
import { hasAnswered, type OptOut, whoDecides } from './opt-out.ts'
import { words } from './words.ts'

interface TableSaidProps {
  table: Table
  decision: Decision
  names: Names | undefined
  language: Language
}

/** Who has spoken, who has not and who left it to others: by chosen name at the table, as two numbers to everybody else. */
export function TableSaid({ table, decision, names, language }: TableSaidProps) {
  const say = words.in(language).decision
  const { young, adults } = tookPart(table.says)
  const register = words.in(language).register
  if (!names) return <p>{table.says.length === 0 ? register.nobodyYet : register.tookPart(young, adults)}</p>
  const name = (person: string) => nameOf(names, person, say.somebody)
  const deciding = whoDecides(table)
  const waiting = table.team.filter(({ person }) => deciding.has(person) && !hasAnswered(table, person))
  return (
    <>
      <Rows
        caption={say.spoken}
        captionHidden
        rows={table.says}
        empty={register.nobodyYet}
        columns={[
          { heading: say.name, names: true, cell: ({ person }) => name(person) },
          {
            heading: say.stands,
            cell: ({ stance, option }) => stanceSaid(language, decision.options, stance, option),
          },
          { heading: say.reason, cell: ({ reason }) => reason },
        ]}
      />
      {waiting.length > 0 && (
        <p>
          {say.notYet}: {waiting.map(({ person }) => name(person)).join(', ')}.
        </p>
      )}
      {table.optOuts.length > 0 && (
        <>
          <h3>{say.leftIt}</h3>
          <ul>
            {table.optOuts.map((optOut) => (
              <li key={optOut.person}>
                {passed(optOut, name, say.passes)} <bdi>{optOut.reason}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type Passes = ReturnType<typeof words.in>['decision']['passes']

function passed({ person, passesTo }: OptOut, name: (person: string) => string, say: Passes): string {
  if (passesTo.to === 'person') return say.person(name(person), name(passesTo.person))
  if (passesTo.to === 'others') return say.others(name(person))
  return passesTo.otherwise === 'wait' ? say.wait(name(person)) : say.goOn(name(person))
}
