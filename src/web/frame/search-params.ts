// The address of a screen: search parameters are plain words, never JSON in quotes, so that a link can be read and typed.

export type ScreenSearch = { readonly [key: string]: string | undefined }

export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search))

export const stringifySearch = (search: Record<string, unknown>): string => {
  const kept = Object.entries(search).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
  )
  const text = new URLSearchParams(kept).toString().replaceAll('%40', '@').replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
