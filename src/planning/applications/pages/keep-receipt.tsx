import { page } from '#platform/http'
import { ButtonLink, ButtonRow, Notice, PrintButton, SummaryList } from '#ui'
import { findReceipt } from '../acts-sending.ts'
import { dateAndTime, loadOwn, ownAddress } from '../own.tsx'
import { mayWriteOwn } from '../permissions.ts'
import { written } from '../receipt.ts'
import { listSent } from '../storage.ts'
import { words } from '../words.ts'

/** The receipt: what was sent and when, signed, to print and to check anywhere. */
export const keepReceiptPage = page({
  path: '/{place}/projects/{cycle}/apply/{application}/sent',
  unlogged: true,
  load: async (ask) => {
    const own = await loadOwn(ask)
    if (!own) return undefined
    const versions = await listSent(ask.tx, ask.place.id, own.application.id)
    const wanted = Number(ask.query.version ?? (own.application.version || versions[0]?.version))
    const sent = versions.find(({ version }) => version === wanted)
    const receipt = sent && (await findReceipt(ask, own.application, sent.version))
    return sent && receipt && { ...own, sent, receipt }
  },
  may: mayWriteOwn,
  show: (ask, own) => {
    const { cycle, application, asked, draft, organisation, isTaking, sent, receipt } = own
    const all = words.in(ask.language)
    const say = all.receipt
    const here = ownAddress(ask, own)
    const stands = application.version === sent.version
    return {
      title: stands ? say.title : say.titleEarlier,
      density: 'public',
      cycle,
      unlisted: true,
      back: { href: here, text: say.back },
      main: (
        <>
          <h1>{stands ? say.title : say.titleEarlier}</h1>
          {stands ? (
            <Notice tone="done" announced title={say.announced}>
              <p>{say.lead}</p>
            </Notice>
          ) : (
            <Notice>
              <p>{sent.takenBackAt ? say.gone : say.older}</p>
            </Notice>
          )}
          <SummaryList
            rows={[
              { term: say.call, detail: asked.call.title },
              { term: say.organisation, detail: organisation },
              { term: say.application, detail: <code>{application.id}</code> },
              { term: say.version, detail: String(sent.version) },
              {
                term: say.sentAt,
                detail: (
                  <>
                    {dateAndTime(sent.sentAt).join(', ')}
                    <br />
                    <span class="quiet">
                      {say.micro(sent.sentAt.toString({ fractionalSecondDigits: 6 }))}
                    </span>
                  </>
                ),
              },
              {
                term: say.files,
                detail:
                  sent.files.length === 0
                    ? say.noFiles
                    : sent.files.map((id) => {
                        const file = draft.files.find((one) => one.id === id)
                        return (
                          <p key={id}>
                            {file ? (
                              <>
                                <bdi>{file.name}</bdi>, {all.files.size(Math.ceil(file.size / 1000))}
                                <br />
                                <code class="small">{file.sha256}</code>
                              </>
                            ) : (
                              <code>{id}</code>
                            )}
                          </p>
                        )
                      }),
              },
              { term: say.digest, detail: <code>{receipt.digest}</code> },
            ]}
          />
          <h2>{say.code}</h2>
          <p>
            {say.codeLead} <a href={`/${ask.place.slug}/receipts`}>{say.checkIt}</a>
          </p>
          <p dir="ltr">
            {written(receipt)
              .split('\n')
              .map((line) => (
                <>
                  <code>{line}</code>
                  <br />
                </>
              ))}
          </p>
          <ButtonRow>
            <PrintButton>{say.print}</PrintButton>
            {isTaking && stands && (
              <ButtonLink kind="secondary" href={`${here}/take-back`}>
                {say.takeBack}
              </ButtonLink>
            )}
          </ButtonRow>
          <h2>{say.opens}</h2>
          {isTaking && (
            <p>
              {say.replaceLead(...dateAndTime(asked.call.closesAt))} <a href={here}>{say.replace}</a>
            </p>
          )}
          <p>
            {say.opensLead} <a href={`/${ask.place.slug}/projects/${cycle.slug}/opening`}>{say.seeOpening}</a>
          </p>
        </>
      ),
    }
  },
})
