import { z } from 'zod'
import { page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Form } from '#ui'
import { addOrganisation } from '../acts.ts'
import { mayAddOrganisation } from '../permissions.ts'
import { words } from '../words.ts'
import { OrganisationFields, organisationForm } from './organisation-fields.tsx'

/** Adds an organisation somebody who works here knows, so that it can be invited. */
export const addOrganisationPage = page({
  path: '/{place}/providers/add',
  load: async (ask) => ({ record: ask.place.record }),
  may: mayAddOrganisation,
  show: (ask) => {
    const say = words.in(ask.language)
    return {
      title: say.directory.add,
      density: 'staff',
      back: { href: `/${ask.place.slug}/providers`, text: say.directory.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.directory.add}</h1>
          <p class="lead">{say.directory.addHint}</p>
          <Form view={ask.form} act="add">
            <OrganisationFields say={say} />
            <Button>{say.fields.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: (ask) => z.object(organisationForm(words.in(ask.language))),
      do: async (ask, _loaded, form) => {
        const added = await addOrganisation(ask, form, words.in(ask.language).rules)
        return added.ok ? seeOther(`/${ask.place.slug}/providers/${added.value.id}`) : added
      },
    }),
  }),
})
