// docs/examples/two-sidecars.yaml in each Pipy that is installed, with an echo server in place of the store: node --test
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compile, importManifests } from 'pipyc'
import { findPipy, startMesh } from 'pipyc/testing'

const file = new URL('two-sidecars.yaml', import.meta.url)
const { model } = importManifests([{ path: 'two-sidecars.yaml', text: readFileSync(file, 'utf8') }])

for (const pipy of findPipy())
  test(`the buyer reads books and nothing else, in Pipy ${pipy.fullVersion}`, async () => {
    const mesh = await startMesh({ pipy, model, compile })
    try {
      const listener = mesh.proxy('shop/buyer').outbound('shop/store')
      const status = async path => (await mesh.plain.http1(listener, { path, host: 'store.shop' })).status
      assert.equal(await status('/books/1'), 200)
      assert.equal(await status('/secrets'), 403)
      // Past the buyer's sidecar, with the buyer's certificate.
      const answer = await mesh.as('shop/buyer').http1(mesh.proxy('shop/store').inbound(), { path: '/books', host: 'store.shop' })
      assert.equal(answer.status, 200)
    } finally {
      await mesh.stop()
    }
  })
