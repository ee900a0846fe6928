import { strategy } from './strategy.ts'
import type { Area, BottomLine, Statement } from './types.ts'

function promise(
  key: string,
  heading: string,
  quote: string,
  bottomLines: readonly BottomLine[],
  area: Area = 'external',
): Statement {
  return { key, document: strategy.key, heading, quote, area, bottomLines }
}

const homes = '1. A decent home for every household'
const economy = '2. A local economy that works for residents'
const streets = '3. Safe and clean neighbourhoods'
const green = '4. A greener borough that is easier to get around'
const young = '5. Children, young people and families'
const listening = '6. A council that listens'

/** The fourteen promises the group found in the plan, as the plan words them. */
export const statements: readonly Statement[] = [
  promise('home', homes, 'every household in Eastmere has a home that is safe, warm and affordable', [
    'social',
    'environmental',
  ]),
  promise('settled-home', homes, 'Families in temporary accommodation move into a settled home sooner', [
    'social',
  ]),
  promise('secure-work', economy, 'more residents are in secure work that pays a fair wage', ['economic']),
  promise('local-businesses', economy, 'Local businesses grow and recruit people who live nearby', [
    'economic',
  ]),
  promise(
    'in-training',
    economy,
    'Fewer young people are out of education, employment or training at the age of eighteen',
    ['economic'],
  ),
  promise('well-lit', streets, 'Streets, parks and stations are well lit and safe to use at any hour', [
    'social',
  ]),
  promise('behaviour', streets, 'Anti-social behaviour falls in every ward', ['social']),
  promise('clean-streets', streets, 'Every neighbourhood is clean and well cared for', [
    'environmental',
    'social',
  ]),
  promise('green-space', green, 'everyone lives close to a well-kept park or green space', [
    'environmental',
    'social',
  ]),
  promise('clean-mere', green, 'The mere and its banks are clean and open to all', [
    'environmental',
    'social',
  ]),
  promise('air', green, 'The air that residents breathe meets national standards on every main road', [
    'environmental',
  ]),
  promise('buses', green, 'Buses are frequent, reliable and affordable across the borough', [
    'economic',
    'social',
    'environmental',
  ]),
  promise(
    'bounce-back',
    young,
    'Children and young people are healthy and able to bounce back when things are difficult',
    ['social'],
    'personalResources',
  ),
  promise(
    'have-a-say',
    listening,
    'Residents of every age have a say in the decisions that affect them',
    ['social'],
    'functioning',
  ),
]
