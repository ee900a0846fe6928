import { parseArgs } from 'node:util'
import { join, makeLink } from '#commons/people'
import { addPlace, findPlaceBySlug, mayBeCalled } from '#commons/places'
import { nobody } from '#platform/auth'
import { realChance } from '#platform/chance'
import { actIn } from '#platform/http'
import { openInstallation } from './installation.ts'
import { Sorry, say, type Verb } from './verb.ts'

const placeWords = {
  slugShape: 'Use a short name for the address: small letters, digits and dashes, starting with a letter.',
  slugTaken: 'That address belongs to Alongside itself. Choose another short name.',
  nameNeeded: 'Write the name people know the place by: --name "Eastmere Borough Council".',
}

export const addPlaceVerb: Verb = {
  name: 'add-place',
  summary: 'add a real place and print a one-time link for its first commissioner',
  usage: `alongside add-place SHORT-NAME --name "Name of the place" [options]

  --name TEXT           the name people know the place by
  --commissioner TEXT   the first commissioner's name (default: Commissioner)
  --run-by TEXT         who runs the place, shown at the foot of its pages
  --contact TEXT        how to reach them about privacy and access
  --about TEXT          a sentence about the place`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string', default: '' },
        commissioner: { type: 'string', default: 'Commissioner' },
        'run-by': { type: 'string', default: '' },
        contact: { type: 'string', default: '' },
        about: { type: 'string', default: '' },
      },
    })
    const called = mayBeCalled({ slug: positionals[0] ?? '', name: values.name }, placeWords)
    if (!called.ok) throw new Sorry(called.problems.map((problem) => problem.text).join(' '))
    const installation = await openInstallation()
    const { database, secret, settings } = installation
    try {
      const place = {
        id: realChance.id(),
        slug: called.value.slug,
        name: called.value.name,
        kind: 'real' as const,
        about: values.about,
        illustrative: false,
        record: false,
        runsIt: values['run-by'] || called.value.name,
        contact: values.contact,
      }
      await database.transaction('write', async (tx) => {
        if (await findPlaceBySlug(tx, place.slug))
          throw new Sorry(`There is a place called ${place.slug} already.`)
        await addPlace(tx, place, true)
      })
      const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`
      const link = await actIn(
        { database, place, who: nobody, chance: realChance, secret, publicUrl },
        async (acting) => {
          const person = await join(acting, { standing: 'keeper', knownAs: values.commissioner })
          return makeLink(acting, person.id)
        },
      )
      say(`${place.name} is at ${publicUrl}/${place.slug}`)
      say(`Give this link to ${values.commissioner}. It works once, for seven days:\n${link}`)
    } finally {
      await installation.close()
    }
  },
}
