import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './{knowledge,ingest,governance,identity,agents,learning,career}/schema.ts',
  out: './storage/migrations',
})
