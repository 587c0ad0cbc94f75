// The figures of tracing in the view's unit and period: how many, how fast listed, how well followed.
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'

const shown = [
  'contacts-following',
  'contacts',
  'contacts-f1',
  'contacts-in-time-share',
  'contacts-days-to-list-mean',
  'contact-visits-met-share',
  'cases-from-contacts-share',
  'contacts-became-cases',
  'contacts-lost',
] as const

export const Indicators = () => <FigureTiles tiles={shown} className="tracing-figures" />
