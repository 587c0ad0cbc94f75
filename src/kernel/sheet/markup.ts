// Walks through XML as it is unpacked: start tags, end tags and text are told one after another, and nothing is held but the tag at hand.
import { SheetRefusal } from './sheet-refusal.ts'
import { attributesOf, unescapeXml } from './xml-text.ts'

export type Walker = {
  /** By local name, whatever its prefix; `attributes` reads them when they are wanted. An element without content is closed at once. */
  readonly open: (name: string, attributes: () => ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** A tag that is longer is no tag. */
const LONGEST_TAG = 1_000_000

const localName = (tag: string): string => {
  const name = /^[^\s/>]*/.exec(tag)?.[0] ?? ''
  return name.slice(name.indexOf(':') + 1)
}

/** Where a tag ends: the `>` that stands in no attribute; -1 while it has not come yet. */
const tagEnd = (text: string, from: number): number => {
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

const walkTag = (tag: string, walker: Walker): void => {
  if (tag.startsWith('/')) return walker.close(localName(tag.slice(1)))
  const name = localName(tag)
  walker.open(name, () => attributesOf(tag))
  if (tag.endsWith('/')) walker.close(name)
}

/** What is neither element nor text: passed over, but for text that is marked as such. */
const asides = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Tells what is whole; returns where the rest begins. */
const walk = (text: string, walker: Walker, isLast: boolean): number => {
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (start < 0) {
      // A sign such as `&amp;` may be cut in two.
      if (isLast && at < text.length) walker.text(unescapeXml(text.slice(at)))
      return isLast ? text.length : at
    }
    if (start > at) walker.text(unescapeXml(text.slice(at, start)))
    const isAside = text[start + 1] === '!' || text[start + 1] === '?'
    const aside = isAside ? asides.find(([opens]) => text.startsWith(opens, start)) : undefined
    const end = aside ? text.indexOf(aside[1], start + aside[0].length) : tagEnd(text, start + 1)
    // Too short to tell a comment from a tag: more must come.
    if (end < 0 || (isAside && text.length - start < 9 && !isLast)) return start
    if (aside) {
      if (aside[0] === '<![CDATA[') walker.text(text.slice(start + aside[0].length, end))
      at = end + aside[1].length
    } else {
      if (!isAside) walkTag(text.slice(start + 1, end), walker)
      at = end + 1
    }
  }
}

export const walkMarkup = async (pieces: AsyncIterable<Uint8Array>, walker: Walker): Promise<void> => {
  const decoder = new TextDecoder()
  let held = ''
  for await (const piece of pieces) {
    held += decoder.decode(piece, { stream: true })
    held = held.slice(walk(held, walker, false))
    if (held.length > LONGEST_TAG) throw new SheetRefusal('broken')
  }
  held += decoder.decode()
  walk(held, walker, true)
}
