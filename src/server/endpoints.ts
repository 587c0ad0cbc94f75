// Every endpoint of the product, gathered from the contracts of the slices.
import * as alerts from '../alerts/contract.ts'
import * as audit from '../audit/contract.ts'
import * as declarations from '../declarations/contract.ts'
import * as declarationDoor from '../declarations/door-contract.ts'
import * as plans from '../directives/reading/contract.ts'
import * as directives from '../directives/contract.ts'
import * as duplicates from '../duplicates/contract.ts'
import * as hotlineDoor from '../hotline/door-contract.ts'
import * as hotline from '../hotline/contract.ts'
import * as intake from '../intake/contract.ts'
import * as homeVisits from '../isolation/home/contract.ts'
import * as isolation from '../isolation/papers/contract.ts'
import * as isolationSites from '../isolation/sites/contract.ts'
import * as access from '../kernel/access/contract.ts'
import * as signIn from '../kernel/access/sign-in/contract.ts'
import * as attachment from '../kernel/attachment/contract.ts'
import type { Endpoint } from '../kernel/contract/endpoint.ts'
import * as backup from '../kernel/database/backup/contract.ts'
import * as figure from '../kernel/figure/contract.ts'
import * as history from '../kernel/history/contract.ts'
import * as jobs from '../kernel/jobs/contract.ts'
import * as field from '../kernel/offline/contract.ts'
import { batchEndpoints } from '../kernel/register/batch-contract.ts'
import * as register from '../kernel/register/contract.ts'
import * as laboratory from '../laboratory/contract.ts'
import * as laboratoryResults from '../laboratory/results-contract.ts'
import * as papers from '../papers/contract.ts'
import * as exports from '../kernel/register/export-contract.ts'
import * as picture from '../picture/contract.ts'
import * as protection from '../privacy/protection-contract.ts'
import * as privacy from '../privacy/contract.ts'
import * as retention from '../privacy/retention/contract.ts'
import * as quality from '../quality/contract.ts'
import * as parameters from '../parameters/contract.ts'
import * as response from '../response/contract.ts'
import * as levelAssessments from '../levels/assessment-contract.ts'
import * as levels from '../levels/contract.ts'
import * as levelsOpen from '../levels/public-contract.ts'
import * as zones from '../levels/zone-contract.ts'
import * as levelsStanding from '../levels/standing-contract.ts'
import { registers } from '../registers.ts'
import * as reporting from '../reporting/contract.ts'
import * as people from '../people/contract.ts'
import * as reports from '../reports/contract.ts'
import * as supplies from '../resources/contract.ts'
import * as teams from '../teams/contract.ts'
import * as today from '../today/contract.ts'
import * as beds from '../treatment/beds-contract.ts'
import * as careBoard from '../treatment/board-contract.ts'
import * as treatment from '../treatment/contract.ts'
import * as notices from '../treatment/notice-contract.ts'
import * as transferNotes from '../treatment/transfer-notes-contract.ts'
import * as tracing from '../tracing/contract.ts'
import * as units from '../units/contract.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'needs' in value

export const endpoints: readonly Endpoint[] = [
  ...[
    access,
    signIn,
    audit,
    attachment,
    declarationDoor,
    declarations,
    directives,
    units,
    register,
    exports,
    field,
    figure,
    history,
    backup,
    jobs,
    hotlineDoor,
    intake,
    duplicates,
    quality,
    levels,
    response,
    parameters,
    levelAssessments,
    levelsOpen,
    levelsStanding,
    zones,
    picture,
    plans,
    privacy,
    protection,
    alerts,
    reporting,
    papers,
    homeVisits,
    isolation,
    isolationSites,
    laboratory,
    laboratoryResults,
    retention,
    reports,
    people,
    supplies,
    teams,
    today,
    hotline,
    tracing,
    treatment,
    transferNotes,
    careBoard,
    beds,
    notices,
  ].flatMap((contract) => Object.values(contract).filter(isEndpoint)),
  ...registers.flatMap((declared) =>
    [register.registerEndpoints(declared), batchEndpoints(declared)]
      .flatMap((made) => Object.values(made).filter(isEndpoint))
      // A register with writers of its own has no general way in.
      .filter(({ needs }) => !declared.writers || needs !== `${declared.name}.write`),
  ),
]
