import { roleIn } from '#commons/cycles'
import { listOffersTo, type Offer, offer } from '#commons/recognition'
import type { Call } from '#planning/calls'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { listConflicts, personOf } from './acts-applicants.ts'
import { type Debrief, mayDebrief } from './debrief.ts'
import type { Interview } from './interview.ts'
import { peopleOn, without } from './rota.ts'
import { findInterview, findInterviewToChange } from './storage-interviews.ts'
import { addPlayBack, addPractice, listPractices, saveDebrief } from './storage-words.ts'
import { mayBeThanked } from './thank-you.ts'
import { words } from './words.ts'
import { practiceBids } from './words-practice.ts'

const rules = words.in('en').rules
type CallHere = Pick<Call, 'id' | 'cycleId'>

/** Notes that a practice round was held. What anybody gave the made-up bid is not stored anywhere. */
export async function holdPractice(
  acting: Acting,
  call: CallHere,
  round: { readonly bid: string; readonly minutes: number },
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance, who } = acting
  if (roleIn(who, call.cycleId) === undefined) return refuse({ text: say.seatsOnly })
  if (!practiceBids.some((bid) => bid === round.bid)) return refuse({ text: say.bidUnknown })
  if (!Number.isInteger(round.minutes) || round.minutes < 5 || round.minutes > 120)
    return refuse({ field: 'minutes', text: say.minutesNeeded })
  const id = chance.id()
  await addPractice(tx, place.id, { ...round, id, callId: call.id })
  acting.record({ act: 'interviews.practise', subject: { kind: 'practice', id }, about: { call: call.id } })
  return allow(id)
}

/** Says how it was, for oneself alone, and what to change, for everybody and without a name. */
export async function debrief(
  acting: Acting,
  call: CallHere,
  of: Debrief['of'],
  said: { readonly how: string; readonly change: string },
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance, who } = acting
  const person = personOf(acting)
  if (person === undefined) return refuse({ text: say.seatsOnly })
  const young = roleIn(who, call.cycleId) === 'youngPerson'
  const facts =
    'interview' in of
      ? await interviewFacts(acting, call, of.interview, person)
      : {
          isHeld: (await listPractices(tx, place.id, call.id)).some(({ id }) => id === of.practice),
          wasThere: roleIn(who, call.cycleId) !== undefined,
        }
  const ruling = mayDebrief(said, { ...facts, wasThere: facts.wasThere || young }, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  await saveDebrief(tx, place.id, call.id, { id, of, person, ...ruling.value })
  acting.record({ act: 'interviews.debrief', subject: { kind: 'call', id: call.id } })
  return allow(id)
}

/** Tells the rest of the team what was asked, what was heard, and why young people scored as they did. */
export async function playBack(
  acting: Acting,
  call: CallHere,
  told: string,
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance, who } = acting
  const by = personOf(acting)
  if (by === undefined || roleIn(who, call.cycleId) !== 'youngPerson')
    return refuse({ text: say.youngPlayBack })
  const said = told.trim()
  if (said === '' || said.length > 2000) return refuse({ field: 'words', text: say.playBackNeeded })
  const id = chance.id()
  await addPlayBack(tx, place.id, call.id, { id, words: said, by })
  acting.record({ act: 'interviews.play-back', subject: { kind: 'call', id: call.id } })
  return allow(id)
}

/**
 * "I was there and want my thank-you": an offer of pay, due the same day, to a young person of the rota. The
 * supporter named in the plan is who offers it, because nobody offers to themselves; nobody else is asked
 * whether they came, and the rest that follows is paid time, too.
 */
export async function takeThanks(
  acting: Acting,
  call: CallHere,
  interviewId: string,
  say = rules,
): Promise<Ruling<Offer>> {
  const { tx, place } = acting
  const person = personOf(acting)
  // Held for the moment, so that two phones of one person are thanked once.
  const interview = await findInterviewToChange(tx, place.id, interviewId)
  if (interview?.callId !== call.id || person === undefined) return refuse({ text: say.interviewUnknown })
  const offers = await listOffersTo(tx, place.id, person)
  const ruling = mayBeThanked(
    {
      isHeld: interview.heldAt !== undefined,
      onRota:
        roleIn(acting.who, call.cycleId) === 'youngPerson' &&
        (await isOnRota(acting, call, interview, person)),
      hasOffer: offers.some(({ subject, takenBackAt }) => subject?.id === interview.id && !takenBackAt),
    },
    say,
  )
  if (!ruling.ok) return ruling
  const offerer = {
    kind: 'staff',
    person: interview.supporter,
    knownAs: undefined,
    keeper: false,
    seats: [],
  } as const
  return offer(
    { ...acting, who: offerer },
    {
      cycleId: call.cycleId,
      person,
      for: say.thankYouFor,
      subject: { kind: 'interview', id: interview.id },
      // The day it was really held, in London: that is the day it is due.
      workedOn: dateOf(interview.heldAt ?? acting.now),
      minutes: interview.minutes + interview.breakMinutes,
    },
  )
}

async function interviewFacts(acting: Acting, call: CallHere, id: string, person: string) {
  const interview = await findInterview(acting.tx, acting.place.id, id)
  if (interview?.callId !== call.id) return { isHeld: false, wasThere: false }
  return {
    isHeld: interview.heldAt !== undefined,
    wasThere: await isOnRota(acting, call, interview, person),
  }
}

async function isOnRota(
  { tx, place }: Acting,
  call: CallHere,
  interview: Interview,
  person: string,
): Promise<boolean> {
  const conflicts = await listConflicts(tx, place.id, call.id)
  const rota = without(interview.rota, conflicts.get(interview.applicationId) ?? new Set())
  return peopleOn(rota).includes(person)
}
