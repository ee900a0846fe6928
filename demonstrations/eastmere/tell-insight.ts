import { addAsset, addBarrier } from '#insight/assets'
import { markStatement, registerDocument } from '#insight/documents'
import { keepNote, recordHeadcount } from '#insight/sessions'
import { merge, nameTheme, place, undo } from '#insight/themes'
import { approveVoice, refuseVoice, shareVoice, withdrawVoice } from '#insight/voices'
import { nobody } from '#platform/auth'
import { keepPicture, takePicture } from '#platform/files'
import { must, type Stage } from '../stage.ts'
import { type Cast, methodOf } from './cast.ts'
import type { Keys } from './keys.ts'
import { longTableDrawing } from './picture.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import type { Theme, Voice } from './types.ts'

/** Meetings, voices, what is good, the strategy and the themes, as they happened. `keys` learns each thing's id. */
export function insightEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { cycle, who, sessions } = cast
  const { idOf, learn } = keys

  const meetings = eastmere.sessions.map((session) => ({
    week: session.week,
    happen: () =>
      stage.act(who(session.chair), async (acting) => {
        const id = sessions.get(session.key)?.id ?? ''
        must(await recordHeadcount(acting, id, session.headcount))
        must(await keepNote(acting, id, { kind: 'heard', words: session.whatHappened }))
      }),
  }))
  const said = eastmere.voices.map((voice) => ({
    week: voice.week,
    happen: () => share(stage, cast, voice, keys),
  }))
  const answers = eastmere.voices.flatMap((voice) => {
    const { answer } = voice
    if (!answer) return []
    return [
      {
        week: answer.week,
        happen: () =>
          stage.act(who(answer.by), async (acting) => {
            const id = idOf('voice', voice.key)
            must(
              answer.kind === 'approved'
                ? await approveVoice(acting, id)
                : await refuseVoice(acting, id, answer.why),
            )
          }),
      },
    ]
  })
  const cards = [
    ...eastmere.assets.map((asset) => ({
      week: asset.week,
      happen: async () => {
        const { id } = await stage.act(who(asset.addedBy), async (acting) =>
          must(
            await addAsset(acting, cycle.id, {
              kind: asset.kind,
              title: asset.name,
              about: asset.whatIsGood,
              where: asset.where,
              agreed: asset.agreed ?? '',
              fromVoices: asset.voices.map((key) => idOf('voice', key)),
            }),
          ),
        )
        learn('asset', asset.key, id)
      },
    })),
    ...eastmere.barriers.map((barrier) => ({
      week: barrier.week,
      happen: async () => {
        const { id } = await stage.act(who(barrier.addedBy), async (acting) =>
          must(
            await addBarrier(acting, cycle.id, {
              whoIsMissing: barrier.whoIsMissing,
              where: barrier.where,
              why: barrier.name,
              fromVoices: barrier.voices.map((key) => idOf('voice', key)),
            }),
          ),
        )
        learn('barrier', barrier.key, id)
      },
    })),
  ]
  const reading = eastmere.documents.map((document) => ({
    week: document.registered,
    happen: async () => {
      const draft = {
        title: document.title,
        source: document.publisher,
        text: document.text,
        year: undefined,
        address: '',
      }
      const by = who(document.registeredBy)
      const { id } = await stage.act(by, async (acting) =>
        must(await registerDocument(acting, cycle.id, draft)),
      )
      for (const statement of eastmere.statements.filter((one) => one.document === document.key)) {
        const marked = await stage.act(by, async (acting) =>
          must(
            await markStatement(
              acting,
              { id, cycleId: cycle.id, text: document.text },
              {
                quote: statement.quote,
                area: statement.area,
                bottomLines: statement.bottomLines,
              },
            ),
          ),
        )
        learn('statement', statement.key, marked.id)
      }
    },
  }))
  const themes = eastmere.themes.flatMap((theme) => boxEvents(stage, cast, theme, keys))
  const merges = eastmere.merges.flatMap((one) => {
    let change = ''
    const { undone } = one
    return [
      {
        week: one.week,
        happen: async () => {
          const done = await stage.act(who(one.by), async (acting) =>
            must(
              await merge(acting, cycle.id, {
                from: idOf('theme', one.from),
                into: idOf('theme', one.into),
                why: one.why,
              }),
            ),
          )
          change = done.change
        },
      },
      ...(undone
        ? [
            {
              week: undone.week,
              happen: () =>
                stage.act(
                  who(undone.by),
                  async (acting) => void must(await undo(acting, cycle.id, change, undone.why)),
                ),
            },
          ]
        : []),
    ]
  })
  const takenBack = eastmere.voices.flatMap(({ key, withdrawn }) =>
    withdrawn
      ? [
          {
            week: withdrawn.week,
            happen: () =>
              stage.act(nobody, async (acting) => void must(await withdrawVoice(acting, idOf('voice', key)))),
          },
        ]
      : [],
  )
  return [...meetings, ...said, ...answers, ...cards, ...reading, ...themes, ...merges, ...takenBack]
}

