import type { Person, Place, SafeguardingLead } from './types.ts'

export const place: Place = {
  slug: 'eastmere',
  name: 'Eastmere',
  notice: 'Eastmere is made up. So are its people, its council and everything they say here.',
  about:
    'A made-up borough beside a lake that everybody calls the mere. It has one long market street, one hill with a library on top, and a bus that stops too early.',
  areas: ['Weirside', 'Lantern Hill', 'Candle Street', 'Tannery Row', 'Mere Bank'],
}

export const people: readonly Person[] = [
  { key: 'ash', name: 'Ash', part: 'young person', coreTeam: true },
  { key: 'remi', name: 'Remi', part: 'young person', coreTeam: true },
  { key: 'jo', name: 'Jo', part: 'young person', coreTeam: true },
  {
    key: 'priya',
    name: 'Priya',
    part: 'commissioner',
    coreTeam: true,
    title: 'Commissioner, young people’s services',
  },
  { key: 'marcus', name: 'Marcus', part: 'practitioner', coreTeam: true, title: 'Practitioner' },
  { key: 'ellen', name: 'Ellen', part: 'practitioner', coreTeam: true, title: 'Practitioner' },
  {
    key: 'nadia',
    name: 'Nadia',
    part: 'officer',
    coreTeam: false,
    title: 'Assistant Director, Children and Young People',
  },
  {
    key: 'whitlock',
    name: 'Councillor Whitlock',
    part: 'elected member',
    coreTeam: false,
    title: 'Member for Weirside',
  },
]

export const safeguarding: SafeguardingLead = {
  name: 'Ruth Calloway',
  title: 'Safeguarding lead, young people’s services',
  phone: '020 7946 0142',
  hours: 'Monday to Friday, 9 am to 6 pm, and until 8 pm on the day we meet',
  outsideHours:
    'If anyone is in danger now, call 999. To talk to somebody at any hour, Childline is free on 0800 1111.',
  exception:
    'What you say stays inside this project unless you tell us we may share it. The one exception: if it makes us worried that somebody is being hurt, Ruth has to act on it. She would talk to you first.',
  notice:
    'Ruth and her number are made up, because this is a demonstration. The numbers 999 and 0800 1111 are real and work now.',
}
