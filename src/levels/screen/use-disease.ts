// Of which disease the screen of levels speaks: what the address says, by default the main one.
import { diseaseNames, MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import type { Disease } from '../diseases.ts'

export const useDisease = (): Disease => {
  const { search } = useScreen()
  return diseaseNames.find((name) => name === search['benh']) ?? MAIN_DISEASE
}
