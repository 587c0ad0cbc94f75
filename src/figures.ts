// Every figure of the product by its name. The home page, the report, the export and the command line ask here and nowhere else.
import { checkpointFigures } from './declarations/checkpoints/figures.ts'
import { declarationFigures } from './declarations/figures.ts'
import { taskFigures } from './directives/figures.ts'
import { hotlineFigures } from './hotline/figures.ts'
import { noticeFigures } from './international/figures.ts'
import { homeFigures } from './isolation/home-figures.ts'
import { isolationFigures } from './isolation/figures.ts'
import { siteBookFigures } from './isolation/sites/book-figures.ts'
import { siteFigures } from './isolation/sites/figures.ts'
import type { Figure } from './kernel/figure/figure.ts'
import { zoneFigures } from './levels/zone-figures.ts'
import { specimenFigures } from './laboratory/figures.ts'
import { levelFigures } from './levels/figures.ts'
import { oversightFigures } from './oversight/figures.ts'
import { householdFigures } from './people/figures.ts'
import { healthRecordFigures } from './people/record-figures.ts'
import { documentFigures } from './papers/figures.ts'
import { reportingFigures } from './reporting/figures.ts'
import { facilityFigures } from './resources/figures.ts'
import { supplyFigures } from './resources/supply-figures.ts'
import { diseaseFigures } from './surveillance/disease-figures.ts'
import { eventFigures } from './surveillance/event-figures.ts'
import { steeringFigures } from './steering/figures.ts'
import { caseFigures } from './surveillance/figures.ts'
import { clusterSourceFigures } from './tracing/cluster-figures.ts'
import { contactDiseaseFigures } from './tracing/disease-figures.ts'
import { tracingFigures } from './tracing/figures.ts'
import { speedFigures } from './tracing/speed-figures.ts'
import { teamFigures } from './teams/figures.ts'
import { teamWorkFigures } from './teams/work-figures.ts'
import { ambulanceFigures } from './treatment/ambulance-figures.ts'
import { capacityFigures } from './treatment/capacity-figures.ts'
import { drugFigures } from './treatment/drug-figures.ts'
import { careFigures } from './treatment/figures.ts'
import { unitFigures } from './units/figures.ts'
import { vaccinationFigures } from './vaccination/figures.ts'

export const figures: readonly Figure[] = [
  ...unitFigures,
  ...caseFigures,
  ...diseaseFigures,
  ...eventFigures,
  ...tracingFigures,
  ...contactDiseaseFigures,
  ...clusterSourceFigures,
  ...speedFigures,
  ...reportingFigures,
  ...specimenFigures,
  ...isolationFigures,
  ...homeFigures,
  ...zoneFigures,
  ...siteFigures,
  ...siteBookFigures,
  ...vaccinationFigures,
  ...teamFigures,
  ...teamWorkFigures,
  ...householdFigures,
  ...healthRecordFigures,
  ...facilityFigures,
  ...supplyFigures,
  ...declarationFigures,
  ...careFigures,
  ...ambulanceFigures,
  ...drugFigures,
  ...capacityFigures,
  ...checkpointFigures,
  ...noticeFigures,
  ...taskFigures,
  ...steeringFigures,
  ...levelFigures,
  ...oversightFigures,
  ...hotlineFigures,
  ...documentFigures,
]

const figuresByName: ReadonlyMap<string, Figure> = new Map(figures.map((figure) => [figure.name, figure]))

export const findFigure = (name: string): Figure | undefined => figuresByName.get(name)
