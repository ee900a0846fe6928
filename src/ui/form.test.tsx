import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  FileInput,
  Form,
  type FormView,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '#ui'

const view: FormView = { action: '/eastmere/share', csrf: 'c', key: 'k', values: {}, problems: [] }
const drawn = (node: VNode) => renderToString(node)

test('a form carries its tokens, its act and its version, and leaves checking to the server', () => {
  const html = drawn(<Form view={{ ...view, version: 3 }} act="share" upload />)
  assert.match(html, /<form method="post" action="\/eastmere\/share" novalidate/)
  assert.match(html, /enctype="multipart\/form-data"/)
  for (const hidden of [
    'name="_csrf" value="c"',
    'name="_key" value="k.share"',
    'name="_version" value="3"',
    'name="_act" value="share"',
  ]) {
    assert.ok(html.includes(hidden), hidden)
  }
})

test('two forms on one page have keys and ids of their own', () => {
  const html = drawn(
    <>
      <Form view={view} act="move" id="a">
        <TextInput name="why" label="Why" />
      </Form>
      <Form view={view} act="move" id="b">
        <TextInput name="why" label="Why" />
      </Form>
    </>,
  )
  assert.match(html, /value="k\.a"[\s\S]*id="a-why"[\s\S]*value="k\.b"[\s\S]*id="b-why"/)
})

test('what was typed stays, and what was refused is read with its field', () => {
  const html = drawn(
    <Form
      view={{
        ...view,
        values: { words: 'A <late> bus' },
        problems: [{ field: 'words', text: 'Write a little more' }],
      }}
    >
      <TextArea name="words" label="Your dream" hint="In your own words" limit={200} />
    </Form>,
  )
  assert.match(
    html,
    /<textarea[^>]*aria-describedby="words-hint words-error words-count"[^>]*aria-invalid="true"/,
  )
  assert.match(html, />\nA &lt;late> bus<\/textarea>/)
  assert.match(html, /id="words-error"[^>]*>.*Error.*Write a little more/)
})

test('a first line break that somebody typed survives the page', () => {
  const html = drawn(
    <Form view={{ ...view, values: { words: '\nSecond line' } }}>
      <TextArea name="words" label="Words" />
    </Form>,
  )
  assert.match(html, />\n\nSecond line<\/textarea>/)
})

test('only the form that was tried shows its problems', () => {
  const tried: FormView = { ...view, act: 'rename', problems: [{ field: 'name', text: 'Give it a name' }] }
  const html = drawn(
    <>
      <Form view={tried} act="rename">
        <TextInput name="name" label="Name" />
      </Form>
      <Form view={tried} act="merge" id="merge">
        <TextInput name="name" label="Name" />
      </Form>
    </>,
  )
  assert.equal(html.match(/Give it a name/g)?.length, 1)
  assert.ok(html.indexOf('Give it a name') < html.indexOf('value="merge"'))
})

test('choices are chosen only by people', () => {
  const choices = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ]
  assert.doesNotMatch(
    drawn(
      <Form view={view}>
        <Checkboxes name="share" label="Share" choices={choices} />
      </Form>,
    ),
    /checked/,
  )
  const html = drawn(
    <Form view={{ ...view, values: { share: ['no'], route: 'yes' } }}>
      <Checkboxes name="share" label="Share" choices={choices} />
      <Radios name="route" label="Route" choices={choices} />
    </Form>,
  )
  assert.match(html, /id="share-2" name="share" value="no" checked/)
  assert.match(html, /id="route" name="route" value="yes" checked/)
  assert.equal(html.match(/ checked/g)?.length, 2)
})

test('a date is three boxes, and the summary leads to the first', () => {
  const problems = [{ field: 'held', text: 'Say when it was' }]
  const html = drawn(
    <>
      <ErrorSummary problems={problems} />
      <Form view={{ ...view, values: { 'held-year': '2027' }, problems }}>
        <DateInput name="held" label="When" />
      </Form>
    </>,
  )
  assert.match(html, /href="#held"/)
  assert.match(html, /id="held" name="held-day"/)
  assert.match(html, /name="held-year"[^>]*value="2027"/)
  assert.match(html, /<fieldset[^>]*aria-describedby="held-error"/)
})

test('the summary of a form with an id leads into that form', () => {
  assert.match(
    drawn(<ErrorSummary problems={[{ field: 'why', text: 'Say why' }]} form="row-3" />),
    /href="#row-3-why"/,
  )
  assert.equal(drawn(<ErrorSummary problems={[]} />), '')
})

test('a chosen option stays chosen, and a photo can come straight from the camera', () => {
  const html = drawn(
    <Form view={{ ...view, values: { area: 'feelings' } }}>
      <Select
        name="area"
        label="Area"
        options={[
          { value: 'external', text: 'Around us' },
          { value: 'feelings', text: 'How we feel' },
        ]}
      />
      <FileInput name="photo" label="Photo" accept="image/*" camera />
    </Form>,
  )
  assert.match(html, /value="feelings" selected/)
  assert.match(html, /type="file" accept="image\/\*" capture="environment"/)
})

test('a button says more to those who hear only it', () => {
  assert.match(
    drawn(<Button hidden="the card “A late bus”">Move</Button>),
    /Move<span class="govuk-visually-hidden"> the card “A late bus”/,
  )
})
