import type { GalleryWords } from './gallery-words.ts'
import {
  BarChart,
  Button,
  Details,
  Form,
  type FormView,
  Inset,
  Notice,
  Pagination,
  Rows,
  SearchForm,
  Select,
  Steps,
  SummaryList,
  Table,
  Tag,
  TaskList,
  TextInput,
} from './index.ts'
import { speakers } from './said-by.tsx'

/** Facts, figures, notices and things to do. */
export function FactParts({ say, view }: { say: GalleryWords; view: FormView }) {
  return (
    <>
      <section class="section">
        <h2>{say.facts}</h2>
        <Rows
          rows={say.speakers.map((name, i) => ({
            name,
            state: <Tag>{say.draft}</Tag>,
            ...(i === 1 ? { note: say.whoSees } : {}),
            acts: (
              <Form view={view} act="leave" id={`row-${i}`}>
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
    </>
  )
}
