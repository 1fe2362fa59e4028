import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './{knowledge,ingest,governance,identity,agents,learning,career,teaching,exercises}/schema.ts',
    './career/interview/schema.ts',
  ],
  out: './storage/migrations',
})
