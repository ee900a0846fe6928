import { z } from 'zod'
import { findCycle, mayShapeProject } from '#commons/cycles'
import { type Ask, page, seeOther, text, upload } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, Details, ErrorSummary, FileInput, Form, TextArea, TextInput, WhoSees } from '#ui'
import { registerDocument } from '../acts.ts'
import { type DocumentDraft, longestText, readText } from '../document.ts'
import { words } from '../words.ts'

type Here = Ask<{ place: string; cycle: string }>

const biggestFile = 1024 * 1024

/** Registers a published document by pasting its text, or from a text file. */
export const registerDocumentPage = page({
  path: '/{place}/projects/{cycle}/documents/register',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle }
  },
  may: mayShapeProject,
  show: (ask, { cycle }) => {
    const say = words.in(ask.language).register
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/documents`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <WhoSees>{say.whoSees}</WhoSees>
          <Form view={ask.form} act="paste">
            <AboutFields ask={ask} />
            <TextArea name="text" label={say.text} hint={say.textHint} rows={14} />
            <Button>{say.button}</Button>
          </Form>
          <Details summary={say.orFile} open={ask.form.act === 'bring'}>
            <Form view={ask.form} act="bring" id="file-form" upload>
              <AboutFields ask={ask} />
              <FileInput name="file" label={say.file} hint={say.fileHint} accept=".txt,text/plain" />
              <Button>{say.fileButton}</Button>
            </Form>
          </Details>
        </>
      ),
    }
  },
  acts: (act) => ({
    paste: act({
      form: (ask) => aboutForm(ask).extend({ text: pastedText(ask) }),
      do: (ask, { cycle }, draft) => register(ask, cycle.id, draft),
    }),
    bring: act({
      form: (ask) => aboutForm(ask).extend({ file: upload().optional() }),
      do: async (ask, { cycle }, { file, ...draft }) => {
        const say = words.in(ask.language).rules
        if (!file) return refuse({ field: 'file', text: say.fileNeeded })
        if (file.bytes.length > biggestFile) return refuse({ field: 'file', text: say.fileTooBig })
        const read = readText(file.bytes, say)
        return read.ok ? register(ask, cycle.id, { ...draft, text: read.value }) : read
      },
    }),
  }),
})

async function register(ask: Here, cycleId: string, draft: DocumentDraft) {
  const registered = await registerDocument(ask, cycleId, draft, words.in(ask.language).rules)
  return registered.ok
    ? seeOther(`/${ask.params.place}/projects/${ask.params.cycle}/documents/${registered.value.id}`)
    : registered
}

function AboutFields({ ask }: { ask: Here }) {
  const say = words.in(ask.language).register
  return (
    <>
      <TextInput name="title" label={say.name} />
      <TextInput name="source" label={say.source} />
      <TextInput name="year" label={say.year} width={4} inputmode="numeric" optional />
      <TextInput name="address" label={say.address} type="url" optional />
    </>
  )
}

function aboutForm(ask: Here) {
  const say = words.in(ask.language).rules
  return z.object({
    title: text({ needed: say.titleNeeded, most: 200 }),
    source: text({ needed: say.sourceNeeded, most: 200 }),
    year: text({ most: 10 }).transform((typed) => (typed === '' ? undefined : Number(typed))),
    address: text({ most: 500 }),
  })
}

// Its length is judged in one place, the rule; this only keeps the box from being a thousand times that.
function pastedText(ask: Here) {
  return text({
    needed: words.in(ask.language).rules.textNeeded,
    most: longestText * 4,
    tooLong: words.in(ask.language).rules.textTooLong,
  })
}
