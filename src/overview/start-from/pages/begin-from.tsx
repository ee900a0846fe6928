import {
  begin,
  CycleFields,
  cycleForm,
  mayBegin,
  mayBeginProject,
  recordLineage,
  slugFrom,
  stateMatters,
  takeSeat,
} from '#commons/cycles'
import { findDoor } from '#commons/places'
import { declareRight, type Right } from '#commons/power'
import { typedDate } from '#platform/clock'
import { choices, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, Checkboxes, DateInput, ErrorSummary, Form, TextInput } from '#ui'
import { findOriginal } from '../storage.ts'
import { words } from '../words.ts'
import { Taken } from './see-original.tsx'

/** A project of one's own, begun with how a published one shared power. Its people, words and money stay behind. */
export const beginFrom = page({
  path: '/{place}/begin/from/{cycle}',
  load: (ask) => findOriginal(ask.tx, ask.place.id, ask.params.cycle),
  may: mayBeginProject,
  show: (ask, original) => {
    const say = words.in(ask.language)
    const { cycle } = original
    return {
      title: say.begin.title(cycle.title),
      density: 'staff',
      back: { href: `/${cycle.place.slug}/projects/${cycle.slug}`, text: cycle.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.begin.title(cycle.title)}</h1>
          <p class="lead">{say.begin.lead}</p>
          <h2>{say.see.taken}</h2>
          <Taken original={original} say={say} />
          <Form view={ask.form} act="begin">
            <CycleFields ask={ask} cycle={{ ...cycle, title: '', potPence: 0, potHolder: '' }} />
            {original.rights.length > 0 && (
              <Checkboxes
                name="rights"
                label={say.begin.rights}
                hint={say.begin.rightsHint}
                value={original.rights.map(({ id }) => id)}
                choices={original.rights.map(({ id, question }) => ({ value: id, text: question }))}
              />
            )}
            <TextInput name="slug" label={say.begin.slug} hint={say.begin.slugHint} optional width={20} />
            <DateInput name="start" label={say.begin.start} />
            <Button>{say.begin.button}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    begin: act({
      form: (ask, { rights }) =>
        cycleForm(ask).extend({
          rights: choices(rights.map(({ id }) => id)),
          slug: text({ most: 60 }),
          'start-day': text(),
          'start-month': text(),
          'start-year': text(),
        }),
      do: async (ask, original, form) => {
        const say = words.in(ask.language).begin
        const startedOn = typedDate(form['start-year'], form['start-month'], form['start-day'])
        if (!startedOn) return refuse({ field: 'start', text: say.startNeeded })
        const slug = form.slug || slugFrom(form.title)
        const ruling = mayBegin({ ...form, slug, potPence: form.pot * 100 }, say)
        if (!ruling.ok) return ruling
        if (await findDoor(ask.tx, 'cycle', ask.secretHash('cycle', slug)))
          return refuse({ field: 'slug', text: say.slugTaken })
        const { title, purpose, potPence, potHolder } = ruling.value
        const cycle = await begin(ask, {
          slug,
          title,
          purpose,
          potPence,
          potHolder,
          template: 'grantPilot',
          dreamWord: form.dreamWord,
          startedOn,
        })
        if (ask.who.kind !== 'nobody') await takeSeat(ask, cycle.id, ask.who.person, 'commissioner')
        if (original.matters.length > 0) await stateMatters(ask, cycle.id, original.matters)
        for (const right of original.rights.filter(({ id }) => form.rights.includes(id))) {
          const declared = await declareRight(ask, rightOf(right, cycle.id))
          if (!declared.ok) return declared
        }
        const { place } = original.cycle
        await recordLineage(ask, cycle.id, {
          place: place.slug,
          placeName: place.name,
          slug: original.cycle.slug,
          title: original.cycle.title,
        })
        return seeOther(`/${ask.place.slug}/projects/${slug}/run`)
      },
    }),
  }),
})

function rightOf({ matter, question, holder, form, officerRole, grounds }: Right, cycleId: string) {
  return { cycleId, matter, question, holder, form, officerRole, grounds }
}
