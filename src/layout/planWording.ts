import { counted } from '../base/index.ts'

/** What the teacher's plan says in words of ours. */
export const planWording = {
  heads: ['Slide', 'Stage', 'Min', 'What happens', 'Listen for'],
  closeHeads: ['Slide', 'Min', 'What happens → what to listen for'],
  outcome: 'Outcome',
  words: 'Words to use',
  bring: 'Bring',
  bar: 'The lesson, to scale',
  mistakes: 'Listen out for these mistakes',
  needHelp: 'If they need help',
  help: 'The support copy of the worksheet: a word bank, sentence starters and a first step. Same questions, same marks.',
  ahead: 'If they are ahead',
  further: 'The stretch copy: each answer has a counter-argument to meet.',
  notShown: 'Not shown',
  summary: 'What happens on each slide',
  noTasks: 'Nothing but the slides.',
} as const

export function planSubtitle(minutes: number, className: string, unit: string): string {
  const about = [`${minutes} minutes`, className, unit === '' ? '' : `unit ${unit}`]
  return `Lesson plan: ${about.filter((part) => part !== '').join(', ')}`
}

export function minutesPlanned(planned: number, length: number): string {
  if (planned > length)
    return `${planned} minutes planned, ${counted(planned - length, 'minute')} more than there are`
  return `${planned} of ${length} minutes`
}

export function worksheetToBring(title: string, lessonTitle: string, marks: number): string {
  const name = title === lessonTitle ? 'Worksheet' : `Worksheet “${title}”`
  return `${name}${marks === 0 ? '' : ` [${marks}]`}`
}

export function planFoot(page: number, of: number): string {
  return `Teacher copy, page ${page} of ${of}${page < of ? ', continued on the next' : ''}`
}
