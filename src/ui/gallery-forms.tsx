import type { GalleryWords } from './gallery-words.ts'
import {
  Button,
  ButtonRow,
  Checkboxes,
  DateInput,
  Fieldset,
  FileInput,
  Form,
  type FormView,
  PrintButton,
  Radios,
  Select,
  TextArea,
  TextInput,
  WhoSees,
} from './index.ts'

/** Every question we can ask, some of them refused. */
export function FormParts({ say, view }: { say: GalleryWords; view: FormView }) {
  return (
    <section class="section">
      <h2>{say.form}</h2>
      <Form view={view} act="send" upload>
        <TextArea name="dream" label={say.dream} hint={say.dreamHint} large limit={400} rows={4} />
        <WhoSees>{say.whoSees}</WhoSees>
        <TextInput name="name" label={say.name} hint={say.nameHint} optional />
        <TextInput
          name="amount"
          label={say.amount}
          inputmode="decimal"
          width={10}
          prefix="£"
          value="20,000"
        />
        <Radios
          name="route"
          label={say.route}
          choices={[
            {
              value: 'grant',
              text: say.grant,
              hint: say.grantHint,
              asks: <TextInput name="why" label={say.why} />,
            },
            { value: 'contract', text: say.contract },
          ]}
        />
        <Checkboxes
          name="share"
          label={say.consents}
          hint={say.consentsHint}
          choices={say.consentChoices.map((text, i) => ({
            value: ['quote', 'photo', 'publish'][i]!,
            text,
          }))}
        />
        <Select
          name="area"
          label={say.area}
          options={say.consentChoices.map((text) => ({ value: text, text }))}
        />
        <DateInput name="when" label={say.date} hint={say.dateHint} />
        <FileInput name="photo" label={say.photo} accept="image/*" camera optional />
        <Fieldset legend={say.meeting}>
          <TextInput name="place" label={say.placeName} />
          <TextInput name="persons" label={say.headcount} inputmode="numeric" width={3} />
        </Fieldset>
        <ButtonRow>
          <Button>{say.send}</Button>
          <Button kind="secondary">{say.later}</Button>
          <Button kind="warning">{say.withdraw}</Button>
          <Button kind="link" hidden={say.smallVoice}>
            {say.undo}
          </Button>
          <PrintButton>{say.print}</PrintButton>
        </ButtonRow>
      </Form>
    </section>
  )
}
