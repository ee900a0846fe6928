import { conflict, number, page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Form } from '#ui'
import { mayShapeProject } from '../permissions.ts'
import { findCycle, findCycleById, saveCycle } from '../storage.ts'
import { words } from '../words.ts'
import { CycleFields, cycleForm } from './cycle-fields.tsx'

/** The project's purpose and money. Two people may write at once: the second is shown both texts. */
export const editProject = page({
  path: '/{place}/projects/{cycle}/edit',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle }
  },
  may: mayShapeProject,
  show: (ask, { cycle }) => {
    const say = words.in(ask.language)
    return {
      title: say.edit.title,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/run`, text: say.manage.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.edit.title}</h1>
          <Form view={{ ...ask.form, version: cycle.version }} act="save">
            <CycleFields ask={ask} cycle={cycle} />
            <Button>{say.edit.button}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: (ask) =>
        cycleForm(ask).extend({ _version: number({ needed: words.in(ask.language).rules.titleNeeded }) }),
      do: async (ask, { cycle }, { _version, pot, ...form }) => {
        const saved = await saveCycle(ask.tx, ask.place.id, {
          ...form,
          id: cycle.id,
          potPence: pot * 100,
          version: _version,
        })
        if (!saved)
          return conflict((await findCycleById(ask.tx, ask.place.id, cycle.id))?.purpose ?? '', form.purpose)
        ask.record({
          act: 'cycles.edit',
          subject: { kind: 'cycle', id: cycle.id },
          about: { potPence: pot * 100 },
        })
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/run`)
      },
    }),
  }),
})
