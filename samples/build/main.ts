import { buildSamples } from './build-samples.ts'

const folder = (name: string) => new URL(`../${name}`, import.meta.url).pathname

const written = await buildSamples({
  manuscripts: folder('manuscripts'),
  corpus: folder('corpus'),
  all: process.argv.includes('--all'),
})
for (const file of written) console.log(file)
console.log(`${written.length} file(s) written`)
