/**
 * How strongly each feature speaks for a label, in units of about one "probably". The names on the
 * left are labels, or a label in one zone ("exam.paragraph"); both count where both are given.
 * The numbers were set by hand from what notes look like and checked against notes of many kinds;
 * no document's own words are in here.
 */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>

export const WEIGHTS: Weights = {
  title: {
    any: -3, first: 5, early: 2, w1: -0.5, w2: 1.5, w5: 1.5, w9: 0, w15: -5, w31: -12, s2: -5, 's3+': -10,
    'end:.': -6, 'end::': -5, 'end:;': -8, 'end:,': -8, lower: -6, 'title-case': 1, 'sign:bullet': -8, 'sign:letter': -8,
    'heading-like-below': 2, known: -5, 'known:body': -2, tariff: -8, 'head:alone': -9, 'labelled:function': -3, 'caption-number': -5,
    spec: -3, 'shape:bullet': -20, 'shape:row': -40, 'shape:heading': 3, 'shape:figure': -40, 'shape:paragraph': -8, 'shape:definition': -30, 'shape:term': -30, 'shape:summary': -30, 'shape:numbered': -20, 'all-caps': 1, 'board': -2,
  },
  spec: {
    any: -7, spec: 11, board: 3, 'after-spec': 10, early: 1, first: 1, quoted: 1, w31: -3, 's3+': -3, 'shape:row': -30, 'shape:heading': -3, 'heading-like': 0, known: -3,
  },
  heading: {
    any: -0.5, w1: 0.5, w2: 2, w5: 2, w9: 0, w15: -5, w31: -12, s2: -5, 's3+': -9,
    'end:.': -5.5, 'end:?': -1.5, 'end::': -3, 'end:;': -7, 'end:,': -7, 'end:!': -3, lower: -6,
    'title-case': 1.2, 'all-caps': 2.2, 'date-end': 0.8, maths: -2.5, 'sign:bullet': -7, 'sign:letter': -2.5, 'sign:number': 0, 'sign:decimal': 3, 'sign:capital': -1,
    'longer-below': 1.5, 'sentence-below': 0.6, 'bullet-below': 1.2, 'after-colon': -3, 'labelled:meaning': -3, 'labelled:function': -2, 'labelled:clause': -1,
    known: 5, 'caption-number': -3, caption: -2, credit: -4, 'after-heading-like': -0.4, last: -4, 'no-below': -4, 'like-above': -0.8, 'like-below': -0.6, 'lower-below': 1,
    'tariff:alone': -8, 'tariff:end': -5, 'tariff:start': -5, 'tariff:inside': -2, total: -8, 'head:alone': -4, 'head:with-text': -2, 'scheme-header:alone': -3.5, level: -6, key: -5, marking: -4, 'labelled-answer': -6,
    spec: -4, quoted: -2, summing: -0.8, 'shape:heading': 16, 'shape:paragraph': -4, 'all-bold': 3, 'shape:bullet': -14, 'shape:numbered': -8, 'shape:row': -40, 'shape:figure': -30, 'shape:term': -12, 'shape:definition': -30, 'shape:summary': -4, 'signed': -1, unsigned: 0.5,
  },
  paragraph: {
    any: 0, w1: -4, w2: -3.5, w5: -1.5, w9: 0, w15: 0.8, w31: 3, s2: 2.4, 's3+': 4, 'end:.': 1, 'end::': 1.2, 'end:none': -1.5, 'end:;': -2, 'end:,': -1.5, lower: -2,
    summing: 1.2, 'sign:bullet': -6, 'sign:number': -3, 'sign:letter': -2.5, 'sign:capital': -2, 'sign:decimal': -1.5, 'title-case': -1, 'all-caps': -1.5, 'after-heading-like': 0.8, 'after-colon': -1,
    'labelled:meaning': -1, 'labelled:term': -0.5, 'labelled:function': 0.6, known: -4, spec: -4, 'after-spec': -4, 'caption-number': -3, caption: -1.5, credit: -3, alt: -5, 'repeats-above': -1,
    'tariff:alone': -6, 'tariff:end': -2.5, 'tariff-bracket': -1, total: -4, 'head:alone': -5, 'head-named': -2, 'head+tariff': -5, 'scheme-header:alone': -4, 'scheme-header:with-text': -2, level: -4, key: -4, marking: -2, 'labelled-answer': -3,
    'shape:paragraph': 2.5, 'shape:heading': -20, 'shape:bullet': -10, 'shape:numbered': -10, 'shape:row': -40, 'shape:figure': -16, 'shape:term': -14, 'shape:definition': -12, 'shape:summary': -6, 'all-bold': -2, unsigned: 0.5,
    'like-above': -0.4, 'like-below': -0.6,
  },
  bullet: {
    any: -0.4, w1: 0.2, w2: 0.4, w5: 0.6, w9: 0.8, w15: 0.2, w31: -2, s2: -1.6, 's3+': -3.5, 'end:.': 0.2, 'end:none': 0.5, 'end::': -2.5, 'end:?': -1.5, 'end:;': 3, 'end:,': 1, lower: 2,
    'after-colon': 2.4, 'like-above': 0.9, 'like-below': 0.9, summing: -1.8, 'sign:bullet': 8, 'sign:number': -1, 'sign:letter': 0, known: -4, spec: -3, 'caption-number': -3, caption: -2, credit: -3,
    'title-case': -0.6, 'all-caps': -1.5, 'date-end': -0.3, 'longer-below': -0.8, 'after-heading-like': -0.3, 'after-long': 0.2, 'labelled:meaning': -0.6, 'labelled:term': 0.3,
    'tariff:alone': -6, 'tariff:end': -2, total: -4, 'head:alone': -5, 'head-named': -2, 'head+tariff': -6, 'scheme-header:alone': -4, level: -4, key: -4, marking: -2, 'labelled-answer': -3,
    'shape:bullet': 10, 'shape:paragraph': -10, 'shape:heading': -20, 'shape:numbered': -5, 'shape:row': -40, 'shape:figure': -16, 'shape:term': -14, 'shape:definition': -10, 'shape:summary': -12, unsigned: -1.5, 'sign-above': 0.5,
    first: -3, 'no-above': -3, 'lower-below': 0.5,
  },
  numbered: {
    any: -4, 'sign:number': 7, 'sign:letter': 4.5, 'sign:roman': 5, 'sign:capital': 3, 'sign:decimal': 0, 'sign-above': 1.5, 'sign-below': 1.5, 'after-colon': 1, known: -4, 'end:?': -2,
    'shape:numbered': 12, 'shape:paragraph': -3, 'shape:heading': -20, 'shape:bullet': -3, 'shape:row': -40, 'shape:figure': -16, 'shape:term': -14, 'shape:definition': -10, 'shape:summary': -12,
    'tariff:alone': -6, 'tariff:end': -3, 'head+tariff': -5, key: -4, marking: -2, 'longer-below': -0.5, 'title-case': -0.6, 'heading-like': -0.3,
  },
  'term-definition': {
    any: -4, 'labelled:meaning': 4.5, 'labelled:term': 2.3, 'labelled:function': -2.5, 'labelled:clause': -2, 'bold-term': 1, w2: -2, 'end:.': 0.5, 'end::': -4, 'end:?': -3, 's3+': -1, 'shape:definition': -6, 'after-colon': -1,
    'tariff:alone': -8, 'tariff:end': -5, total: -8, 'head:alone': -8, 'head-named': -6, 'head:with-text': -2, 'scheme-header:with-text': -6, 'scheme-header:alone': -8, level: -8, marking: -4, 'labelled-answer': -8, spec: -8, 'caption-number': -5, credit: -5, known: -3, 'sign:number': -1.5, 'sign:letter': -3, 'sign:capital': -3,
    'shape:heading': -20, 'shape:row': -6, 'shape:figure': -20, 'shape:term': -10, maths: -1, 'shape:bullet': -0.5, 'shape:summary': -20, first: -2,
  },
  term: {
    any: -5, 'short-term': 2.5, w9: -3, w15: -8, w31: -12, 'end:.': -5, 'end::': -3, 'end:?': -6, lower: 0.8, 'longer-below': 1.5, 'shape:term': 20, 'shape:heading': -5, 'shape:bullet': -4, 'shape:paragraph': -0.5, 'shape:row': -40, 'shape:figure': -40, 'shape:definition': -40, 'all-bold': 1.5, known: -5, 'tariff:alone': -8, 'sign:bullet': -4, 'head:alone': -6, 'scheme-header:alone': -6, 'no-below': -5, s2: -5, 's3+': -9, 'labelled:meaning': -4, 'shape:summary': -3, 'shape:numbered': -6,
  },
  definition: {
    any: -4.5, w1: -4, w2: -2, w9: 1, w15: 1.5, w31: 0.5, lower: 1, 'shape:definition': 20, 'shape:heading': -20, 'shape:row': -40, 'shape:figure': -40, 'shape:term': -40, 'all-bold': -4, known: -6, 'labelled:meaning': -1, 'tariff:alone': -8, 'head:alone': -6, 'shape:bullet': -1, 'sign:bullet': -1, 'shape:summary': -20, 'shape:numbered': -6,
  },
  row: { any: -14, 'shape:row': 30 },
  figure: {
    any: -5, 'caption-number': 6, caption: 4.5, credit: 4, alt: 6, 'repeats-above': 3, 'after-figure-number': 5, 'shape:figure': 22, 'shape:heading': -20, 'shape:row': -40, 'shape:bullet': -8, 'sign:bullet': -6, 'shape:term': -20, 'shape:definition': -20, 'tariff:alone': -5, 'tariff:end': -4, command: -2, 'end:?': -4, 'w1': -2, 's3+': -0.5, 'shape:numbered': -10, 'labelled:function': 1,
  },
  'faq-question': {
    any: -2, 'end:?': 5, 'end:.': -5, 'end::': -3, 'head:with-text': 1, 'head-named': 0.5, w31: -6, w1: -5, 's3+': -5, s2: -1, 'sign:number': 0.5, 'longer-below': 0.5, 'shape:heading': 5, 'shape:summary': 14, 'shape:row': -40, 'shape:figure': -40, 'shape:bullet': -3, 'all-bold': 3, known: -6, 'shape:term': 8, 'shape:definition': -20, 'heading-like': 0.8, 'tariff:alone': -6, 'tariff:end': -4, lower: -3, 'labelled-answer': -10,
  },
  'faq-answer': {
    any: 0.5, 'end:?': -3.5, 'end:.': 0.5, 'labelled-answer': 3, w1: -1, known: -6, 'shape:heading': -20, 'shape:summary': -20, 'shape:row': -40, 'shape:figure': -20, 'shape:term': -10, 'shape:definition': 6, 'all-bold': -4, 'tariff:alone': -5, 'head:alone': -6, 'head+tariff': -6, 'heading-like': -1.2, 'shape:paragraph': 1.5, 'shape:bullet': 1.5, 'shape:numbered': 1, 'scheme-header:alone': -4, lower: 0.3,
  },
  question: {
    any: -3, 'head:alone': 6, 'head:with-text': 3, 'head-named': 2.5, 'head+tariff': 5, 'tariff-bracket': 3.5, 'tariff:end': 2, 'tariff:start': 1.5, 'tariff-below': 4, 'end:?': 3, command: 2.5, stem: 1.2, 'after-key': 1, 'sign:number': 1.6, 'sign:decimal': 1.8, 'sign:letter': 1.5, 'letter-below': 1.5, 'scheme-below': 2, 'answer-below': 2, 'shape:heading': 3, 'shape:row': -40, 'shape:figure': -12, 'shape:term': -4, 'shape:definition': -20, 'shape:summary': 3, 'tariff:alone': -7, total: -10, 'scheme-header:alone': -10, 'scheme-header:with-text': -9, level: -9, key: -5, marking: -4, 'labelled-answer': -10, known: -4, 'known:exam': -2, lower: -3, 'sign:bullet': -2, 'sign:capital': -3, ticked: -6, 'after-stem': -1, 'shape:bullet': -0.5, 'shape:numbered': 3, w1: -1, 'shape:paragraph': 1, 'all-bold': 1, 'last': -0.5,
  },
  marks: { any: -8, 'tariff:alone': 13, total: 16, 'head:alone': -3, marking: -1, level: -10, 'shape:heading': -3, 'shape:row': -40, 'shape:figure': -40, 'scheme-header:alone': -6, 'shape:definition': -20, 'shape:term': -10 },
  option: {
    any: -3.5, 'sign:capital': 5.5, 'sign:letter': 2.5, 'after-stem': 2, w31: -4, s2: -3, 's3+': -6, 'end:none': 0.8, 'end:.': -0.3, 'end:?': -5, lower: 1, 'like-above': 0.8, 'like-below': 0.8, ticked: 1.5, command: -1.5, 'tariff:alone': -8, 'tariff:end': -5, 'scheme-header:alone': -8, level: -8, key: -4, 'labelled-answer': -8, 'head:alone': -4, 'head-named': -3, known: -6, 'shape:bullet': 1, 'shape:numbered': 1.5, 'shape:heading': -16, 'shape:row': -40, 'shape:figure': -40, 'shape:paragraph': -1, 'shape:summary': -10, marking: -2.5, 'sign:number': 0, 'shape:definition': -10, 'end::': -4, w15: -1,
  },
  'scheme-header': { any: -6, 'scheme-header:alone': 13, 'scheme-header:with-text': 2, 'answer-header': -0.5, 'end::': 1, 'shape:heading': 2, 'shape:summary': 3, 'shape:row': -40, 'shape:figure': -40, 'tariff:alone': -8, key: -5, w31: -8, w15: -4, 'all-bold': 1, 'shape:definition': -20, 'shape:term': -3 },
  'scheme-point': {
    any: -0.8, marking: 3.5, level: 8, 'end::': -0.5, 'end:?': -4, 'tariff:end': 0.5, 'head:alone': -7, 'head-named': -4, 'head+tariff': -5, command: -1.2, 'tariff:alone': -3, total: -3, 'scheme-header:alone': -5, key: -2, known: -6, 'sign:bullet': 1.2, ticked: 2, 'shape:bullet': 2, 'shape:numbered': 1, 'shape:heading': -9, 'shape:row': -12, 'shape:figure': -30, 'labelled-answer': -2, 'sign:capital': -2.5, stem: -0.6, 'shape:paragraph': 0, 'shape:summary': -12, 'shape:definition': -4, 'like-above': 0.4, maths: 0.4, 'after-scheme-header': 1,
  },
  answer: {
    any: -2.2, key: 7, 'labelled-answer': 7, 'answer-header': 1, 'scheme-header:with-text': 1, 'scheme-header:alone': -5, marking: -1, 'end:?': -4, 'tariff:alone': -6, 'tariff:end': -3, 'head:alone': -7, 'head-named': -5, known: -6, 'sign:capital': -2, 'shape:heading': -16, 'shape:row': -40, 'shape:figure': -40, 'shape:bullet': -1, 'sign:bullet': -1, command: -1.5, s2: 1, 's3+': 1.5, w31: 1, level: -8, 'shape:summary': -12, 'after-scheme-header': 0.4, 'sign:number': -1, 'shape:definition': 0,
  },
  'glossary.paragraph': { any: -3, 's3+': 1 },
  'glossary.term-definition': { any: 4 },
  'glossary.term': { any: 4.5, 'shape:paragraph': 1 },
  'glossary.definition': { any: 4 },
  'body.term': { any: -7 },
  'body.definition': { any: -7, 'shape:definition': 7 },
  'themes.bullet': { any: 1, 'labelled:term': 2, 'labelled:meaning': 2, s2: 1, 'shape:paragraph': 6, w31: 1 },
  'themes.paragraph': { any: -1, 'labelled:term': -2, 'labelled:meaning': -2 },
  'mistakes.bullet': { any: 1, 'labelled:term': 1, 'labelled:meaning': 1, s2: 1, w31: 1 },
  'mistakes.paragraph': { any: 0 },
  'aims.bullet': { any: 1.5, command: 2, lower: 1 },
  'aims.paragraph': { any: -2, 'end::': 5, known: 6 },
  'exam.paragraph': { any: -3.5, w31: 1, command: -1, s2: 0.5, 'tariff:inside': -1, 'shape:paragraph': -1 },
  'exam.heading': { any: -1.5, 'known:exam': 2 },
  'exam.row': { any: 0 },
}
