/** "Question 3", "Q3.", "Exam question 2:", "Practice question", "3." in front of a question. */
const HEAD =
  /^(?:(?:exam(?:-style| style)?|practice|sample|past paper|extended|short|long|essay|quick|test|check|review|example) )?(?:question|exercise|problem)\b ?(?:no\.? ?)?(\d{1,2}(?:\.\d{1,2})?(?: ?\(?[a-h]\)?)?|[a-h])?(?: of \d{1,3})?\s?(?:[:.)–—|-]|$|(?=[([]))/i
const SHORT_HEAD = /^Q ?(\d{1,2}(?:\.\d{1,2})?)? ?(?:\(?([a-h])\)?)?\s?[:.)–—-]? ?(?=\s|$|[A-Z([])/
const BARE_PART = /^\(?[a-h]\)$|^\d{1,2}$/
/** "Question: …" on one line with its text, as flashcards have it. */
const LABELLED = /^(?:Q|Question|Front) ?: ?(?=\S)/i
/** "Practice: 4-mark question", "6 mark question". */
const TARIFF_HEAD =
  /^(?:(?:exam|practice|sample|example|past paper|gcse|a[- ]level)(?:[- ]style)?[:–-]? )*\d{1,2}[- ]marks? (?:exam )?question(?: \d{1,2})?(?:\s?[:.–—-]|$)/i

export interface QuestionHead {
  readonly number: string | undefined
  /** What follows the head on the line. */
  readonly rest: string
}

/** The head that names a question, with or without its text behind it. */
export function readQuestionHead(line: string): QuestionHead | undefined {
  const start = line.slice(0, 120)
  const labelled = LABELLED.exec(start)
  if (labelled) return { number: undefined, rest: line.slice(labelled[0].length) }
  const head = HEAD.exec(start)
  if (head) return { number: head[1]?.trim(), rest: line.slice(head[0].length).trim() }
  const byTariff = TARIFF_HEAD.exec(start)
  if (byTariff) return { number: undefined, rest: line.slice(byTariff[0].length).trim() }
  const short = SHORT_HEAD.exec(start)
  if (short && (short[1] !== undefined || /^Q[:.]/.test(start))) {
    return {
      number: `${short[1] ?? ''}${short[2] ?? ''}`,
      rest: line.slice(short[0].length).trim(),
    }
  }
  return BARE_PART.test(start) && line.length < 4 ? { number: line, rest: '' } : undefined
}

/** Verbs and phrases that exam questions open with. */
const COMMAND =
  /^(?:\(?[a-h\d]{1,2}[.)] )?(?:account for|analy[sz]e|annotate|apply|arrange|assess|balance|calculate|choose|classify|comment on|compare|complete|conjugate|consider|construct|contrast|convert|copy and complete|critically|debate|deduce|define|demonstrate|derive|describe|determine|differentiate|discuss|distinguish|draw|estimate|evaluate|examine|expand|explain|explore|express|factori[sz]e|find|fill in|give|how far|how many|how much|how does|how do|how is|how are|how did|how might|how could|how can|identify|illustrate|in what ways?|integrate|interpret|investigate|justify|label|list|make|match|measure|name|outline|plot|predict|prove|punctuate|rank|rearrange|refer to|review|rewrite|select|show|simplify|sketch|solve|sort|state|study|suggest|summari[sz]e|tick|to what extent|trace|translate|underline|use|using|verify|what|when|where|which|who|why|with reference to|with the aid of|work out|write)\b/i

export function opensWithCommand(line: string): boolean {
  return COMMAND.test(line)
}

/** "Which of the following…", an unfinished stem, or a gap to fill: what options answer. */
export function looksLikeStem(line: string): boolean {
  return /\?$|[:…]$|_{3,}|\.\.\.$|which (?:one )?of (?:the following|these)|\bis called$|following (?:is|are|statements?)/i.test(
    line,
  )
}
