// A text that a person reads: always in Vietnamese and in English.

export type Language = 'vi' | 'en'

export type Text = { readonly vi: string; readonly en: string }

export const textOf = (vi: string, en: string): Text => ({ vi, en })
