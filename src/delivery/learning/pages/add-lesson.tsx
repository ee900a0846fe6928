import { z } from 'zod'
import { roleIn } from '#commons/cycles'
import { listActivities } from '#delivery/activities'
import { type Delivery, findDelivery, projectPath } from '#delivery/agreements'
import { listAwards } from '#planning/awards'
import { findPublishedCall } from '#planning/calls'
import { type Ask, choice, page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Radios, Select, TextArea, TextInput } from '#ui'
import { addLesson } from '../acts.ts'
import { lessonKinds } from '../lesson.ts'
import { mayAddLessons } from '../permissions.ts'
import { words } from '../words.ts'

/** Writes down what somebody learned. Staff and observers are asked first what surprised them. */
export const addWhatWasLearned = page({
  path: '/{place}/projects/{cycle}/learning/add',
  load: async (ask) => {
    const here = await findDelivery(ask)
    return here && { ...here, things: await listThings(ask, here) }
  },
  may: mayAddLessons,
  show: (ask, { cycle, things }) => {
    const { add: say, list, roles } = words.in(ask.language)
    const role = roleIn(ask.who, cycle.id)
    const isYoung = role === 'youngPerson'
    // Doubts about young people's abilities were answered by results in the Lambeth pilot: worth asking for by name.
    const kinds = isYoung ? lessonKinds : (['surprise', 'worked', 'didNot', 'change'] as const)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${projectPath(ask, cycle)}/learning`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{isYoung ? say.lead : say.leadSurprise}</p>
          <Form view={ask.form} act="add">
            <Radios
              name="kind"
              label={say.kind}
              choices={kinds.map((kind) => ({
                value: kind,
                text: list.kind[kind],
                hint: say.kindHint[kind],
              }))}
            />
            <TextArea name="words" label={say.words} rows={4} />
            <TextInput
              name="fromRole"
              label={say.fromRole}
              hint={say.fromRoleHint}
              value={role ? roles[role] : roles.provider}
            />
            <TextInput name="toWhom" label={say.toWhom} optional />
            <TextInput name="appliedTo" label={say.appliedTo} optional />
            {things.length > 0 && (
              <Select
                name="about"
                label={say.about}
                optional
                options={[
                  { value: '', text: say.nothing },
                  ...things.map(({ kind, id, title }) => ({
                    value: id,
                    text: kind === 'activity' ? title : say.thing[kind],
                  })),
                ]}
              />
            )}
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: (ask) =>
        z.object({
          kind: choice(lessonKinds, words.in(ask.language).rules.kindNeeded),
          words: text({ most: 2000 }),
          fromRole: text({ most: 160 }),
          toWhom: text({ most: 300 }),
          appliedTo: text({ most: 300 }),
          about: text({ most: 40 }),
        }),
      do: async (ask, { cycle, things }, { about: chosen, ...draft }) => {
        const known = things.find(({ id }) => id === chosen)
        const about = known && { kind: known.kind, id: known.id }
        const ruling = await addLesson(ask, cycle.id, { ...draft, about }, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/learning`) : ruling
      },
    }),
  }),
})

interface Thing {
  readonly kind: 'call' | 'award' | 'agreement' | 'activity'
  readonly id: string
  readonly title: string
}

/** What a lesson can be about, in the order it happened, and everybody may know: the call, the award, what followed. */
async function listThings(
  { tx, place }: Pick<Ask, 'tx' | 'place'>,
  { cycle, agreements }: Delivery,
): Promise<Thing[]> {
  const [call, awards, activities] = await Promise.all([
    findPublishedCall(tx, place.id, cycle.id),
    listAwards(tx, place.id, cycle.id),
    listActivities(tx, place.id, cycle.id),
  ])
  return [
    ...(call ? [{ kind: 'call' as const, id: call.id, title: '' }] : []),
    ...awards
      .filter(({ publishedAt }) => publishedAt)
      .slice(0, 1)
      .map(({ id }) => ({ kind: 'award' as const, id, title: '' })),
    ...agreements.slice(0, 1).map(({ id }) => ({ kind: 'agreement' as const, id, title: '' })),
    ...activities.map(({ id, title }) => ({ kind: 'activity' as const, id, title })),
  ]
}
