import { renderToString } from 'preact-render-to-string'
import { page } from '#platform/http'
import { languages } from '#platform/words'
import { mayLeave } from '../permissions.ts'
import { words } from '../words.ts'

const elsewhere = [
  ['weather', 'https://www.bbc.co.uk/weather'],
  ['news', 'https://www.bbc.co.uk/news'],
  ['sport', 'https://www.bbc.co.uk/sport'],
] as const

/** The quick exit: everything of ours leaves this device, and its address leaves the address bar. */
export const leaveQuickly = page({
  path: '/leave',
  load: async (ask) => {
    ask.clearBrowser()
    return {}
  },
  may: mayLeave,
  forward: () => '/start',
})

/**
 * Where it leads: what is on the screen now could be anybody's. A document of its own, because our name at the
 * top is what a person standing behind must not read.
 */
export const startElsewhere = page({
  path: '/start',
  load: async () => ({}),
  may: mayLeave,
  send: (ask) => {
    const say = words.in(ask.language).leave
    const document = (
      <html lang={ask.language} dir={languages[ask.language].direction}>
        <head>
          <meta charset="utf-8" />
          <title>{say.title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
        </head>
        <body>
          <main>
            <h1>{say.title}</h1>
            {elsewhere.map(([name, href]) => (
              <p key={name}>
                <a href={href} rel="noreferrer">
                  {say[name]}
                </a>
              </p>
            ))}
          </main>
        </body>
      </html>
    )
    return { type: 'text/html; charset=utf-8', bytes: `<!doctype html>${renderToString(document)}` }
  },
})
