import type { Ask } from '#platform/http'
import { Button, Details, Form, Hidden, Inset, TextArea } from '#ui'
import type { Indicator } from '../indicator.ts'
import { words } from '../words.ts'
import { isYoung } from './outcome-fields.tsx'

type Here = Ask<{ place: string; cycle: string; outcome: string }>

/** How people would know: each sign in its own words, and beside young people's how somebody else would say it. */
export function Signs({
  ask,
  cycleId,
  indicators,
  mayWrite,
}: {
  ask: Here
  cycleId: string
  indicators: readonly Indicator[]
  mayWrite: boolean
}) {
  const say = words.in(ask.language).outcome
  const first = indicators.filter(({ beside }) => !indicators.some(({ id }) => id === beside))
  const hint = (sign: Indicator) =>
    sign.byYoungPeople && !isYoung(ask, cycleId) ? say.newWordsAdult : say.newWordsYoung
  const Sign = ({ sign }: { sign: Indicator }) => (
    <>
      <p class={sign.byYoungPeople ? 'own-words' : undefined} dir="auto">
        {sign.words}
      </p>
      {mayWrite && (
        <Details summary={say.sayDifferently} open={isTried(ask, sign)}>
          <Form view={ask.form} act="reword" id={formOf(sign)} tried={isTried(ask, sign)}>
            <Hidden name="indicator" value={sign.id} />
            <TextArea name="words" label={say.newWords} hint={hint(sign)} rows={2} value={sign.words} />
            <Button kind="secondary" small hidden={say.sayDifferentlyFor(sign.words)}>
              {say.saveSign}
            </Button>
          </Form>
        </Details>
      )}
    </>
  )
  return (
    <section id="signs" class="section" aria-labelledby="signs-title">
      <h2 id="signs-title">{say.signs}</h2>
      {indicators.length === 0 ? <p>{say.noSigns}</p> : <p class="quiet">{say.signsLead}</p>}
      <ul role="list">
        {first.map((sign) => (
          <li key={sign.id}>
            <Sign sign={sign} />
            {indicators
              .filter(({ beside }) => beside === sign.id)
              .map((other) => (
                <Inset key={other.id}>
                  <p class="small">{say.beside}</p>
                  <Sign sign={other} />
                </Inset>
              ))}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Details summary={say.addSign} open={ask.form.act === 'sign'}>
          <Form view={ask.form} act="sign" id="new-sign">
            <TextArea name="words" label={say.sign} hint={say.signHint} rows={2} large />
            <Button>{say.addSign}</Button>
          </Form>
        </Details>
      )}
    </section>
  )
}

function formOf(sign: Indicator): string {
  return `sign-${sign.id.slice(-8)}`
}

function isTried(ask: Here, sign: Indicator): boolean {
  return ask.form.act === 'reword' && ask.form.values.indicator === sign.id
}
