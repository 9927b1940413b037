// The table of spellings that a real Pipy is tried with: the interpreter's own reading of hosts, paths and headers gives the same.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import { decide } from '../../src/explain/decide.ts'
import { resolve } from '../../src/phases/2-resolve/resolve.ts'
import { parseHeaders } from '../../src/testing/traffic/check-step.ts'
import { FIXTURES, modelOf, textOf } from '../cases/case-files.ts'

type Verdict = number | 'closed'

interface Row {
  readonly line: string
  readonly headers?: readonly string[]
  readonly status: Verdict | readonly Verdict[]
  readonly forwarded?: string
}

const spellings = { name: 'cases/http-route/spellings', directory: join(FIXTURES, 'cases/http-route/spellings') }
const mesh = resolve(modelOf(spellings), new DiagnosticSink())
const rows = parse(textOf(spellings, 'table.yaml') ?? '[]') as Row[]

test.each(rows)('$line $headers', ({ line, headers = ['Host: store.shop'], status, forwarded }) => {
  const [method = '', path = ''] = line.replace(/ HTTP\/1\.1$/, '').split(/ ([^]*)/)
  const { answers } = decide(mesh, {
    caller: { principals: ['buyer.shop.cluster.local'] },
    destination: { workload: 'shop/store', port: 14001 },
    request: { method, path, host: '', headers: parseHeaders(headers) },
  })
  expect(answers).toHaveLength(1)
  const [answer] = answers
  expect([status].flat()).toContain(answer!.closed ? 'closed' : (answer!.status ?? 200))
  expect(answer!.forwarded?.path).toBe(forwarded)
})
