// Elements without a library: the door must stand before the screens have come over a thin line.

type Said = string | boolean | ((event: Event) => void)

/** Attributes by their name, `true` for those without a value, and what is heard by the name of its event. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  said: Readonly<Record<string, Said>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(said))
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== false) element.setAttribute(name, value === true ? '' : value)
  element.append(...children)
  return element
}

/** Nothing can be pressed twice while an answer is on its way. */
export const setBusy = (within: Element, busy: boolean): void => {
  for (const button of within.querySelectorAll('button')) button.disabled = busy
  within.setAttribute('aria-busy', String(busy))
}
