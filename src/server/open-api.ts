// The API as an OpenAPI 3.1 file, printed from the contracts that the server serves.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../kernel/contract/endpoint.ts'
import { endpoints } from './endpoints.ts'

const schemaOf = (shape: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >
  return schema
}

const parametersOf = (shape: z.ZodType | undefined, place: 'path' | 'query') => {
  if (!shape) return []
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

const operationOf = (endpoint: Endpoint) => ({
  summary: endpoint.summary.en,
  description: `${endpoint.summary.vi}. Needs: ${endpoint.needs}.`,
  parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
  ...(endpoint.body
    ? {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
        },
      }
    : {}),
  responses: {
    200: {
      description: 'OK',
      ...(endpoint.response
        ? { content: { 'application/json': { schema: schemaOf(endpoint.response, 'output') } } }
        : {}),
    },
    default: { description: 'Refusal: {code, vi, en, requestId, details}' },
  },
})

export const openApi = () => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return { openapi: '3.1.0', info: { title: 'Pháo Đài', version: '1' }, paths }
}

export const serveOpenApi = (app: FastifyInstance): void => {
  let printed: string | undefined
  app.get('/api/openapi.json', { config: { needs: 'public' } }, (_request, reply) => {
    printed ??= JSON.stringify(openApi())
    return reply.type('application/json; charset=utf-8').send(printed)
  })
}
