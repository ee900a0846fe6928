import { type CueTable, cues } from './cue.ts'

/** What a word or phrase in a strategy is a sign of. Read by the rules in `rule.ts`; the longest phrase wins. */
export type Sign =
  | 'people'
  | 'place'
  | 'life'
  | 'being'
  | 'flourishing'
  | 'change'
  | 'quality'
  | 'ability'
  | 'aim'
  | 'will'
  | 'purpose'
  | 'help'
  | 'activity'
  | 'organisation'
  | 'fact'
  | 'past'
  | 'aside'

/**
 * The words that the finder of statements looks for. British spelling first, with `-ize` forms through stems.
 * Read it as a table: on the left what the words are a sign of, on the right the words.
 */
export const SIGNS: CueTable<Sign> = {
  // Whose lives.
  people: cues(`
    people, person, young people, young person, young adults, older people, disabled people,
    people on probation, person on probation, persons on probation, child, children, teenager*, girls, boys,
    women, woman, men, adults, resident, residents, service user, service users, family, families, parent,
    parents, carer, carers, care leaver, care leavers, pupils, students, learners, tenants, individual,
    individuals, citizen, citizens, patients, participants, beneficiaries, clients, veterans, victims,
    survivors, neighbours, household, households, businesses, employers, workers, newcomers, refugees,
    migrants, everyone, everybody, no one, nobody, all of us, each of us, communities, population, mothers,
    fathers, babies, youngsters, peers, those affected, those experiencing, those living with,
    the vulnerable, most vulnerable, local people, they, them
  `),
  place: cues(`
    borough, neighbourhood, neighbourhoods, town, towns, city, district, county, island, streets, village,
    villages, estate, estates, place, places, local area, our area, the area, environment,
    natural environment, air, green spaces, parks, rivers, nature, wildlife, biodiversity, climate, economy,
    local economy, high street, high streets, town centre, town centres, community, society, homes, houses,
    public spaces, buses, trains, transport, roads, pavements, beaches, schools
  `),
  // What a life is made of.
  life: cues(`
    life, lives of, their lives, our lives, people lives, independent lives, longer lives, healthier lives,
    healthy lives, fulfilling lives, the lives, life chances, quality of life, health, mental health,
    wellbeing, well being, mood, confidence, self esteem, self worth, self belief, self efficacy,
    self identity, self care, self employment, resilience, optimism, hope, motivation, perseverance,
    determination, aspirations, aspiration, potential, talents, skills, coping strategies, knowledge,
    understanding, attitude, attitudes, behaviour, behaviours, relationship, relationships, friendships,
    friends, interactions, social networks, support networks, belonging, sense of belonging, identity,
    loneliness, isolation, social isolation, exclusion, inclusion, participation, engagement, voice, choice,
    control, independence, autonomy, dignity, income, incomes, wages, poverty, debt, debts, finances,
    financial skills, money, employment, employability, work, job, jobs, apprenticeship*, training,
    education, attainment, achievement, learning, literacy, qualifications, accommodation, housing, tenancy,
    tenancies, home, homeless, homelessness, rough sleeping, safety, crime, asb, incidents, violence,
    violent crime, anti social behaviour, exploitation, abuse, harm, offending, reoffending, re offending,
    crimes, substance misuse, misuse, alcohol, drugs, addiction, addictions, relapse, overdose, drug use,
    dependence, smoking, obesity, death, deaths, suicide, casualties, congestion, travel, journeys,
    volunteering, inequality, inequalities, opportunity, opportunities, outcome, outcomes, barriers,
    prosperity, growth, enterprise, emissions, carbon, pollution, air quality, waste, mortality,
    life expectancy, civic pride, social responsibility, responsibility, culture, dependency,
    peer relationships, family relationships, leisure, stigma, discrimination, harassment, prejudice,
    racism, hate crime, equality, good relations, trust, play, childhood, adulthood, arrears, fuel poverty,
    care, continuity of care, universal credit
  `),
  // How a life is described: verbs a person is the subject of.
  being: cues(`
    are, is, be, being, feel, feels, feeling, have, has, having, become, becomes, becoming, get, gets, live,
    lives, living, stay, stays, remain, remains, know, knows, enjoy, enjoys, benefit, benefits from, start,
    starts, lead, leads, make, makes, take part, takes part, contribute, contributes, participate,
    participates, grow up, grows up, find, finds, engage, engages, learn, learns, realise, realises, fulfil,
    fulfils, fulfill, enjoying, taking part, contributing, leading, belonging, participating, engaging,
    learning, demonstrate, demonstrates, access, accesses, complies, comply, move, moves, navigate, use,
    shape, look after, care about, play, work together, say, see, reach
  `),
  // The same, complete in one word.
  flourishing: cues(`
    thrive, thrives, flourish, flourishes, flourishing, succeed, succeeds, prosper, prospers, belong,
    belongs, live well, lives well, age well, ages well, do well, does well, achieve, cope, copes, recover,
    recovers, walk and cycle, walk or cycle, volunteer, volunteers, vote, votes, slip through the net,
    slips through the net, sleep rough, goes hungry, go hungry, left behind, goes without, go without,
    falls, rises
  `),
  change: cues(`
    improv*, increas*, reduc*, decreas*, strengthen*, enhanc*, rais*, boost*, widen*, narrow*,
    clos* the gap, closing gaps, develop, develops, developed, developing, development, build, builds,
    building, built, maintain*, sustain, sustains, sustained, sustaining, achiev*, gain, gains, gaining,
    obtain*, secure, secures, secured, securing, overcom*, prevent*, avoid*, addressing, revers*, tackl*,
    to end, will end, ending, eradicat*, resolv*, eliminat*, halv*, doubl*, minimis*, minimiz*, lowering,
    remov*, grow, grows, growing, promot*, protect, protects, protected, protecting, restor*, regain*,
    rebuild*, empower*, enabl*, equip*, encourag*, inspir*, transform*, creat*, harness*, foster*, nurtur*,
    cut, cutting, break the cycle, make progress, makes progress, progress towards, acquir*, retain*,
    mitigat*, extend*, lift*, keep, keeping, establish*, advanc*, address inequal*, compliance, relieve*,
    recover*, broaden*, deepen*, help shape, reconnect*, giving, gives
  `),
  quality: cues(`
    safe, safer, safely, healthy, healthier, happy, happier, well, better, good, best start,
    best possible start, strong, stronger, green, greener, clean, cleaner, confident, resilient,
    independent, independently, connected, valued, respected, recognised, treated with, protected from,
    included, heard, listened to, involved, empowered, engaged, welcoming, welcome, welcomed, warm, warmer,
    kinder, quieter, brighter, cheaper, livelier, fair, fairer, equal, inclusive, proud, hopeful,
    optimistic, thriving, prosperous, vibrant, calm, calmer, settled, active, free from, free of, more,
    fewer, less, longer, ready for, ready to, in work, equipped, supported, trusted, great, greater,
    positive, meaningful, purposeful, decent, affordable, suitable, appropriate, full potential, fun,
    able to access, loved, cared for, secure home, skilled, innovative, closer, together, responsible,
    high quality of life, attractive, carbon neutral, net zero, low carbon, sustainable, accessible,
    reliable, frequent, well lit, well kept, sense of, a say, strong prospect, decreased
  `),
  ability: cues(`
    able to, can, ability to, ability, capable of, capacity to, free to, access to, levels of
  `),
  // What a document wants.
  aim: cues(`
    want, wants, wanting, aim, aims, aiming, vision, ambition, ambitions, ambitious for, goal, goals,
    we will, council will, strategy will, plan will, programme will, project will, it will, this will,
    which will, aspire, aspires, committed to, commitment, priority, priorities, objective, objectives,
    seek, seeks, seeking, ensure, ensures, ensuring, make sure, making sure, hope to, hopes to, intend,
    intends, intended, strive, pledge, promise, mission, purpose, desired, by the end of, over the life of,
    by 202*, by 203*, by 204*, towards, dedicated to, exists to, in order to, designed to, to help, we help,
    which helps, that helps, helping
  `),
  // Said of people or a place, these turn a description into a promise.
  will: cues(`
    will, would, shall, must, should
  `),
  purpose: cues(`
    so that, so people, so young people, so residents, so they, so everyone, in order that, a place where,
    places where, a borough where, a city where, a town where, a county where, a district where,
    a community where, communities where, meaning that, which will mean
  `),
  // What somebody does or provides, which is not yet a change.
  help: cues(`
    support, supports, supporting, help, helps, helped, assist, assists, assisted, assisting, assistance
  `),
  activity: cues(`
    provide, provides, provided, providing, provision, deliver, delivers, delivering, delivered, delivery,
    offer, offers, offering, advice, advocacy, referral, referrals, refer, run, running, organise, host,
    hold, commission, commissioning, publish, review, monitor, monitoring, launch, invest, investing, fund,
    funding, guidance, signpost*, liaison, work with, working with, work in partnership,
    working in partnership, work in collaboration, work together, collaborat*, continue, explore, embed,
    set up, appoint, recruit, expand, roll out, implement*, consult, train, workshops, sessions,
    further develop, focus on, intervene, support with, help with
  `),
  // Objects that are about the institution, not about people or a place.
  organisation: cues(`
    service, services, council, partnership, partnerships, partner, partners, provider, providers, supplier,
    suppliers, staff, workforce, team, teams, organisation, organisations, system, systems, policy,
    policies, strategy, strategies, plan, plans, framework, inspection, performance, procedure, procedures,
    governance, data, contract, contracts, budget, budgets, programme, programmes, project, projects, offer,
    hub, hubs, approach, approaches, practice, practices, processes, ways of working, intervention,
    interventions, report, board, committee, needs assessment, housing offer, website, buildings, model,
    facilities, equipment, materials, resources, pilot, research, charity, charities, voluntary sector,
    foster care, community led, community based, community focussed, community focused, place based,
    youth led, person centred, community engagement, public engagement, early help, activities, initiatives,
    events
  `),
  // Words of description: how things are or were, or what somebody lacks, is not what is wanted.
  fact: cues(`
    if, requires, require, required, needs to, needs support, needs guidance, need to, need support, lacks,
    may, might, has no, have no, limited, gaps in, there is, there are, currently, compared with,
    compared to, average, too many, too often, often, struggle, struggles, still, per cent, %, we know,
    has increased, have increased, don't, doesn't, isn't, aren't, does not, do not, is not, are not, cannot,
    eligible, available, enforceable, irrespective
  `),
  past: cues(`
    was, were, had, been, declared, has since, have since, became, found, felt, reported, noted, told us,
    said, began, came, contributed, remained, highlighted, have engaged in, has generated, helped us,
    last year
  `),
  // The document speaking about itself, its history or its reader.
  aside: cues(`
    sets out, set out, sets the, outline, outlines, explains, describes, how we will, how we plan,
    what we will do, for further information, for more information, please, adopted, presents, this report,
    this document, is built on, are built on, has been developed, have been developed, was developed,
    were developed, drew together, consultation, act has, act brings, act requires, statutory, legislation,
    paragraph, appendix, minutes, agenda
  `),
}

