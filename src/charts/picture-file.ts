// A drawn chart as a picture of its own: styles written into the SVG, title and source beside it, always in light colours.

const NS = 'http://www.w3.org/2000/svg'

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const

export type ChartPicture = { readonly svg: string; readonly width: number; readonly height: number }

const FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif"

const line = (text: string, y: number, size: number, weight: string, fill: string): SVGTextElement => {
  const element = document.createElementNS(NS, 'text')
  for (const [name, value] of Object.entries({
    x: String(SIDE),
    y: String(y),
    'font-size': `${size}px`,
    'font-weight': weight,
    fill,
  }))
    element.setAttribute(name, value)
  element.textContent = text
  return element
}

const copyStyles = (from: Element, to: Element): void => {
  const style = getComputedStyle(from)
  for (const name of KEPT) to.setAttribute(name, style.getPropertyValue(name))
  to.removeAttribute('class')
  to.removeAttribute('style')
  const children = [...to.children]
  for (const [index, child] of [...from.children].entries()) {
    const copy = children[index]
    if (copy) copyStyles(child, copy)
  }
}

/** Paper is white: colours are read as they are in the light, whatever the screen shows. */
const inLight = <R>(work: () => R): R => {
  const page = document.documentElement
  const scheme = page.getAttribute('data-mantine-color-scheme')
  page.setAttribute('data-mantine-color-scheme', 'light')
  try {
    return work()
  } finally {
    if (scheme !== null) page.setAttribute('data-mantine-color-scheme', scheme)
  }
}

const HEAD = 52
const FOOT = 14
const SIDE = 12

export const pictureOf = (drawn: SVGSVGElement, title: string, source: string): ChartPicture => {
  const width = drawn.viewBox.baseVal.width + 2 * SIDE
  const height = drawn.viewBox.baseVal.height + HEAD + FOOT
  const picture = document.createElementNS(NS, 'svg')
  for (const [name, value] of Object.entries({
    xmlns: NS,
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
    'font-family': FONT,
  }))
    picture.setAttribute(name, value)
  const paper = document.createElementNS(NS, 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: '#ffffff' }))
    paper.setAttribute(name, value)
  const body = document.createElementNS(NS, 'g')
  body.setAttribute('transform', `translate(${SIDE} ${HEAD})`)
  const copy = drawn.cloneNode(true)
  if (copy instanceof SVGSVGElement) {
    inLight(() => copyStyles(drawn, copy))
    for (const passing of copy.querySelectorAll('[data-passing]')) passing.remove()
    body.append(...copy.childNodes)
  }
  picture.append(paper, line(title, 22, 15, '600', '#1d2226'), line(source, 41, 11.5, '400', '#59636b'), body)
  return { svg: new XMLSerializer().serializeToString(picture), width, height }
}

/** Twice as fine as the screen, so that a projector shows it sharp. */
export const pngOf = async ({ svg, width, height }: ChartPicture): Promise<Blob> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
