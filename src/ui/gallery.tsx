import type { Language } from '#platform/words'
import { FactParts } from './gallery-facts.tsx'
import { FormParts } from './gallery-forms.tsx'
import { ThreadParts } from './gallery-thread.tsx'
import { WallParts } from './gallery-wall.tsx'
import { galleryWords } from './gallery-words.ts'
import { ErrorSummary, type FormView, Page, type PageAssets, PrintSheet, WritingSpace } from './index.ts'

interface GalleryProps {
  lang?: Language | undefined
  density?: 'participant' | 'staff' | undefined
  projector?: boolean | undefined
  assets: PageAssets
}

const refused: FormView = {
  action: '/gallery',
  csrf: 'csrf',
  key: 'key',
  values: {
    dream: 'A place that is open after ten.',
    name: '',
    share: ['quote'],
    when: 'x',
    'when-day': '31',
    'when-month': '2',
    'when-year': '2027',
  },
  problems: [],
}

/** Every component in every state on one page: what we look at, and what the tests look at for us. */
export function Gallery({ lang = 'en', density = 'participant', projector, assets }: GalleryProps) {
  const say = galleryWords.in(lang)
  const wrong: FormView = {
    ...refused,
    problems: [
      { field: 'name', text: say.nameMissing },
      { field: 'route', text: say.routeMissing },
      { field: 'when', text: say.dateWrong },
      { text: say.wholePage },
    ],
  }
  return (
    <Page
      title={say.title}
      assets={assets}
      lang={lang}
      density={density}
      projector={projector}
      wide
      problems={wrong.problems.length}
      place={{ name: 'Eastmere', href: '/eastmere' }}
      navigation={[
        { href: '/eastmere/projects', text: say.projects, current: true },
        { href: '/eastmere/share', text: say.share },
        { href: '/eastmere/receipt', text: say.happened },
      ]}
      mark={{ kind: 'demonstration', text: say.invented }}
      safety={{ worried: '/worried', leave: '/leave' }}
      back={{ href: '/eastmere' }}
      thread={{
        here: 2,
        knots: [
          { label: say.stepAsk, done: true },
          { label: say.stepBroken, frayed: true },
          { label: say.stepWho },
          { label: say.stepTicket },
        ],
      }}
      footer={{
        privacy: '/privacy',
        accessibility: '/accessibility',
        whoRunsThis: '/about',
        runBy: say.runBy,
      }}
      languages={[
        { code: 'en', name: 'English', href: '?lang=en', current: lang === 'en' },
        { code: 'ar', name: 'العربية', href: '?lang=ar', dir: 'rtl' },
      ]}
    >
      <ErrorSummary problems={wrong.problems} />
      <h1>
        <span class="caption">{say.caption}</span>
        {say.title}
      </h1>
      <p class="lead">{say.lead}</p>

      <ThreadParts say={say} />
      <WallParts say={say} view={refused} />
      <FormParts say={say} view={wrong} />
      <FactParts say={say} view={refused} />

      <PrintSheet
        title={say.dream}
        number={1}
        of={3}
        foot={<p>{say.ticketText}</p>}
        qr={{ text: 'https://alongside.example/j/4821-7730', label: say.qr }}
      >
        <WritingSpace label={say.proud} lines={5} />
        <WritingSpace label={say.drawIt} tall />
      </PrintSheet>
    </Page>
  )
}
