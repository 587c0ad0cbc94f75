// The application without a port: every endpoint, every protection. Tests call it in memory.
import { randomBytes } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type pg from 'pg'
import { duties } from '../duties.ts'
import { answerDoorError } from '../declarations/door-ground.ts'
import { isDoorAddress } from '../declarations/door-paths.ts'
import { servePublicDeclarations } from '../declarations/door-server.ts'
import { serveDeclarations } from '../declarations/server.ts'
import { serveDirectives } from '../directives/server.ts'
import { serveDuplicates } from '../duplicates/server.ts'
import { servePublicReports } from '../hotline/door-server.ts'
import { serveIntake } from '../intake/server.ts'
import { serveHomeVisits } from '../isolation/home/server.ts'
import { serveHotline } from '../hotline/server.ts'
import { serveIsolation } from '../isolation/papers/server.ts'
import { serveSites } from '../isolation/sites/server.ts'
import { serveAccess } from '../kernel/access/server.ts'
import { createSecretKey } from '../kernel/access/sign-in/secret-key.ts'
import { defaultSignIn, type SignInSettings } from '../kernel/access/sign-in/settings.ts'
import { type AdmissionOptions, makeAdmission } from '../kernel/contract/admission.ts'
import { MOST_FILE } from '../kernel/contract/body-limits.ts'
import { answerError } from '../kernel/contract/errors.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Context } from '../kernel/contract/serving.ts'
import { serveAttachments } from '../kernel/attachment/server.ts'
import { serveField } from '../kernel/offline/server.ts'
import { serveBackups } from '../kernel/database/backup/server.ts'
import { serveFigures } from '../kernel/figure/server.ts'
import { serveHistory } from '../kernel/history/server.ts'
import { serveJobs } from '../kernel/jobs/server.ts'
import { serveExports } from '../kernel/register/export-server.ts'
import { serveRegister } from '../kernel/register/server.ts'
import { serveViews } from '../kernel/register/views.ts'
import { serveLaboratory } from '../laboratory/server.ts'
import { serveAlerts } from '../alerts/server.ts'
import { serveAudit } from '../audit/server.ts'
import { auditText } from '../audit/rules/audit-text.ts'
import { paperKinds } from '../paper-kinds.ts'
import { servePapers } from '../papers/server.ts'
import { serveAssessments } from '../levels/assessment-server.ts'
import { servePublicLevels } from '../levels/public-server.ts'
import { serveLevels } from '../levels/server.ts'
import { serveZones } from '../levels/zone-server.ts'
import { serveParameters } from '../parameters/server.ts'
import { serveResponse } from '../response/server.ts'
import { servePicture } from '../picture/server.ts'
import { serveProtection } from '../privacy/protection-server.ts'
import { serveRetention } from '../privacy/retention/server.ts'
import { servePrivacy } from '../privacy/server.ts'
import { servePeople } from '../people/server.ts'
import { product } from '../product.ts'
import { serveQuality } from '../quality/server.ts'
import { serveReporting } from '../reporting/server.ts'
import { servePlans } from '../directives/reading/server.ts'
import { serveReports } from '../reports/server.ts'
import { serveSupplies } from '../resources/server.ts'
import { serveTeams } from '../teams/server.ts'
import { serveToday } from '../today/server.ts'
import { serveTracing } from '../tracing/server.ts'
import { serveTreatment } from '../treatment/server.ts'
import { serveUnits } from '../units/server.ts'
import { serveOpenApi } from './open-api.ts'
import { protect } from './protection.ts'
import { serveScreens } from './screens.ts'
import { guardDoor } from './turn-away.ts'

