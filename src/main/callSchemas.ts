/** What the argument of each call may be; the compiler asks for one entry per call of the contract. */
import { z } from 'zod'
import { commandIds, type CommandId } from '../ipc/commandList.ts'
import { lessonSchema } from '../lesson/index.ts'
import { topicSchema } from '../topic/index.ts'
import type { CallName, Calls } from '../ipc/contract.ts'
import { wantedSchema } from '../production/index.ts'
import { QUIZ_FORMATS, type QuizFormat } from '../quiz/index.ts'
import { lookSchema } from './settings.ts'

const nothing = z.strictObject({}) as z.ZodType<Record<string, never>>
const documentId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)

const documentName = { kind: z.enum(['lesson', 'topic']), id: documentId }
const title = z.string().min(1).max(300)
const colour = z.string().regex(/^#[0-9A-F]{6}$/i)
export const documentsToSave = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('lesson'), document: lessonSchema, basedOn: z.string() }),
      z.strictObject({ kind: z.literal('topic'), document: topicSchema, basedOn: z.string() }),
    ]),
  )
  .max(50)

export const argumentSchemas: { readonly [Name in CallName]: z.ZodType<Calls[Name]['argument']> } =
  {
    describeApp: nothing,
    readLibrary: nothing,
    openLesson: z.strictObject({ lessonId: documentId }),
    editLesson: z.strictObject({ lessonId: documentId }),
    editTopic: z.strictObject({ topicId: documentId }),
    lookAroundTopic: z.strictObject({ topicId: documentId }),
    choosePicture: z.strictObject({ topicId: documentId }),
    saveDocuments: z.strictObject({ documents: documentsToSave }),
    searchLibrary: z.strictObject({ query: z.string().max(200) }),
    renameDocument: z.strictObject({ ...documentName, title }),
    duplicateDocument: z.strictObject({ ...documentName, title }),
    binDocument: z.strictObject(documentName),
    restoreDocument: z.strictObject({ kind: documentName.kind, key: z.string().max(80) }),
    addExample: nothing,
    readTemplates: nothing,
    createLesson: z.strictObject({ lesson: lessonSchema }),
    readVersions: z.strictObject(documentName),
    restoreVersion: z.strictObject({ ...documentName, name: z.string().regex(/^[\w.-]{1,80}$/) }),
    readSettings: nothing,
    saveSchool: z.strictObject({
      name: z.string().max(120),
      accent: colour.optional(),
      signal: colour.optional(),
      logoAlt: z.string().max(200).optional(),
    }),
    saveLook: z.strictObject({ look: lookSchema }),
    chooseLogo: nothing,
    removeLogo: nothing,
    chooseLibrary: z.strictObject({ how: z.enum(['open', 'copy']) }),
    showLibrary: nothing,
    readOwnWords: nothing,
    keepOwnWord: z.strictObject({
      word: z.string().regex(/^[\p{L}\p{M}'’-]{1,80}$/u),
      kept: z.boolean(),
    }),
    readDocument: z.strictObject(documentName),
    findChanged: z.strictObject({
      versions: z.array(z.strictObject({ ...documentName, version: z.string() })).max(50),
    }),
    keepJournal: z.strictObject({
      key: z.string().regex(/^(?:lesson|topic)-[a-z0-9][a-z0-9-]{0,79}$/),
      documents: z.string().max(200_000_000),
    }),
    readNotesFile: z.strictObject({
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array<ArrayBuffer>),
    }),
    chooseFile: nothing,
    takeFile: nothing,
    readShare: z.strictObject({ bytes: z.instanceof(Uint8Array<ArrayBuffer>) }),
    addShare: z.strictObject({
      choices: z
        .array(z.strictObject({ ...documentName, choice: z.enum(['keep', 'replace', 'both']) }))
        .max(2000),
    }),
    saveShare: z.strictObject(documentName),
    saveQuiz: z.strictObject({
      ...documentName,
      format: z.enum(QUIZ_FORMATS as readonly [QuizFormat, ...QuizFormat[]]),
    }),
    addTopic: z.strictObject({ topic: topicSchema }),
    closeNow: nothing,
    chooseExportFolder: nothing,
    exportLesson: z.strictObject({
      lessonId: documentId,
      wanted: z.array(wantedSchema).min(1).max(80),
      theme: z.string().max(80).optional(),
    }),
    cancelExport: nothing,
    showExported: nothing,
    openExported: z.strictObject({ name: z.string().min(1).max(300) }),
    startShow: z.strictObject({
      lesson: lessonSchema,
      topics: z.array(topicSchema).max(50),
      slideId: z.string().max(200).nullable(),
    }),
    readShow: nothing,
    moveShow: z.strictObject({
      from: z.enum(['slides', 'presenter']),
      place: z.strictObject({
        slideId: z.string().max(200).nullable(),
        pageId: z.string().max(400),
        clicks: z.number().int().min(0).max(1000),
        isBlank: z.boolean(),
      }),
    }),
    swapShow: nothing,
    endShow: nothing,
    printLesson: z.strictObject({
      lesson: lessonSchema,
      topics: z.array(topicSchema).max(50),
      tab: z.enum(['slides', 'worksheet', 'mark-scheme']),
    }),
    readPrint: nothing,
    printReady: z.strictObject({
      width: z.number().min(1).max(5000),
      height: z.number().min(1).max(5000),
    }),
    enableCommands: z.strictObject({
      ids: z
        .array(z.enum(commandIds as readonly [CommandId, ...CommandId[]]))
        .max(commandIds.length),
    }),
  }
