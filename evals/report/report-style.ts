/** The style of a report page. */
export const reportStyle = `
body { font: 15px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; background: #fff }
small, .facts { color: #57606a; font-weight: normal }
table { border-collapse: collapse; margin: .5rem 0 }
.wide { overflow-x: auto }
td, th { padding: .15rem .7rem; text-align: left; border-bottom: 1px solid #d8dee4 }
tr.part td:first-child { padding-left: 2rem; color: #57606a }
.met { color: #116329 } .missed { color: #a40e26; font-weight: 600 }
details.case { border-left: 4px solid #2da44e; margin: .3rem 0; padding: .1rem .7rem }
details.failed { border-color: #cf222e }
dt { font-weight: 600 } dd { white-space: pre-wrap; margin: 0 0 .5rem }
blockquote { margin: .4rem 0; padding: .2rem .7rem; background: #f6f8fa } blockquote.right { background: #dafbe1 } blockquote.missed { background: #fff1e5 }
blockquote p { white-space: pre-wrap; margin: 0 }
form { position: sticky; top: 0; background: #fff; padding: .5rem 0; border-bottom: 1px solid #d8dee4 }
svg .axis { stroke: #d8dee4 } svg .interval { stroke: #0969da; stroke-width: 4 } svg circle { fill: #0a3069 } svg .limit { stroke: #a40e26; stroke-width: 2 }
svg text { font-size: 11px; fill: #57606a } polyline { fill: none; stroke-width: 2 }
polyline.line0 { stroke: #0969da } span.line0 { color: #0969da } polyline.line1 { stroke: #cf222e } span.line1 { color: #cf222e }
`
