/**
 * Draws the files of one lesson in a thread of its own, so that the window never waits. It touches
 * no disk but the fonts: stopping it at any moment leaves nothing behind.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { fontsIn } from '../../library/index.ts'
import { createMeasurer } from '../../page/index.ts'
import { produce } from '../../production/index.ts'
import type { ExportRequest, ExportReport } from './exportMessages.ts'

const port = parentPort
if (port === null) throw new Error('The export runs as a worker only.')
const report = (message: ExportReport): void => {
  port.postMessage(message)
}

const { opened, wanted, fontsFolder, assets } = workerData as ExportRequest
const fonts = fontsIn(fontsFolder)
const result = await produce(
  {
    lesson: opened.lesson,
    topics: new Map(opened.topics.map((topic) => [topic.id, topic])),
    wanted,
    leaveOut: true,
  },
  {
    theme: opened.theme,
    school: opened.school,
    papers: new Map(opened.papers.map((paper) => [paper.id, paper])),
    fonts,
    measurer: createMeasurer(fonts),
    assets,
  },
  {
    onProgress: (progress) => {
      report({ type: 'progress', progress })
    },
  },
)
report(
  result.ok
    ? { type: 'done', files: result.value.files, held: result.value.held }
    : { type: 'failed', code: result.error.code },
)
