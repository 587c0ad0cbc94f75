// From where a session works, in words a person knows again: the browser and the system.

const browsers = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\/|Chromium\//],
  ['Safari', /Safari\//],
] as const

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const

/** `Chrome · Windows`; empty where the header says nothing we know. */
export const deviceOf = (userAgent: string | undefined): string => {
  const text = userAgent ?? ''
  const known = (table: readonly (readonly [string, RegExp])[]) =>
    table.find(([, sign]) => sign.test(text))?.[0]
  return [known(browsers), known(systems)].filter((word) => word !== undefined).join(' · ')
}
