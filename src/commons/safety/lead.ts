import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** The named person who keeps people safe in a project, and how to reach them. Said before anybody says a word. */
export interface Lead {
  readonly name: string
  readonly role: string
  readonly phone: string
  /** When they answer, in words. */
  readonly hours: string
}

export interface LeadWords {
  readonly nameNeeded: string
  readonly roleNeeded: string
  readonly phoneNeeded: string
  readonly hoursNeeded: string
}

/** Whether somebody may be named: a person with a name and a telephone that can be rung, not an office or a form. */
export function mayBeLead<L extends Lead>(lead: L, words: LeadWords): Ruling<L> {
  const problems: Problem[] = []
  if (lead.name.trim() === '') problems.push({ field: 'name', text: words.nameNeeded })
  if (lead.role.trim() === '') problems.push({ field: 'role', text: words.roleNeeded })
  if (!canBeRung(lead.phone)) problems.push({ field: 'phone', text: words.phoneNeeded })
  if (lead.hours.trim() === '') problems.push({ field: 'hours', text: words.hoursNeeded })
  return allowUnless(problems, lead)
}

// Short codes (101, 116 123) are real numbers too; fifteen digits is the longest any network dials (ITU-T E.164).
function canBeRung(phone: string): boolean {
  const digits = phone.replaceAll(/\D/g, '').length
  return /^[+()\d\s./-]+$/.test(phone.trim()) && digits >= 3 && digits <= 15
}

/** Whether anybody may be asked for their words here: not before there is somebody to turn to. */
export function maySpeakHere(lead: Lead | undefined, words: { readonly noLead: string }): Ruling<Lead> {
  return lead ? allow(lead) : refuse({ text: words.noLead })
}
