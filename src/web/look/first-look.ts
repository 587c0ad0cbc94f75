// Light or dark and the language, as this machine remembers them, before anything is drawn; Mantine keeps the first under this name.
import { keepLanguage, keptLanguage } from '../language/kept-language.ts'

export const giveFirstLook = (): void => {
  const chosen = localStorage.getItem('mantine-color-scheme-value')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  keepLanguage(keptLanguage())
}
