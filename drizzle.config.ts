import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./knowledge/schema.ts', './agents/schema.ts', './governance/schema.ts'],
  out: './storage/migrations',
})
