import { describe, expect, it } from 'vitest'
import { parseRehearsal } from './read-rehearsals.ts'

const problemsOf = (text: string) => {
  const parsed = parseRehearsal('a.yaml', text)
  return 'problems' in parsed ? parsed.problems.join('\n') : 'none'
}

describe('parseRehearsal', () => {
  it('takes plain lines and full ones', () => {
    const parsed = parseRehearsal('a.yaml', "about: x\nlines: [Hello, { type: Bye, hears: 'good.?bye' }]")
    expect(parsed).toMatchObject({
      rehearsal: { lines: [{ say: 'Hello' }, { type: 'Bye', hears: ['good.?bye'] }] },
    })
  })

  it.each([
    ['text that is no YAML', 'about: [', /a\.yaml: .*flow/i],
    ['a missing field', 'lines: []', /a\.yaml: about: /],
    ['a misspelt field', 'about: x\nexpects: {}', /expects/],
    ['a line that does two things', 'about: x\nlines: [{ say: a, type: b }]', /lines\[0\]: .*exactly one of/],
    [
      'a broken pattern',
      "about: x\nexpect: { said: { ai: '(' } }",
      /expect\.said\.ai: .*no regular expression/,
    ],
    ['an end that is none', 'about: x\nexpect: { ended: soon }', /expect\.ended: .*goodbye/],
    ['a fault that is none', 'about: x\nfaults: [{ kind: yawns }]', /faults\[0\]: /],
    [
      'a text that ends at a comma',
      'about: x\nfaults: [{ kind: says, text: Well, yes }]',
      /no setting "yes" of says/,
    ],
    ['lines beside calls', 'about: x\nlines: [a]\ncalls: [{ lines: [b] }]', /Either `lines`/],
  ])('names %s', (_name, text, problem) => {
    expect(problemsOf(text)).toMatch(problem)
  })
})
