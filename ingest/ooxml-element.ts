import { type CheerioAPI, load } from 'cheerio'
import { type AnyNode, type Element, isTag } from 'domhandler'

/** Opens a part of an Office file for reading and rewriting; entities stay as they are written. */
export function openOoxml(source: string): CheerioAPI {
  return load(source, { xml: { decodeEntities: false } })
}

/** The first child of a name, with its prefix (w:pPr), or undefined. */
export function childOf(node: Element | undefined, name: string): Element | undefined {
  return node?.children.find((child: AnyNode): child is Element => isTag(child) && child.name === name)
}

/** What stands in an element's w:val, or null. */
export function settingOf(node: Element | undefined): string | null {
  return node?.attribs['w:val'] ?? null
}

/** A whole number that is not absurd, or `otherwise`. */
export function wholeNumber(written: string | null | undefined, otherwise: number): number {
  const number = Number(written ?? Number.NaN)
  return Number.isInteger(number) && number >= 0 && number < 1_000_000 ? number : otherwise
}

/** A switch is on when it stands there, unless it says otherwise. */
export function isOn(node: Element | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off'].includes(settingOf(node) ?? '')
}
