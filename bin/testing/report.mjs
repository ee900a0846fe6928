// Says what happened as it happens, then every failure again, then one line that counts everything.
import { relative } from 'node:path'
import { inspect } from 'node:util'
import { root } from '../install.mjs'

const OUTPUT_LINES_SHOWN = 30

export function openReport() {
  const failures = []
  const counts = { passed: 0, failed: 0, skipped: 0 }

  const report = {
    pass(name, milliseconds) {
      counts.passed++
      console.log(`✓ ${name}  ${seconds(milliseconds)}`)
    },
    fail(name, message) {
      counts.failed++
      failures.push({ name, message })
      console.log(`✗ ${name}`)
    },
    skip(name, reason) {
      counts.skipped++
      console.log(`- SKIPPED ${name}: ${reason}`)
    },

    /** Reads the events of `node:test`'s `run()`. */
    async follow(events) {
      const output = new Map()
      for await (const { type, data } of events) {
        const file = data.file && relative(root, data.file)
        if (type === 'test:stdout' || type === 'test:stderr')
          output.set(file, (output.get(file) ?? '') + data.message)
        else if (type === 'test:pass') passed(data, file)
        else if (type === 'test:fail') failed(data, file, output)
        else if (type === 'test:summary' && file)
          console.log(
            `${data.success ? '✓' : '✗'} ${file}  ${data.counts.tests}, ${seconds(data.duration_ms)}`,
          )
      }
    },

    /** The last words. Returns whether everything is well: something ran and nothing failed. */
    close() {
      if (counts.passed + counts.failed + counts.skipped === 0)
        report.fail('nothing ran', 'No test was found to run.')
      for (const { name, message } of failures) console.log(`\n✗ ${name}\n${indent(message)}`)
      console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
      return counts.failed === 0 && counts.passed > 0
    },
  }

  const isWholeFile = (data) => data.name === data.file

  const passed = (data, file) => {
    if (data.details.type === 'suite') return
    // Node takes a file without a single test for a test that passed.
    if (isWholeFile(data)) report.fail(file, 'This file holds no test.')
    else if (data.skip !== undefined || data.todo !== undefined)
      report.skip(`${file} › ${data.name}`, data.skip || data.todo || 'no reason given')
    else counts.passed++
  }

  const failed = (data, file, output) => {
    const { error } = data.details
    // A parent fails with its children, which are told already.
    if (error.failureType === 'subtestsFailed') return
    const name = isWholeFile(data) ? file : `${file}:${data.line} › ${data.name}`
    report.fail(name, isWholeFile(data) ? lastLines(output.get(file)) || error.message : told(error))
  }

  return report
}

function told(error) {
  const cause =
    error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : inspect(error.cause ?? error)
  return cause
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|node:async_hooks|node_modules)/.test(line))
    .join('\n')
}

const lastLines = (text) => text?.trimEnd().split('\n').slice(-OUTPUT_LINES_SHOWN).join('\n')
const indent = (text) => text.replace(/^/gm, '  ')
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`
