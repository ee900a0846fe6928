import type { DocumentDraft } from './document.ts'

/** A short plan with two promises in it, one about conditions and one about what people carry inside. */
export const plan: DocumentDraft = {
  title: 'A plan for Testing',
  source: 'Testing Council',
  year: 2026,
  address: 'https://testing.example/plan',
  text: `A PLAN FOR TESTING

1. Homes

Our ambition is that every household in Testing has a home that is safe, warm and affordable. The Council will inspect 40 homes a year.

2. Young people

Young people are confident and able to bounce back when things are difficult.
We will run 1,200 sessions.`,
}

export const home = 'every household in Testing has a home that is safe, warm and affordable'
export const bounceBack = 'Young people are confident and able to bounce back when things are difficult.'
