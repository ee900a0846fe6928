import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Page, renderPage } from '#ui'

const assets = { stylesheet: '/assets/a.css', script: '/assets/a.js' }

test('a page is a whole document in its language and direction', () => {
  const html = renderPage(
    <Page title="Share a dream" assets={assets} place={{ name: 'Eastmere', href: '/eastmere' }} />,
  )
  assert.match(html, /^<!doctype html><html lang="en" dir="ltr">/)
  assert.match(html, /<title>Share a dream – Eastmere – Alongside<\/title>/)
  assert.match(
    renderPage(<Page title="x" assets={assets} lang="ar-x-mirror" />),
    /<html lang="ar-x-mirror" dir="rtl">/,
  )
})

test('the way past the navigation comes first, and leads to the main part', () => {
  const html = renderPage(<Page title="x" assets={assets} safety={{ leave: '/leave' }} />)
  assert.ok(html.indexOf('href="#main"') < html.indexOf('href="/leave"'))
  assert.match(html, /<main id="main" tabindex="-1">/)
})

test('a page with problems says so before anything else', () => {
  assert.match(
    renderPage(<Page title="Share a dream" assets={assets} problems={2} />),
    /<title>Error: Share a dream/,
  )
})

test('the thread is on every page; steps are words as well as knots', () => {
  assert.match(renderPage(<Page title="x" assets={assets} />), /page-thread__line/)
  const html = renderPage(
    <Page
      title="x"
      assets={assets}
      thread={{
        here: 1,
        knots: [{ label: 'Dream', done: true }, { label: 'Who' }, { label: 'Old list', frayed: true }],
      }}
    />,
  )
  assert.match(html, /Dream<span class="govuk-visually-hidden">, done/)
  assert.match(html, /aria-current="step"[\s\S]*Who<span class="govuk-visually-hidden">, you are here/)
  assert.match(html, /knot--frayed[\s\S]*a break in the record/)
})

test('no page carries a style or script of its own, which the security policy would refuse', () => {
  const html = renderPage(<Page title="x" assets={assets} safety={{ leave: '/leave', worried: '/w' }} />)
  assert.doesNotMatch(html, /style=|<style|<script(?![^>]*src=)|\son[a-z]+=/)
})

test('a page kept from search engines says so; others do not', () => {
  assert.match(renderPage(<Page title="x" assets={assets} unlisted />), /name="robots" content="noindex"/)
  assert.doesNotMatch(renderPage(<Page title="x" assets={assets} />), /robots/)
})
