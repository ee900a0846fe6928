import { z } from 'zod'
import { hiddenId, page, seeOther, upload } from '#platform/http'
import { Button, ErrorSummary, FileInput, Form, Hidden, Rows } from '#ui'
import { attach, detach } from '../acts-files.ts'
import { mostFiles } from '../application.ts'
import { loadOwn, ownAddress } from '../own.tsx'
import { mayWriteOwn } from '../permissions.ts'
import { words } from '../words.ts'

/** Files, for those who want to add any: checked and locked as they arrive. */
export const addFilesPage = page({
  path: '/{place}/projects/{cycle}/apply/{application}/files',
  unlogged: true,
  load: loadOwn,
  may: mayWriteOwn,
  show: (ask, own) => {
    const { cycle, draft, isTaking } = own
    const all = words.in(ask.language)
    const say = all.files
    const here = ownAddress(ask, own)
    return {
      title: say.title,
      density: 'public',
      cycle,
      unlisted: true,
      back: { href: here, text: all.step.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p>{say.lead(mostFiles)}</p>
          {draft.files.length === 0 ? (
            <p class="quiet">{say.none}</p>
          ) : (
            <Rows
              rows={draft.files.map(({ id, name, size }) => ({
                name: (
                  <a href={`${here}/files/${id}`}>
                    <bdi>{name}</bdi>
                  </a>
                ),
                note: say.size(Math.ceil(size / 1000)),
                acts: isTaking && (
                  <Form view={ask.form} act="remove" id={`file-${id.slice(-12)}`}>
                    <Hidden name="file" value={id} />
                    <Button kind="secondary" small hidden={say.removeHidden(name)}>
                      {say.remove}
                    </Button>
                  </Form>
                ),
              }))}
            />
          )}
          {isTaking && draft.files.length < mostFiles && (
            <Form view={ask.form} act="add" upload>
              <FileInput
                name="file"
                label={say.choose}
                hint={say.pictures}
                accept=".pdf,.docx,.odt,image/*"
              />
              <Button>{say.add}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: () => z.object({ file: upload() }),
      do: async (ask, own, { file }) => {
        const ruling = await attach(ask, own.application.id, file, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${ownAddress(ask, own)}/files`) : ruling
      },
    }),
    remove: act({
      form: (ask) => z.object({ file: hiddenId(words.in(ask.language).rules.noFile) }),
      do: async (ask, own, { file }) => {
        const ruling = await detach(ask, own.application.id, file, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${ownAddress(ask, own)}/files`) : ruling
      },
    }),
  }),
})
