import { PROVENANCES } from '#analysis/wellbeing'
import { findCycle } from '#commons/cycles'
import { choice, choices, page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Radios, TextArea } from '#ui'
import { proposeQuality } from '../acts.ts'
import { mayWriteFramework } from '../permissions.ts'
import { qualityAbouts } from '../quality.ts'
import { words } from '../words.ts'
import { atFirstGroup, EvidenceFields, evidenceForm, findOffered, linksIn } from './evidence-fields.tsx'
import { From } from './outcome-fields.tsx'

/** A new quality of support, in the words people used, resting on what they said. */
export const writeQuality = page({
  path: '/{place}/projects/{cycle}/qualities/write',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, record: ask.place.record, offered: await findOffered(ask, cycle) }
  },
  may: mayWriteFramework,
  show: (ask, { cycle, offered }) => {
    const all = words.in(ask.language)
    const say = all.qualities
    return {
      title: say.formTitle,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/qualities`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.formTitle}</h1>
          <p class="lead">{say.formLead}</p>
          <Form view={ask.form} act="propose">
            <TextArea name="words" label={say.words} hint={say.wordsHint} rows={2} limit={300} large />
            <Radios
              name="about"
              label={say.about}
              choices={qualityAbouts.map((about) => ({ value: about, text: say.abouts[about] }))}
            />
            <From ask={ask} />
            <EvidenceFields ask={ask} offered={offered} />
            <Button>{all.form.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    propose: act({
      form: (ask, { offered }) => {
        const say = words.in(ask.language).rules
        return evidenceForm(offered).extend({
          words: text({ needed: say.qualityNeeded, most: 300 }),
          about: choice(qualityAbouts, say.aboutNeeded),
          provenance: choices(PROVENANCES),
        })
      },
      do: async (ask, { cycle, offered }, form) => {
        const ruling = await proposeQuality(ask, cycle.id, form, linksIn(form), words.in(ask.language).rules)
        if (!ruling.ok) return { ok: false, problems: atFirstGroup(ruling.problems, offered) }
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/qualities/${ruling.value}`)
      },
    }),
  }),
})
