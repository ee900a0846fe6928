import { type CueTable, cues } from '#analysis/statements'
import type { Area, BottomLine } from './model.ts'

/** Phrases that only look like a sign: they take the words in them away from the cues below. */
export const DECOYS = cues(`
    service user, service users, social worker*, work with, works with, working with, work together,
    working together, work in partnership, working in partnership, get to know, work on, work to,
    business as usual, business plan*, home office, fair share, pay attention, pay for, clean slate,
    green paper, school holidays
  `)

/**
 * Words that place a promise on the model. The first three areas follow the examples of the public account (income,
 * employment, housing and social context; health, resilience and optimism; functioning well with the world). That
 * functioning is choice, competence and connection, and that skills count as carried inside, is our reading.
 */
export const AREA_CUES: CueTable<Area> = {
  external: cues(`
    income*, wage, wages, pay, paid, poverty, debt, debts, arrears, rent, rents, money, benefits,
    universal credit, financial products, cost of living, fuel poverty, employment, employer*, unemploy*,
    job, jobs, work, workplace*, apprenticeship*, econom*, business*, enterprise*, investment, growth,
    prosper*, housing, home, homes, homeless*, household*, accommodation, tenanc*, rough sleep*,
    neighbourhood*, street, streets, estate, estates, borough, town*, village*, park, parks, green space*,
    environment, air, nature, wildlife, biodiversity, climate, carbon, emissions, energy, waste, recycl*,
    pollut*, litter, river*, sea, beach*, lake*, pond*, tree, trees, transport, bus, buses, train, trains,
    road, roads, pavement*, broadband, digital access, crime, violence, violent, anti social behaviour, asb,
    safe, safer, safety, safe places, safe place, exploitation, harm, abuse, services, service,
    mental health services, social context, support services, access to services, treatment, detox,
    healthcare, childcare, school, schools, education, training, qualification*, attainment, facilities,
    places to go, things to do, opportunit*, inequalit*, equality, discriminat*, fair, infrastructure,
    standards, culture, re offend*, reoffend*, offending, affordable, continuity of care,
    community based services, local services, pre release, prison, settled, standard of living, warm,
    somewhere to go, somewhere warm, outside, outdoors, cheap, cheaply, food
  `),
  personalResources: cues(`
    health, healthy, healthier, physical health, mental health, mental resilience, wellbeing, well being,
    emotional, resilien*, bounce back, optimis*, hope, hopeful, hopes, confiden*, self esteem,
    self confiden*, self belief, self worth, self efficacy, self identity, self care, self development,
    self aware*, identity, motivat*, determin*, persever*, aspiration*, aspire*, ambitio*, skill, skills,
    skilled, know, knowledge, understand*, literacy, numeracy, abilities, ability to recognise,
    ability to manage, recognise and manage, talent*, attitude*, mindset, coping, cope, copes, addict*,
    abstinence, substance misuse, dependen*, overdose, relapse, trigger*, recover*, fit, fitness, obes*,
    smok*, alcohol, drug, drugs, diet, exercise, life expectancy, live longer, medication, therapy,
    behaviour, behaviours, belief in, regulate, perspective taking, strengths, curious, curiosity,
    best start, sleep, sleeps, eat well, eats well, keep going, keeps going, stick at, good at
  `),
  functioning: cues(`
    autonom*, independen*, choice, choices, choose, chooses, control, a say, have their say, decide,
    decides, decision*, voice, voices, heard, listened to, influence, shape, co design, co produce,
    co production, relationship*, friend*, connect*, belong*, take part, takes part, taking part,
    participat*, contribut*, engaged in, engagement, engage, engages, get involved, involved, included,
    inclusion, inclusive, social network*, networks, support networks, isolat*, lonel*, trust, trusted,
    trusting, one another, each other, neighbours, parenting, family life, families, volunteer*, competen*,
    achieve*, achieving, succeed*, make a difference, lead, leads, leaders, purposeful, purpose, meaningful,
    navigate, interactions, social interactions, interact*, communicat*, potential, thrive*, thriving,
    flourish*, play, creativ*, citizen*, community life, associates, peer*, able to manage, manage money,
    live well, lives well, cohes*, tolerance, responsib*, intimate, negotiation, count on,
    someone to talk to, somebody to talk to, stick around, look after, part of something
  `),
  feelings: cues(`
    happy, happier, happiness, enjoy*, joy, fun, content, contented, contentment, satisf*,
    life satisfaction, proud, pride, calm, calmer, relaxed, loved, cheerful, feel good, feel safe,
    feels safe, feeling safe, feel safer, fear of, worry, worried, anxious, less anxious, mood, at ease,
    excited, valued, feel valued, feel respected
  `),
}

export const BOTTOM_LINE_CUES: CueTable<BottomLine> = {
  economic: cues(`
    income*, wage, wages, pay, paid, poverty, debt, debts, arrears, rent, rents, money, financ*, benefits,
    universal credit, cost, costs, cost of living, affordable, employment, employer*, employab*, unemploy*,
    job, jobs, work, in work, apprenticeship*, econom*, business*, enterprise*, invest*, growth, prosper*,
    qualification*, training, career*, workforce, skills for work, banking, value for money, high street*,
    town centre*
  `),
  social: cues(`
    health*, wellbeing, well being, resilien*, confiden*, self esteem, self identity, self efficacy,
    self care, coping, cope, emotional, relationship*, famil*, parent*, friend*, peer*, child*,
    young people, older people, carer*, communit*, neighbour*, neighbourhood*, belong*, participat*,
    contribut*, engage*, network*, isolat*, lonel*, included, inclusi*, voice, voices, a say, decision*,
    choice*, independen*, autonom*, safe, safer, safety, crime, violence, violent, anti social, offend*,
    reoffend*, harm, abuse, exploitation, housing, home, homes, homeless*, accommodation, tenanc*,
    household*, education, school*, learning, attainment, skills, aspiration*, addict*, abstinence,
    substance misuse, dependen*, overdose, medication, treatment, therap*, equal*, inequal*, fair, culture,
    play, leisure, trust, interactions, behaviour, behaviours, services, social, care, mentor*, respect*,
    dignity, disab*
  `),
  environmental: cues(`
    environment, natural environment, environmental, air, air quality, green, greener, green space*, park,
    parks, garden*, tree, trees, nature, wildlife, biodiversity, climate, carbon, net zero, emissions,
    energy, warm home*, waste, recycl*, reuse, repair*, litter, clean, cleaner, pollut*, river*, water, sea,
    beach*, lake*, pond*, flood*, walk, walking, cycle, cycling, bus, buses, public transport,
    sustainable transport, food growing, sustainab*
  `),
}
