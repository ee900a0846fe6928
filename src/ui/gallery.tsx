import type { Language } from '#platform/words'
import { galleryWords } from './gallery-words.ts'
import {
  BarChart,
  Board,
  Button,
  ButtonLink,
  ButtonRow,
  CardGrid,
  Checkboxes,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Fieldset,
  FileInput,
  Form,
  type FormView,
  Frieze,
  IndexCard,
  Inset,
  Institution,
  Notice,
  Page,
  type PageAssets,
  Pagination,
  PrintButton,
  PrintSheet,
  Radios,
  Rows,
  SaidBy,
  SearchForm,
  Select,
  Steps,
  SummaryList,
  Table,
  Tag,
  TaskList,
  TextArea,
  TextInput,
  ThreadPath,
  Ticket,
  Timeline,
  TwoVoices,
  Voice,
  WellbeingModel,
  WhoSees,
  WritingSpace,
} from './index.ts'
import { pictureNames } from './pictures.tsx'
import { speakers } from './said-by.tsx'
import { areas } from './wellbeing-shape.tsx'

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

      <section class="section">
        <h2>{say.voices}</h2>
        <TwoVoices>
          <Voice who="youngPeople" by={say.voiceBy}>
            {say.voice}
          </Voice>
          <Institution who="council">
            <p>{say.answer}</p>
          </Institution>
        </TwoVoices>
        <Voice size="small" who="community">
          {say.smallVoice}
        </Voice>
        <p>
          {speakers.map((who) => (
            <SaidBy key={who} who={who} />
          ))}
        </p>
      </section>

      <section class="section">
        <h2>{say.model}</h2>
        <WellbeingModel
          level={3}
          finding={say.finding}
          areas={areas.map((area, i) => ({
            area,
            meaning: say.meanings[i],
            question: say.emptyQuestion,
            outcomes: say.outcomes
              .filter((_, j) => j % 5 === [0, 0, 2, 1][i] || (i === 0 && j > 5))
              .filter(() => i !== 1)
              .map((title) => ({
                title,
                href: '/outcome',
                saidBy: i === 0 ? (['council'] as const) : (['youngPeople', 'community'] as const),
              })),
          }))}
        />
      </section>

      <section class="section">
        <h2>{say.timeline}</h2>
        <Timeline
          level={3}
          stages={[
            { title: say.stageAsked, when: say.when, state: 'done', children: <p>{say.stageText}</p> },
            {
              title: say.stageSaid,
              when: say.when,
              state: 'done',
              children: (
                <Voice size="small" who="youngPeople">
                  {say.smallVoice}
                </Voice>
              ),
            },
            { title: say.stageBroken, state: 'frayed', children: <p>{say.stageBrokenText}</p> },
            {
              title: say.stageNow,
              state: 'here',
              children: <ButtonLink href="/share">{say.share}</ButtonLink>,
            },
            { title: say.stageNext, state: 'ahead', when: say.when },
          ]}
        />
      </section>

      <section class="section">
        <h2>{say.path}</h2>
        <ThreadPath
          label={say.path}
          steps={[
            { kind: say.kindVoice, title: say.voice, ownWords: true, href: '/voice' },
            { kind: say.kindTheme, title: say.theme, because: say.because },
            {
              kind: say.kindOutcome,
              title: say.outcomes[0]!,
              because: say.because,
              here: true,
              note: <Tag tone="done">{say.agreed}</Tag>,
            },
            { kind: say.kindCall, title: say.call, broken: say.broken },
          ]}
        />
      </section>

      <section class="section">
        <h2>{say.wall}</h2>
        <CardGrid pinned>
          {say.cards.map((text, i) => (
            <IndexCard key={text} words saidBy={[speakers[i % 2]!]} corner={i === 1 ? '7' : undefined}>
              {text}
            </IndexCard>
          ))}
        </CardGrid>
        <CardGrid>
          {areas.map((area, i) => (
            <IndexCard
              key={area}
              area={area}
              title={say.outcomes[i]}
              href="/outcome"
              saidBy={['youngPeople']}
            >
              {say.stageText}
            </IndexCard>
          ))}
        </CardGrid>
        <Board
          view={refused}
          act="move"
          level={3}
          boxes={[
            {
              value: 'home',
              name: say.outcomes[0]!,
              cards: say.cards
                .slice(0, 2)
                .map((text, i) => ({ id: `card-${i}`, title: text, content: <p>{text}</p> })),
            },
            {
              value: 'met',
              name: say.theme,
              cards: [{ id: 'card-3', title: say.cards[3]!, content: <p>{say.cards[3]}</p> }],
            },
            { value: 'loose', name: say.any, cards: [], empty: <p>{say.nothingYet}</p> },
          ]}
        />
        <EmptyState sentence={say.nothingYet}>
          <ButtonLink href="/share">{say.share}</ButtonLink>
        </EmptyState>
      </section>

      <section class="section">
        <h2>{say.ticket}</h2>
        <Ticket
          level={3}
          title={say.keepThis}
          code="cupboard-brunch-crimson-ajar-seafront-parade"
          qr={{ text: 'https://alongside.example/r/lantern-otter-maple', label: say.qr }}
        >
          <p>{say.ticketText}</p>
          <p>https://alongside.example/eastmere/projects/our-20k/receipt</p>
        </Ticket>
      </section>

      <section class="section">
        <h2>{say.form}</h2>
        <Form view={wrong} act="send" upload>
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

      <section class="section">
        <h2>{say.facts}</h2>
        <Rows
          rows={say.speakers.map((name, i) => ({
            name,
            state: <Tag>{say.draft}</Tag>,
            ...(i === 1 ? { note: say.whoSees } : {}),
            acts: (
              <Form view={refused} act="leave" id={`row-${i}`}>
                <Button kind="link" hidden={name}>
                  {say.withdraw}
                </Button>
              </Form>
            ),
          }))}
        />
        <SearchForm action="/gallery" label={say.find} clear="/gallery" values={{ q: 'café' }}>
          <TextInput name="q" label={say.find} width={20} />
          <Select name="kind" label={say.area} options={[{ value: '', text: say.any }]} />
        </SearchForm>
        <Table
          caption={say.tableCaption}
          columns={[
            { heading: say.outcome, cell: (row) => row.title, names: true },
            { heading: say.area, cell: (row) => row.area },
            {
              heading: say.dots,
              cell: (row) => row.dots,
              numeric: true,
              sort: { href: '?sort=dots', direction: 'descending' },
            },
            {
              heading: say.state,
              cell: (row) => (
                <Tag tone={row.dots > 5 ? 'done' : 'waiting'}>{row.dots > 5 ? say.agreed : say.waiting}</Tag>
              ),
            },
          ]}
          rows={say.outcomes.map((title, i) => ({ title, area: say.meanings[i % 4], dots: 14 - 3 * i }))}
          foot={[say.sum, '', 45, '']}
        />
        <Table
          caption={say.emptyTable}
          columns={[{ heading: say.outcome, cell: () => '' }]}
          rows={[]}
          empty={say.nothingYet}
        />
        <Pagination page={2} of={7} href={(page) => `?page=${page}`} />
        <SummaryList
          rows={[
            { term: say.amount, detail: '£20,000', change: { href: '/change', hidden: say.amount } },
            { term: say.route, detail: say.grant, change: { href: '/change', hidden: say.route } },
            { term: say.meeting, detail: say.placeName },
          ]}
        />
        <BarChart
          message={say.chart}
          unit={say.dots}
          labelHeading={say.saidByHeading}
          note={say.chartNote}
          bars={speakers.map((who, i) => ({
            label: say.speakers[i]!,
            ...(who === 'provider' ? { said: say.tooFew } : { value: [14, 9, 3][i]! }),
          }))}
        />
      </section>

      <section class="section">
        <h2>{say.notices}</h2>
        <Notice level={3} tone="done" title={say.sent}>
          <p>{say.ticketText}</p>
        </Notice>
        <Notice level={3} tone="warning" title={say.mustKnow}>
          <p>{say.answer}</p>
        </Notice>
        <Notice>
          <p>{say.answer}</p>
        </Notice>
        <Inset>
          <p>{say.answer}</p>
        </Inset>
        <Details summary={say.more}>
          <p>{say.answer}</p>
        </Details>
        <p>
          <Tag>{say.draft}</Tag> <Tag tone="done">{say.agreed}</Tag> <Tag tone="waiting">{say.waiting}</Tag>{' '}
          <Tag tone="problem">{say.refused}</Tag>
        </p>
        <Steps steps={say.cards.slice(0, 3).map((title) => ({ title, text: <p>{say.stageText}</p> }))} />
        <TaskList
          tasks={[
            { text: say.stepAsk, href: '/task', status: say.agreed },
            {
              text: say.stepWho,
              href: '/task',
              hint: say.whoSees,
              status: <Tag tone="waiting">{say.waiting}</Tag>,
            },
            { text: say.stepTicket, status: say.notYet },
          ]}
        />
      </section>

      <section class="section">
        <h2>{say.pictures}</h2>
        <Frieze moments={pictureNames.map((picture, i) => ({ picture, text: say.moments[i] }))} />
      </section>

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
