#!/usr/bin/env node
// Verifies an exported audit log without the application: node verify-export.mjs FOLDER [--public-key FILE.pem]
// Give the public key you received by another way; without it only the export's own key is used, which proves
// that nothing changed since signing but not who signed. Exit 0: sound, 1: broken, 2: wrong usage.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const [folder, option, keyFile] = process.argv.slice(2)
if (!folder || (option && (option !== '--public-key' || !keyFile))) {
  console.error('Usage: node verify-export.mjs FOLDER [--public-key FILE.pem]')
  process.exit(2)
}

function fail(reason) {
  console.error(`BROKEN: ${reason}`)
  process.exit(1)
}

function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
const canonical = (value) => JSON.stringify(sortKeys(value))
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
const signature = Buffer.from(readFileSync(join(folder, 'manifest.sig'), 'utf8').trim(), 'base64')
const publicKey = createPublicKey(keyFile ? readFileSync(keyFile) : manifest.publicKey)
if (!verify(null, Buffer.from(canonical(manifest)), publicKey, signature)) fail('the signature does not match')

const logPath = join(folder, 'audit-log.jsonl')
const fileHash = createHash('sha256')
for await (const part of createReadStream(logPath)) fileHash.update(part)
if (fileHash.digest('hex') !== manifest.fileHash) fail('audit-log.jsonl was changed after signing')

let previousHash = '0'.repeat(64)
let rows = 0
for await (const line of createInterface({ input: createReadStream(logPath) })) {
  const { hash, ...row } = JSON.parse(line)
  if (row.sequence !== rows + 1) fail(`row ${rows + 1} is missing`)
  if (row.previousHash !== previousHash || sha256(canonical(row)) !== hash) fail(`row ${row.sequence} was changed`)
  previousHash = hash
  rows += 1
}
if (rows !== manifest.rows || previousHash !== manifest.headHash) fail('the manifest does not describe these rows')
console.log(`OK: ${rows} rows, head ${previousHash}${keyFile ? '' : ' (signer not checked: no --public-key given)'}`)
