import { listOpenConcernSubjects } from '#commons/safety'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { findVoice } from './storage.ts'
import { saveApproval, saveRefusal, saveUnanswered } from './storage-answers.ts'
import { addRetelling } from './storage-retellings.ts'
import { mayAnswer, mostCharacters, type Voice } from './voice.ts'
import { words } from './words.ts'

type Say = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Approves a voice: from now on the team sees it, and others as far as its author allowed. */
export async function approveVoice(acting: Acting, id: string, say: Say = english): Promise<Ruling<Voice>> {
  const found = await voiceToAnswer(acting, id, undefined, say)
  if (!found.ok) return found
  if (!(await saveApproval(acting.tx, acting.place.id, id, personOf(acting))))
    return refuse({ text: say.answeredAlready })
  acting.record({
    act: 'voices.approve',
    subject: { kind: 'voice', id },
    about: { cycle: found.value.cycleId },
  })
  return found
}

/** Refuses a voice, with the reason that its author reads on the receipt. */
export async function refuseVoice(
  acting: Acting,
  id: string,
  reason: string,
  say: Say = english,
): Promise<Ruling<Voice>> {
  const found = await voiceToAnswer(acting, id, reason, say)
  if (!found.ok) return found
  if (!(await saveRefusal(acting.tx, acting.place.id, id, personOf(acting), reason)))
    return refuse({ text: say.answeredAlready })
  acting.record({
    act: 'voices.refuse',
    subject: { kind: 'voice', id },
    about: { cycle: found.value.cycleId },
  })
  return found
}

async function voiceToAnswer(
  acting: Acting,
  id: string,
  reason: string | undefined,
  say: Say,
): Promise<Ruling<Voice>> {
  const { tx, place } = acting
  const voice = await findVoice(tx, place.id, id)
  if (!voice) return refuse({ text: say.takenBack })
  const worries = await listOpenConcernSubjects(tx, place.id, voice.cycleId)
  const ruling = mayAnswer(
    voice,
    { worriedAbout: worries.has(id), ...(reason === undefined ? {} : { reason: reason.trim() }) },
    say,
  )
  return ruling.ok ? allow(voice) : ruling
}

/** Takes an answer back: the voice waits again, and leaves every screen but the queue. */
export async function undoAnswer(acting: Acting, id: string, say: Say = english): Promise<Ruling<void>> {
  if (!(await saveUnanswered(acting.tx, acting.place.id, id))) return refuse({ text: say.notAnswered })
  acting.record({ act: 'voices.undo', subject: { kind: 'voice', id } })
  return allow(undefined)
}

/** Somebody of the team says a voice in other words: a thing of its own, under its own name, beside the original. */
export async function retell(
  acting: Acting,
  voiceId: string,
  telling: { readonly words: string; readonly why?: string },
  say: Say = english,
): Promise<Ruling<{ id: string }>> {
  const { tx, place } = acting
  const voice = await findVoice(tx, place.id, voiceId)
  if (!voice || voice.status === 'withdrawn') return refuse({ text: say.takenBack })
  const retold = telling.words.trim()
  if (retold === '') return refuse({ field: 'words', text: say.retellingNeeded })
  if (retold.length > mostCharacters) return refuse({ field: 'words', text: say.tooLong })
  const id = acting.chance.id()
  await addRetelling(tx, place.id, {
    id,
    voiceId,
    words: retold,
    why: telling.why?.trim() ?? '',
    toldBy: personOf(acting),
  })
  acting.record({ act: 'voices.retell', subject: { kind: 'voice', id: voiceId }, about: { retelling: id } })
  return allow({ id })
}

function personOf({ who }: Acting): string {
  if (who.kind === 'nobody') throw new Error('somebody of the team has to be signed in for this')
  return who.person
}
