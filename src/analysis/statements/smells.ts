import { type CueTable, cues } from './cue.ts'

/** What officers' wording may be worth a question about. */
export type Smell = 'count' | 'attendance' | 'service' | 'role' | 'label' | 'lack' | 'lessOf'

/** The words that raise each question. Digits are counted as `count` beside these. */
export const SMELLS: CueTable<Smell> = {
  count: cues(`
    number of, numbers of, hours, hours of, units, units of, %, per cent, percent, percentage of,
    percentage, how many, target of, throughput, volume of, dozen, hundreds of, thousands of, per week,
    per month, per year, per annum, less than, more than, at least
  `),
  attendance: cues(`
    attend, attends, attended, attending, attendance, attendances, turn up, sign up, sign ups, enrol,
    enrols, enrolled, enrolment, enrolments, complete a, completes a, completes the, completion of,
    comply with, complies with, compliance with, footfall, contacts made, referrals made
  `),
  service: cues(`
    session, sessions, workshop, workshops, programme, programmes, course, courses, service, services,
    intervention, interventions, scheme, schemes, deliver, delivers, delivered, delivery, delivering,
    provide, provides, provided, providing, provision of, provision, appointment, appointments, referral,
    referrals, activity programme, case management, signpost*, advice sessions, support to, support with,
    is helped to, are helped to, helped to, is supported to, are supported to, pathways are established
  `),
  role: cues(`
    service user, service users, client, clients, case, cases, customer, customers, beneficiary,
    beneficiaries, end user, end users, client group, target group, cohort, cohorts, caseload, caseloads
  `),
  label: cues(`
    at risk, at risk of, hard to reach, seldom heard, vulnerable, disadvantaged, deprived, troubled,
    problem families, challenging behaviour, neets, neet, disengaged, disaffected, complex needs,
    low ability, offenders, offender, addicts, the homeless, dependent on, needy, underachiev*, low achiev*,
    victims of, criminal, pro criminal, anti social
  `),
  lack: cues(`
    lack, lacks, lacking, lack of, gap, gaps, deficit, deficits, problem, problems, poor, weak, failing,
    failure, barrier, barriers, issues, unable to, inability, insufficient, inadequate, low self esteem,
    low confidence, low aspirations, dysfunction*, negative, harmful, need for, suffer, suffers, suffering,
    challenges
  `),
  lessOf: cues(`
    reduc*, decreas*, prevent*, avoid*, tackl*, combat*, eliminat*, eradicat*, minimis*, minimiz*, stop,
    stopping, fewer, less, lower, cut, cutting, curb*, mitigat*, ending, desist*, abstinence, abstain*,
    deter, deterr*, remov*, overcom*, halv*, manage risk*, relapse, risky, free from, free of
  `),
}
