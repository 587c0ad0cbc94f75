// Which figures the laws read of a disease: its cases and deaths always; where found, and who is vaccinated, as far as a figure counts it.
import type { Product } from '../kernel/register/product.ts'
import { figureNamed, figureOfDisease } from '../surveillance/disease-figures.ts'
import type { Disease } from './diseases.ts'

export type LevelFigures = {
  readonly cases: string
  readonly deaths: string
  readonly community: string | null
  readonly full: string | null
  readonly adults: string | null
  readonly adultsOneDose: string | null
}

/** What has no figure of its own is not taken from another disease: the law then says that it is missing. */
export const figuresOf = (product: Product, disease: Disease): LevelFigures => {
  const found = (base: string): string | null => {
    const name = figureNamed(base, disease)
    return product.figures.some((figure) => figure.name === name) ? name : null
  }
  return {
    cases: figureOfDisease('cases', disease),
    deaths: figureOfDisease('deaths', disease),
    community: found('cases-community'),
    full: found('fully-vaccinated'),
    adults: found('due-adults-1'),
    adultsOneDose: found('doses-adults-1'),
  }
}
