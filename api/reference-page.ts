import { html } from 'hono/html'

type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  description?: string
}
type Body = { content?: Record<string, { schema?: Schema }> }
type Operation = {
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: Body
  responses?: Record<string, Body & { description?: string }>
}

/** What of an OpenAPI document the page shows. */
export type Description = {
  info: { title: string; version: string }
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

/** The API's reference as one page of HTML without scripts; everything on it comes from the OpenAPI document. */
export function referencePage({ info, paths = {}, components }: Description) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${info.title} ${info.version}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
section { border-top: 1px solid #8886; padding: 0.5rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; }
dd { margin: 0; }
</style>
</head>
<body>
<h1>${info.title} ${info.version}</h1>
<p>The machine-readable description: <a href="/api/openapi.json">/api/openapi.json</a>. Errors are problem details (RFC 9457).</p>
<main>
${operations.map(
  ({ path, method, operation }) => html`<section>
<h2><code>${method} ${path}</code></h2>
<p>${operation.summary ?? ''}</p>
<dl>
${(operation.parameters ?? []).map(
  (parameter) =>
    html`<dt><code>${parameter.name}</code></dt><dd>${parameter.in}${parameter.required ? ', required' : ''}: ${typeName(parameter.schema)}</dd>`,
)}
${bodies(operation.requestBody).map(([type, schema]) => html`<dt>body</dt><dd>${type}: ${typeName(schema)}</dd>`)}
${Object.entries(operation.responses ?? {}).map(
  ([status, response]) =>
    html`<dt>${status}</dt><dd>${response.description ?? ''}${bodies(response).map(([, schema]) => html`: ${typeName(schema)}`)}</dd>`,
)}
</dl>
</section>`,
)}
<h2>Shapes</h2>
${Object.entries(components?.schemas ?? {}).map(
  ([name, schema]) => html`<section id="${name}">
<h3>${name}</h3>
<p>${schema.description ?? ''}</p>
${schema.properties ? fields(schema) : html`<p>${typeName(schema)}</p>`}
</section>`,
)}
</main>
</body>
</html>`
}

const bodies = (body: Body | undefined) =>
  Object.entries(body?.content ?? {}).map(([type, { schema }]) => [type, schema] as const)

function fields(schema: Schema) {
  return html`<dl>${Object.entries(schema.properties ?? {}).map(
    ([name, field]) =>
      html`<dt><code>${name}</code></dt><dd>${typeName(field)}${schema.required?.includes(name) ? '' : ' (optional)'} ${field.description ?? ''}</dd>`,
  )}</dl>`
}

function typeName(schema: Schema | undefined): ReturnType<typeof html> | string {
  if (!schema) return ''
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return html`<a href="#${name}">${name}</a>`
  }
  if (schema.anyOf) return html`${schema.anyOf.map((one, index) => html`${index > 0 ? ' or ' : ''}${typeName(one)}`)}`
  if (schema.items) return html`list of ${typeName(schema.items)}`
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`
  return [schema.type ?? 'any'].flat().join(' or ')
}
