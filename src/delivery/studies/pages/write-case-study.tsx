import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { choice, choices, conflict, page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Hidden, Notice, Select, TextArea, TextInput } from '#ui'
import { claim, publishStudy, takeClaimBack, takeStudyDown, writeStudy } from '../acts.ts'
import { mayWriteStudy } from '../permissions.ts'
import { findStudy, listClaims } from '../storage.ts'
import { evidencePages, type PrincipleKey, principleKeys, principleSet, unwritten } from '../study.ts'
import { words } from '../words.ts'

/** The few lines a record cannot write by itself, the principles met with evidence, and publishing. */
export const writeCaseStudy = page({
  path: '/{place}/projects/{cycle}/case-study/write',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const study = (await findStudy(ask.tx, ask.place.id, cycle.id)) ?? unwritten
    return {
      cycle,
      study,
      claims: await listClaims(ask.tx, ask.place.id, cycle.id),
      record: ask.place.record,
    }
  },
  may: mayWriteStudy,
  show: (ask, { cycle, study, claims }) => {
    const say = words.in(ask.language)
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.write.title,
      density: 'staff',
      cycle,
      back: { href: `${root}/case-study`, text: say.read.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.write.title}</h1>
          <p class="lead">{say.write.lead}</p>
          <Form view={ask.form} act="write">
            <Hidden name="version" value={String(study.version)} />
            <TextInput
              name="what"
              label={say.write.what}
              hint={say.write.whatHint}
              optional
              value={study.what}
            />
            <TextArea
              name="challenge"
              label={say.write.challenge}
              hint={say.write.challengeHint}
              value={study.challenge}
            />
            <TextInput
              name="contact"
              label={say.write.contact}
              hint={say.write.contactHint}
              value={study.contact}
            />
            <Button>{say.write.save}</Button>
          </Form>
          <h2>{say.write.principles}</h2>
          <p>{say.write.principlesLead}</p>
          {principleKeys.map((key) => {
            const made = claims.find(({ set, principle }) => set === principleSet && principle === key)
            return (
              <section key={key} class="section">
                <h3>{say.study.principles[key]}</h3>
                {made ? (
                  <>
                    <p dir="auto">
                      {made.words}{' '}
                      <a href={`${root}${made.evidence}`}>
                        {say.pages[made.evidence as keyof typeof say.pages]}
                      </a>
                    </p>
                    <Form view={ask.form} act="takeBack" id={`back-${key}`}>
                      <Hidden name="principle" value={key} />
                      <Button kind="secondary">{say.write.takeBack}</Button>
                    </Form>
                  </>
                ) : (
                  <Form
                    view={ask.form}
                    act="claim"
                    id={key}
                    tried={ask.form.act === 'claim' && ask.form.values['principle'] === key}
                  >
                    <Hidden name="principle" value={key} />
                    <TextInput name="words" label={say.write.how} />
                    <Select
                      name="evidence"
                      label={say.write.evidence}
                      options={evidencePages.map((page) => ({ value: page, text: say.pages[page] }))}
                    />
                    <Button kind="secondary">{say.write.claim}</Button>
                  </Form>
                )}
              </section>
            )
          })}
          <Notice title={study.publishedAt ? say.write.published : say.write.publish}>
            {!study.publishedAt && <p>{say.write.publishLead}</p>}
            <p>
              <a href={`${root}/case-study`}>{say.write.read}</a>
            </p>
            <Form view={ask.form} act={study.publishedAt ? 'takeDown' : 'publish'}>
              <Button kind={study.publishedAt ? 'secondary' : 'primary'}>
                {study.publishedAt ? say.write.takeDown : say.write.publish}
              </Button>
            </Form>
          </Notice>
        </>
      ),
    }
  },
  acts: (act) => {
    const here = (place: string, cycle: string) => seeOther(`/${place}/projects/${cycle}/case-study/write`)
    return {
      write: act({
        form: () =>
          z.object({
            what: text({ most: 300 }),
            challenge: text({ most: 4000 }),
            contact: text({ most: 300 }),
            version: z.coerce.number().int().min(0),
          }),
        do: async (ask, { cycle, study }, form) =>
          (await writeStudy(ask, cycle.id, form))
            ? here(ask.place.slug, cycle.slug)
            : conflict(study.challenge, form.challenge),
      }),
      claim: act({
        form: () =>
          z.object({ principle: principle(), words: text({ most: 600 }), evidence: choices(evidencePages) }),
        do: async (ask, { cycle }, { principle, words: said, evidence }) => {
          const ruling = await claim(
            ask,
            cycle.id,
            principle,
            { words: said, evidence: evidence[0] },
            words.in(ask.language).rules,
          )
          return ruling.ok ? here(ask.place.slug, cycle.slug) : ruling
        },
      }),
      takeBack: act({
        form: () => z.object({ principle: principle() }),
        do: async (ask, { cycle }, { principle }) => {
          await takeClaimBack(ask, cycle.id, principle)
          return here(ask.place.slug, cycle.slug)
        },
      }),
      publish: act({
        form: () => z.object({}),
        do: async (ask, { cycle }) => {
          const ruling = await publishStudy(ask, cycle.id, words.in(ask.language).rules)
          return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/case-study`) : ruling
        },
      }),
      takeDown: act({
        form: () => z.object({}),
        do: async (ask, { cycle }) => {
          await takeStudyDown(ask, cycle.id)
          return here(ask.place.slug, cycle.slug)
        },
      }),
    }
  },
})

function principle() {
  return choice<PrincipleKey>([...principleKeys], 'Choose one from the page.')
}
