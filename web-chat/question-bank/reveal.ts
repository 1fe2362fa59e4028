/** A `ref` for what a button brings up below itself: it comes into view. */
export function reveal(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' })
}
