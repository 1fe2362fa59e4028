import { runOnSupportedNode } from './node-version.mjs'

runOnSupportedNode(() => import('./run-tests.mjs').then(({ runTests }) => runTests()))