async function share(stage: Stage, { cycle, who }: Cast, voice: Voice, { learn }: Keys): Promise<void> {
  const typedIn = voice.came === 'paper' || voice.came === 'interview'
  const { takePart: _, ...consents } = voice.consents
  const { id } = await stage.act(
    typedIn && voice.broughtBy ? who(voice.broughtBy) : nobody,
    async (acting) => {
      const photo =
        'photo' in voice && voice.photo ? { id: await drawn(acting), shows: voice.photo.shows } : undefined
      return must(
        await shareVoice(acting, {
          cycle: cycle.id,
          method: methodOf[voice.method === 'dream' ? 'peer-interviews' : voice.method] ?? 'dream',
          author: voice.by.kind === 'group' ? 'group' : 'one',
          groupName: voice.by.kind === 'group' ? voice.by.name : undefined,
          knownAs:
            voice.consents.attribute && voice.by.kind === 'person' ? who(voice.by.person).knownAs : undefined,
          bring: voice.couldBring,
          paper: typedIn,
          consents,
          ...answersOf(voice),
          ...(photo ? { photo } : {}),
        }),
      )
    },
  )
  learn('voice', voice.key, id)

  async function drawn(acting: Parameters<Parameters<Stage['act']>[1]>[0]): Promise<string> {
    const say = { tooBig: 'too big', notAPicture: 'not a picture' }
    const picture = must(await takePicture({ name: 'drawing.png', bytes: await longTableDrawing() }, say))
    return keepPicture(acting.tx, acting.place.id, acting.chance.id(), picture)
  }
}

function answersOf(voice: Voice): { words?: string; parts?: Record<string, string> } {
  if (voice.method === 'me-in-five-years') {
    return {
      parts: { doing: voice.doing, living: voice.living, withWhom: voice.withMe, gotThere: voice.gotThere },
    }
  }
  if (voice.method === 'council-in-five-years')
    return { parts: { council: voice.council, helped: voice.helped } }
  return { words: voice.words }
}

/** A box is named with what its namer put in; others add to it in their weeks. */
function boxEvents(stage: Stage, { cycle, who }: Cast, theme: Theme, { idOf, learn }: Keys): Event[] {
  const card = ({ kind, key }: { kind: 'voice' | 'statement'; key: string }) => ({
    kind,
    subject: idOf(kind, key),
  })
  return [
    {
      week: theme.week,
      happen: async () => {
        const done = await stage.act(who(theme.namedBy), async (acting) =>
          must(await nameTheme(acting, cycle.id, { name: theme.name })),
        )
        learn('theme', theme.key, done.theme)
      },
    },
    ...theme.placements.map((placement) => ({
      week: placement.week,
      happen: () =>
        stage.act(who(placement.by), async (acting) => {
          must(
            await place(acting, cycle.id, {
              theme: idOf('theme', theme.key),
              cards: [card(placement.of)],
              why: placement.why,
            }),
          )
        }),
    })),
  ]
}
