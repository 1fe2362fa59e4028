/** Puts the focus on the element of an id as soon as it is on the page; gives up after a second. */
export function focusWhenThere(id: string): void {
  const until = performance.now() + 1000
  const attempt = () => {
    const element = document.getElementById(id)
    if (element) element.focus()
    else if (performance.now() < until) requestAnimationFrame(attempt)
  }
  attempt()
}
