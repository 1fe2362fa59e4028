import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

export default defineConfig(({ command }) => {
  // A build started from a test run would otherwise carry React's development half.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    plugins: [react(), precompress()],
    server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
    build: {
      outDir: '../dist/web-chat',
      emptyOutDir: true,
      // School machines still run Windows 7, whose last Chrome is 109.
      target: ['chrome109', 'firefox115', 'safari15.6'],
      // The content security policy allows no data: fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 800,
      // What the first picture needs of libraries comes in one file: on a slow line thirty small ones cost a second.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/, tags: ['$initial'] }] } },
      },
    },
  }
})
