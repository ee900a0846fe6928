import type { Lead } from './lead.ts'

/** One valid lead; a test says only what differs from it. The number is from the range kept free for drama. */
export const exampleLead: Lead = {
  name: 'Ruth Calloway',
  role: 'Safeguarding lead, young people’s services',
  phone: '020 7946 0142',
  hours: 'Monday to Friday, 9 am to 6 pm',
}
