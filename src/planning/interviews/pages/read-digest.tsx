import { z } from 'zod'
import { roleIn } from '#commons/cycles'
import { conflict, number, page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Details,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  ReadAloud,
  TextArea,
} from '#ui'
import { findApplicant, readingsOf } from '../acts-applicants.ts'
import { checkDigest, writeDigest } from '../acts-digests.ts'
import { longestDigest } from '../digest.ts'
import { mayMeetApplicant } from '../permissions.ts'
import { listDigests } from '../storage-words.ts'
import { words } from '../words.ts'
import { findAround } from './around.ts'

/** What somebody sent, in plain words and read aloud if one likes; all of it is one tap away. */
export const readDigest = page({
  path: '/{place}/projects/{cycle}/digests/{application}',
  load: async (ask) => {
    const around = await findAround(ask)
    if (!around) return undefined
    const { tx, place, params } = ask
    const applicant = await findApplicant(ask, around.call.id, params.application)
    if (!applicant) return undefined
    const [digest] = await listDigests(tx, place.id, around.call.id, applicant.id)
    const reading = (await readingsOf(tx, place.id, around.call.id, around.me))(applicant.id)
    return { ...around, applicant, digest, reading, role: roleIn(ask.who, around.cycle.id) }
  },
  may: mayMeetApplicant,
  show: (ask, { cycle, project, applicant, digest, reading, me, role }) => {
    const say = words.in(ask.language).digest
    const title = say.title(applicant.name)
    const writes = role === 'youngPerson' || role === 'practitioner'
    const checks = digest && !digest.checkedBy && digest.by !== me
    return {
      title,
      density: 'participant',
      cycle,
      scripts: ['speak'],
      back: { href: `${project}/digests`, text: say.back },
      main:
        reading !== 'open' ? (
          <>
            <h1 dir="auto">{title}</h1>
            <p class="lead">{say.declareFirst}</p>
            <ButtonLink href={`${project}/panel/declare`}>{say.declare}</ButtonLink>
          </>
        ) : (
          <>
            <ErrorSummary problems={ask.form.problems} />
            <h1 dir="auto">{title}</h1>
            {digest ? (
              <>
                {!digest.checkedBy && <Notice>{say.waiting}</Notice>}
                <div id="digest" class="lead" dir="auto">
                  {digest.words.split('\n').map((line, i) => (
                    <p key={i}>{line}</p>
                  ))}
                </div>
                <ReadAloud of="digest" label={say.readAloud} stop={say.stop} />
                {digest.checkedBy && <p class="quiet">{say.checked}</p>}
              </>
            ) : (
              <p class="lead">{say.none}</p>
            )}
            <ButtonRow>
              <ButtonLink kind="secondary" href={`${project}/applications/${applicant.id}`}>
                {say.original}
              </ButtonLink>
            </ButtonRow>
            {checks && (
              <Form view={ask.form} act="check">
                <p>{say.checkLead}</p>
                <Hidden name="version" value={String(digest.version)} />
                <Button>{say.check}</Button>
              </Form>
            )}
            {writes && (
              <Details
                summary={digest ? say.change : say.write}
                open={digest === undefined || ask.form.problems.length > 0}
              >
                <Form view={ask.form} act="write">
                  <Hidden name="version" value={String(digest?.version ?? 0)} />
                  <TextArea
                    name="words"
                    label={say.words}
                    hint={say.wordsHint}
                    rows={8}
                    limit={longestDigest}
                    value={digest?.words ?? ''}
                  />
                  <Button kind={checks ? 'secondary' : 'primary'}>{say.save}</Button>
                </Form>
              </Details>
            )}
          </>
        ),
    }
  },
  acts: (act) => ({
    write: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({ words: text({ most: 5000 }), version: number({ needed: say.noDigest }) })
      },
      do: async (ask, { call, project, applicant }, draft) => {
        const ruling = await writeDigest(ask, call, applicant.id, draft, words.in(ask.language).rules)
        if (!ruling.ok) return ruling
        if (ruling.value) return seeOther(`${project}/digests/${applicant.id}`)
        const [theirs] = await listDigests(ask.tx, ask.place.id, call.id, applicant.id)
        return conflict(theirs?.words ?? '', draft.words)
      },
    }),
    check: act({
      form: (ask) => z.object({ version: number({ needed: words.in(ask.language).rules.noDigest }) }),
      do: async (ask, { call, project, applicant }, { version }) => {
        const ruling = await checkDigest(ask, call, applicant.id, version, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${project}/digests/${applicant.id}`) : ruling
      },
    }),
  }),
})
