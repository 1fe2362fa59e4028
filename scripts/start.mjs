import { runOnSupportedNode } from './node-version.mjs'

runOnSupportedNode(() => import('./start-server.mjs').then(({ startServer }) => startServer()))
