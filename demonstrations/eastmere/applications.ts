import type { Application } from './types.ts'

/** Five, of about a page each, in the words of the people who wrote them. */
export const applications: readonly Application[] = [
  {
    organisation: 'lamp-and-ladder',
    writer: 'Tolu',
    begun: 12,
    sent: 13,
    answers: {
      words:
        'Three of us are paid, two days a week each. The rest of Lamp and Ladder is whoever turns up. We began because the hill had a Lantern Night and nobody left who would climb up and hang the lanterns. The last time there were a hundred and forty of us. What is different is small and you can watch it happen: somebody who came to look is up the ladder the next time, and the time after that is telling a stranger where to put their feet.',
      why: 'We have no list of sessions for you. We read the nine and thought that most of them come down to one thing, which is being needed by people who know your name. So we would like young people from all five parts of the borough to make and run one night for everybody in it, and to spend the months before opening five places, one evening a week each, with the key in their own pocket. If you hold the key, people are standing in the rain until you come, so you come. That is being trusted, and it is also somewhere warm. If the electrician stands next to you and keeps her hands in her pockets, you find out whether you can do it. That is knowing what you are good at, and a way into work. If it goes wrong in the third week and the same person is there in the fourth, you try again. If the night happens beside the mere, the bank has to be clean by then, and everybody will see who cleaned it. We are least sure about looking ahead calmly. We think it follows from the rest. We may be wrong, and would rather hear it from you than from a survey.',
      codesign:
        'The six weeks before anything starts are yours, and there is money in the plan for them. We come to you: the back table, the pitch, the kitchen. You choose the places, the evenings, what the night is called and what is in it. We bring ladders, insurance and a list of what the law will not let us do, with the reason beside each thing. Afterwards everybody who holds a key meets every second week and can change the plan. When we disagree, the people with the keys decide, except about ladders.',
      budget:
        'More than a third goes to young people for their time. The minibus takes everybody up Lantern Hill after closing; we rang and asked the price before we wrote it down. There is nothing in here for our rent.',
    },
    budget: [
      { what: 'Young people’s time', pounds: 7_200 },
      { what: 'Two days a week of ours, sixteen weeks', pounds: 4_000 },
      { what: 'An electrician, a cook, a sound engineer and a mechanic, to stand beside', pounds: 3_400 },
      { what: 'Minibus up the hill, twelve evenings and the night', pounds: 1_560 },
      { what: 'Food, every evening', pounds: 1_440 },
      { what: 'The night: power, toilets, first aid, insurance', pounds: 1_800 },
      { what: 'Ramps, to borrow, wherever there is a step', pounds: 600 },
    ],
  },
  {
    organisation: 'wednesday-pot',
    writer: 'Bernie',
    begun: 12,
    sent: 12,
    answers: {
      words:
        'We are four women and a van. Every Wednesday we cook in St Orrin’s Hall and whoever comes, eats. Nobody signs in. We have done it 212 times. I get twelve hours a week and the other three get a thank you. What is different because of us: people who come on their own are not sitting on their own by the end. I can’t prove it but I have got eyes.',
      why: 'I read your nine twice, once on the bus and once out loud to my daughter. I think a lot of it is wanting not to be got rid of. We could do two more nights a week, and the cooks would be young people and they would be paid, and we would wash up. If you cook for people they thank you, and you stand differently after. If it’s the same faces every week then there is somebody to ask, and if you burn it you are back on Friday doing it again, because it is your night. For the work one, two of ours have stalls on the market and would have you on a Saturday. I have no answer for outdoors except that we eat in the yard when it’s dry. I would sooner say so than make something up.',
      codesign:
        'I had to look up co-design. What we do is ask what should go in the pot and then put that in the pot. If you came we would start with an empty table and you would say. At the end of every evening we ask what was rubbish. Somebody always tells us. I don’t know who decides when we disagree. It hasn’t been a thing, we just keep talking till it’s time to wash up.',
      budget:
        'It isn’t all of it because we don’t need all of it. Somebody else could use the rest. The van is in there because without the van there is no Pot.',
    },
    budget: [
      { what: 'Food, two more nights a week for thirty weeks', pounds: 6_000 },
      { what: 'Paying six young cooks, taking turns', pounds: 4_860 },
      { what: 'Eight more hours a week of me', pounds: 2_640 },
      { what: 'The hall', pounds: 900 },
      { what: 'Diesel and the van’s test', pounds: 400 },
    ],
  },
  {
    organisation: 'elevara',
    writer: 'Dominic',
    begun: 11,
    sent: 13,
    answers: {
      words:
        'Elevara Youth Pathways is an award-winning regional provider with over two decades of experience in delivering high-impact, evidence-informed programmes for young people furthest from opportunity. Our 140-strong workforce engages 6,200 young people annually across eleven localities. In our most recent independent evaluation, 91% of participants reported enhanced resilience and 88% greater clarity of aspiration. We hold three quality marks and are a trusted strategic partner of commissioners at regional level.',
      why: 'Our THRIVE-5 pathway maps directly onto each of the nine outcomes. A structured strengths profile in week one establishes a shared baseline, because people act on strengths they can name (say it out loud). A consistent coach, retained for the full twelve weeks, provides the relational security from which difficulty can be re-attempted (people who stay; ask again). Graduated responsibility within the cohort builds agency through mastery (trusted; see what we changed). Employer encounters, sequenced after rather than before the confidence phase, convert at more than twice the sector rate (way into work). Venue-based delivery provides a safe, warm environment (somewhere warm); two residential days are delivered outdoors (outdoors). Reduced uncertainty about next steps is the documented result of coaching of this duration (calmer about later). Each link is supported by published research, listed in our evidence framework, which is available on request.',
      codesign:
        'Co-production is in our DNA. A Youth Voice Board meets quarterly and has formal sign-off of all programme materials. In Eastmere, twelve Young Ambassadors will be recruited in month one, and two months of facilitated co-design workshops will localise the THRIVE-5 curriculum before launch. Throughout delivery, a termly You Said, We Did bulletin will close the feedback loop. In the event of disagreement, matters are escalated to the Programme Quality Group, on which two Ambassadors hold observer status.',
      budget:
        'The budget represents excellent value at £476 per participant. The central contribution covers safeguarding, quality assurance and insurance on a full cost recovery basis.',
    },
    budget: [
      { what: 'Programme lead (0.25)', pounds: 9_200 },
      { what: 'Sessional coaches', pounds: 4_300 },
      { what: 'Central contribution at 18%', pounds: 3_600 },
      { what: 'THRIVE-5 digital platform, licences', pounds: 1_900 },
      { what: 'Young Ambassador expenses', pounds: 1_000 },
    ],
  },
  {
    organisation: 'menders',
    writer: 'Saskia',
    begun: 12,
    sent: 13,
    answers: {
      words:
        'We are eleven people who own one workshop together. Each of us has a bench and a vote. People bring in what is broken and most of it goes home working. What is different because of us: there are about four hundred things a year in Eastmere that were going in the bin, and are not.',
      why: 'We will start with work, since it is what we know. We would cut six benches in half. Each half belongs to a young person on Saturdays, paid, for thirty Saturdays. If you are paid for mending a thing and its owner comes back a week later only to say that it still works, you know what you are good at, and we do not have to tell you. Mending is mostly asking again: it does not work, you ask it why, it still does not work. The same one of us is at the other half of the bench every time, so there is somebody who stays. You have the code to the door from your second Saturday. It is warm, there is a kettle, and anybody can come in and watch. We are weaker on shaping where you live, and on outdoors. We could mend the bandstand’s railings, which need it.',
      codesign:
        'Before we start: four Saturdays with the doors shut, to decide with you what a half bench is, who gets one, and what the rules are. We are a co-operative and do not know how to do things otherwise. All the way through: the monthly meeting, where a half bench has a whole vote. If we disagree we vote. You would be six of seventeen. We know that is not most. We could make it two votes each if that is what you want; the rest of us have talked about it and would not mind.',
      budget:
        'Half of it goes straight to the six. The tools are theirs to take home at the end. Fares, because Tannery Row is a long way from the hill.',
    },
    budget: [
      { what: 'Pay for six half benches, thirty Saturdays', pounds: 10_200 },
      { what: 'Two of us teaching, thirty Saturdays', pounds: 5_400 },
      { what: 'Tools to keep', pounds: 1_800 },
      { what: 'Parts and heating', pounds: 1_560 },
      { what: 'Biscuits, glue and the unforeseen', pounds: 520 },
      { what: 'Fares', pounds: 480 },
    ],
  },
  {
    organisation: 'oars',
    writer: 'Len',
    begun: 11,
    sent: 12,
    answers: {
      words:
        'Dear all. Mere Bank Oars was founded by nine men and a borrowed skiff. Today we are 64 members, of whom four are under fifty, and that is really why I am writing. We have the water, the boats and a great deal of time. What is different because of us is that there has been somebody on the mere at half past six every morning for forty years, and three people are alive who would not be.',
      why: 'You write that you want to be outside, in places that are looked after, and I can promise you that much. A crew cannot go out unless all of it comes, which answers your first point. It teaches you to keep going, since if you stop, so does the boat, with everyone looking. Steering is trust: the others have their backs to where they are going. As to work, two members used to have businesses and would be glad to write to people. As to shaping the borough, I have thought about it and do not know. The council has promised a clean mere for as long as I can remember, and perhaps they would listen to you sooner than to us.',
      codesign:
        'Two of you would have full seats on the committee, with a vote, from the first day. The shed key could be yours on Tuesdays and Fridays from four o’clock. I should say that the committee has never before changed its rules about anything. But we talked about your letter for two hours, which is longer than we talked about the roof.',
      budget:
        'The four is second-hand but sound. The water ought to be tested before anybody young goes near it, so we have put that in.',
    },
    budget: [
      { what: 'A coxed four, second-hand', pounds: 8_400 },
      { what: 'Two qualified coaches', pounds: 6_240 },
      { what: 'Twenty-four life jackets', pounds: 1_680 },
      { what: 'Having the water tested, monthly', pounds: 1_150 },
      { what: 'Insurance', pounds: 1_100 },
      { what: 'Tea', pounds: 180 },
    ],
  },
]
