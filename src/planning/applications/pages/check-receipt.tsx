import { page } from '#platform/http'
import { signingPublicKey } from '#platform/sealing'
import { Button, Form, Notice, TextArea } from '#ui'
import { verifyReceipt } from '../acts-keys.ts'
import { mayCheckReceipt } from '../permissions.ts'
import { readReceipt } from '../receipt.ts'
import { words } from '../words.ts'

/** Whether a receipt is ours. Nothing is looked up: the answer is the same whether its application is there or not. */
export const checkReceiptPage = page({
  path: '/{place}/receipts',
  unlogged: true,
  reads: true,
  load: async (ask) => {
    const pasted = ask.posted?.['receipt']
    const receipt = typeof pasted === 'string' ? readReceipt(pasted) : undefined
    return { pasted, genuine: receipt && verifyReceipt(ask, receipt) ? receipt : undefined }
  },
  may: mayCheckReceipt,
  show: (ask, { pasted, genuine }) => {
    const say = words.in(ask.language).paper
    return {
      title: say.title,
      density: 'public',
      unlisted: true,
      main: (
        <>
          <h1>{say.title}</h1>
          {genuine && (
            <Notice tone="done" announced title={say.good}>
              <p>{say.goodLead(genuine.version, genuine.sentAt.toString({ fractionalSecondDigits: 6 }))}</p>
            </Notice>
          )}
          {pasted !== undefined && !genuine && (
            <Notice tone="warning" announced>
              <p>{say.bad}</p>
            </Notice>
          )}
          <p class="lead">{say.lead}</p>
          <Form view={ask.form}>
            <TextArea
              name="receipt"
              label={say.label}
              rows={7}
              value={typeof pasted === 'string' ? pasted : undefined}
            />
            <Button>{say.go}</Button>
          </Form>
          <p class="quiet small">
            {say.key} <code>{signingPublicKey(ask.sealingKey('receipts'))}</code>
          </p>
        </>
      ),
    }
  },
})
