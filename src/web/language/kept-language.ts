// The language of the screen as this machine remembers it.
import type { Language } from '../../kernel/text/text.ts'

const PLACE = 'phaodai.language'

export const keptLanguage = (): Language => (localStorage.getItem(PLACE) === 'en' ? 'en' : 'vi')

export const keepLanguage = (language: Language): void => {
  document.documentElement.lang = language
  localStorage.setItem(PLACE, language)
}
