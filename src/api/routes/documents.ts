import { z } from 'zod'
import {
  addDocument,
  addPdf,
  getDocument,
  listDocuments,
  removeDocument,
  updateDocument,
} from '#actions/documents/documents.ts'
import { document, documentDetail, documentPatch, newDocument } from '#domain/document.ts'
import { businessParams, somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/documents'
const tag = 'knowledge'
const documentParams = businessParams.extend({ document_id: z.uuid() })

/** The longest text at four bytes a character; a web page is mostly marks. */
const textBytes = 4 * 1024 * 1024
const pdfBytes = 20 * 1024 * 1024

const readRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listDocuments',
    summary: 'Texts that questions are answered from, newest first',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery,
    response: pageOf(document),
    handle: ({ deps, actor, business_id, query }) => listDocuments(deps, actor, { business_id, page: query }),
  }),
  route({
    method: 'GET',
    path: `${path}/:document_id`,
    operationId: 'getDocument',
    summary: 'One document with its text and the passages it was cut into',
    tag,
    allow: 'member:viewer',
    params: documentParams,
    response: documentDetail,
    handle: ({ deps, actor, business_id, params: { document_id } }) =>
      getDocument(deps, actor, { business_id, document_id }),
  }),
]

const writeRoutes = [
  route({
    method: 'POST',
    path,
    operationId: 'createDocument',
    summary: 'Adds a text, Markdown, or the HTML of a web page',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: newDocument,
    bodyLimit: textBytes,
    response: document,
    status: 201,
    handle: ({ deps, actor, business_id, body }) => addDocument(deps, actor, { business_id, values: body }),
  }),
  route({
    method: 'POST',
    path: `${path}/pdf`,
    operationId: 'createPdfDocument',
    summary: 'Adds the text of a PDF of up to 20 MiB',
    tag,
    allow: 'member:manager',
    params: businessParams,
    query: z.object({ title: z.string().trim().min(1).max(200) }),
    consumes: 'application/pdf',
    bodyLimit: pdfBytes,
    rateLimit: 20,
    response: document,
    status: 201,
    handle: ({ deps, actor, business_id, query: { title }, request }) =>
      addPdf(deps, actor, { business_id, title, bytes: request.body as Buffer }),
  }),
  route({
    method: 'PATCH',
    path: `${path}/:document_id`,
    operationId: 'updateDocument',
    summary: 'Changes title or text, and cuts it into passages anew',
    tag,
    allow: 'member:manager',
    params: documentParams,
    body: somePatch(documentPatch),
    bodyLimit: textBytes,
    response: document,
    handle: ({ deps, actor, business_id, params: { document_id }, body }) =>
      updateDocument(deps, actor, { business_id, document_id, patch: body }),
  }),
  route({
    method: 'DELETE',
    path: `${path}/:document_id`,
    operationId: 'deleteDocument',
    summary: 'Removes a document and its passages',
    tag,
    allow: 'member:manager',
    params: documentParams,
    handle: ({ deps, actor, business_id, params: { document_id } }) =>
      removeDocument(deps, actor, { business_id, document_id }),
  }),
]

export const documentRoutes = [...readRoutes, ...writeRoutes]
