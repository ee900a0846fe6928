import { roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import type { Language } from '#platform/words'
import type { Right } from './right.ts'
import { words } from './words.ts'

interface RightSaidProps {
  right: Right | undefined
  language: Language
  /** Whoever reads it: what is theirs to decide is said so. */
  who: Who
}

/** Whose decision it is, in plain words; for a promise also what alone may break it, and what happens then. */
export function RightSaid({ right, language, who }: RightSaidProps) {
  const say = words.in(language).holder
  if (!right) return <p>{say.source}</p>
  const { holder, form, grounds } = right
  const officer = right.officerRole ?? say.short.officer
  if (holder === 'officer') return <p>{say.officer(officer)}</p>
  const role = roleIn(who, right.cycleId)
  const isMine =
    role === 'youngPerson' || (holder === 'coreTeam' && (role === 'practitioner' || role === 'commissioner'))
  return (
    <>
      <p>
        {isMine && <strong>{holder === 'youngPeople' ? say.yours : say.yoursTogether} </strong>}
        {say[holder]}
      </p>
      {form === 'undertaking' && (
        <>
          <p>{say.promise[holder](officer)}</p>
          <ul>
            {grounds.map((ground) => (
              <li key={ground}>{ground}</li>
            ))}
          </ul>
          <p>{say.promised}</p>
        </>
      )}
    </>
  )
}
