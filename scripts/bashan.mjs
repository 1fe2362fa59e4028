import { runOnSupportedNode } from './node-version.mjs'

runOnSupportedNode(() => import('./run-bashan.mjs').then(({ runBashan }) => runBashan(process.argv.slice(2))))