/** What a list is introduced as: what is to change, what is aimed at, or merely what is done or described. */
export type Lead = 'outcomes' | 'aims' | 'means'

/** Words of a heading or a leading sentence; the one nearest to the list decides. */
export const LEADS: CueTable<Lead> = {
  outcomes: cues(`
    outcome, outcomes, what will change, what will be different, difference we, will result in, so that,
    success looks like, success will look like, where do we want to be, where we want to be, vision, dreams,
    wishes, we want, i want, they will be able to, people will, children will, residents will,
    young people will, impact, development of, what we want to achieve, what we want to see
  `),
  aims: cues(`
    aim, aims, objective, objectives, priority, priorities, goal, goals, ambition, ambitions, aspiration,
    aspirations, commitment, commitments, committed that, committed to, promise, promises, pledge, pledges,
    theme, seeks to, aims to, designed to, helps, help people to, mission, focus areas, focusing on
  `),
  means: cues(`
    activity, activities, approaches, methods, how we will, how will we, will deliver, services include,
    needs, need, concerns, criteria, eligible, eligibility, referral, referrals, action, actions,
    next steps, we will do, expectations, levels, documents, background, legislation, contents, indicators,
    measures, measure, targets, staff, members, risks, issues, contact, evidence, challenges, resources,
    delivery methods, functions, duties, responsibilities, recommendations, resolved, know when we,
    partners, services, barriers, principles, introduction, context, governance, include, includes
  `),
}