export type AppOptions = {
  /** The application's role, bound by row-level security. */
  readonly pool: pg.Pool
  readonly owner: pg.Pool
  /** Absent in memory only: then the key of the installation lives as long as the process. */
  readonly signIn?: SignInSettings
  /** Proxies in front of us whose word about the client's address and protocol counts. */
  readonly trustedProxies?: readonly string[]
  /** Built screens; absent in tests of the API. */
  readonly screens?: string
  readonly log?: boolean
  /** What an unsigned visitor is told: the accounts of a demonstration. */
  readonly atTheDoor?: object
  /** Where the key of checkpoints and their copies lie, outside the database. */
  readonly historyFolder?: string
  /** How many may be at work at once; nobody waits where absent. */
  readonly admission?: AdmissionOptions
  /** True where backups are made by themselves. */
  readonly backsUp?: boolean
  /** Requests a minute from one address. */
  readonly rateLimit?: number
  /** Requests a minute of one account, from wherever. */
  readonly accountRateLimit?: number
}

/** Nobody is turned away: tests, and whoever calls the application without a port. */
const everybody: AdmissionOptions = {
  short: 1e6,
  long: 1e6,
  door: 1e6,
  outside: 1e6,
  patience: 60_000,
  waiting: 1e6,
}

/** Programs are told in JSON; whoever came to a page without an account is told by a page. */
const answer = (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  (isDoorAddress(request.url) ? answerDoorError : answerError)(error, request, reply)

export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const signIn = options.signIn ?? defaultSignIn(createSecretKey(randomBytes(32)))
  const app = fastify({
    bodyLimit: MOST_FILE,
    logger: options.log ? { level: 'warn', redact: ['req.headers', 'req.url'] } : false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 120_000,
    // Addresses that the router itself turns away are answered in the same words as everything else.
    frameworkErrors: (error, request, reply) => void answer(error, request, reply),
    ...(options.trustedProxies ? { trustProxy: [...options.trustedProxies] } : {}),
  })
  app.setErrorHandler((error: Error, request, reply) => answer(error, request, reply))
  const { mustNotHurry } = await protect(app, signIn, options)
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store')
    void reply.header('x-request-id', request.id)
    done()
  })
  const admission = makeAdmission(options.admission ?? everybody)
  guardDoor(app, admission)
  const context: Context = {
    app,
    pool: options.pool,
    owner: options.owner,
    product,
    duties,
    backsUp: options.backsUp ?? false,
    ...(options.historyFolder === undefined ? {} : { historyFolder: options.historyFolder }),
    signIn,
    mustNotHurry,
    atTheDoor: { ...options.atTheDoor, provider: signIn.provider?.name ?? null },
    admission,
  }
  serveAccess(context)
  serveUnits(context)
  for (const register of product.registers) serveRegister(context, register)
  serveViews(context)
  serveExports(context)
  serveAttachments(context)
  serveField(context)
  serveFigures(context)
  serveHistory(context)
  serveBackups(context)
  serveJobs(context)
  serveIntake(context)
  serveQuality(context)
  serveLevels(context)
  serveZones(context)
  serveResponse(context)
  serveParameters(context)
  serveAssessments(context)
  servePublicLevels(context)
  servePublicDeclarations(context)
  servePublicReports(context)
  serveDeclarations(context)
  serveDuplicates(context)
  servePicture(context)
  serveAudit(context)
  serveDirectives(context)
  servePrivacy(context)
  serveProtection(context)
  serveHomeVisits(context)
  serveIsolation(context)
  serveSites(context)
  servePapers(context, { product, kinds: paperKinds, check: auditText })
  servePeople(context)
  serveSupplies(context)
  serveTreatment(context)
  serveTracing(context)
  serveTeams(context)
  serveToday(context)
  serveHotline(context)
  serveLaboratory(context)
  serveRetention(context)
  serveReports(context)
  serveAlerts(context)
  serveReporting(context)
  servePlans(context)
  serveOpenApi(app)
  if (options.screens) await serveScreens(app, options.screens)
  else
    app.setNotFoundHandler(() => {
      throw new Refusal('notFound')
    })
  return app
}
