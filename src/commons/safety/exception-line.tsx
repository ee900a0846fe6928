import type { Language } from '#platform/words'
import { Notice } from '#ui'
import type { Lead } from './lead.ts'
import { words } from './words.ts'

interface ExceptionLineProps {
  lead: Lead
  language: Language
  level?: 2 | 3 | undefined
}

/** Stands before the first box: what stays private, the one exception, and who to ring. */
export function ExceptionLine({ lead, language, level }: ExceptionLineProps) {
  const say = words.in(language).exception
  return (
    <Notice title={say.title} level={level}>
      <p>{say.line(lead.name)}</p>
      <p>
        {say.lead(lead.name, lead.role)} {say.ring} <Phone number={lead.phone} />. {say.hours}{' '}
        <bdi>{lead.hours}</bdi>.
      </p>
    </Notice>
  )
}

/** A number to tap, kept left to right in every language. */
export function Phone({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} dir="ltr">
      {number}
    </a>
  )
}

/** Real numbers that work at any hour, wherever somebody is asked what worries them. */
export function HelpNow({ language }: { language: Language }) {
  const say = words.in(language).helpNow
  return (
    <Notice title={say.title} tone="warning">
      <p>
        {say.emergency} <Phone number={say.emergencyNumber} />
      </p>
      <p>
        {say.childline} <Phone number={say.childlineNumber} />
      </p>
    </Notice>
  )
}
