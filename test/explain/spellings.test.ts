// The table of spellings that a real Pipy is tried with: the interpreter's own reading of hosts, paths and headers gives the same.
import { expect, test } from 'vitest'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import { decide } from '../../src/explain/decide.ts'
import { resolve } from '../../src/phases/2-resolve/resolve.ts'
import { parseHeaders } from '../../src/testing/traffic/check-step.ts'
import { spellings, spellingsModel } from '../cases/spellings.ts'

const mesh = resolve(spellingsModel, new DiagnosticSink())

test.each(spellings)('$line $headers', ({ line, headers = ['Host: store.shop'], status, forwarded }) => {
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
