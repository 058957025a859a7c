import { describe, expect, test } from 'vitest'
import type { JsonSchema, Tool } from '../wire-messages.ts'
import { createBrain, decide, readContext, remember, type Brain, type Decision, type Heard } from './brain.ts'

function tool(name: string, properties: Record<string, JsonSchema> = {}, required: string[] = []): Tool {
  return { functionDeclarations: [{ name, parameters: { type: 'OBJECT', properties, required } }] }
}

const text: JsonSchema = { type: 'STRING' }

const receptionTools: Tool[] = [
  tool('get_business_hours', { date: text }),
  tool('get_services', { name: { ...text, description: 'Part of a service’s name' } }),
  tool(
    'take_message',
    {
      message: text,
      caller_name: text,
      callback_number: text,
      urgency: { ...text, enum: ['low', 'normal', 'urgent'] },
    },
    ['message'],
  ),
  tool('switch_role', { role: text, reason: text }, ['role', 'reason']),
  tool('end_call', { reason: text }),
]

const instructions = [
  'You are Sarah, the receptionist of Bright Dental.',
  'You are on a phone call. At the business it is Monday, November 23rd, 2026, half past ten.',
  'Other roles, by switch_role:',
  '- sales: Max',
  '- after_hours: Nora',
].join('\n')

function newBrain(tools: Tool[] = receptionTools, words = instructions): Brain {
  return createBrain({ instructions: words, tools, today: '2026-01-01' })
}

function hear(brain: Brain, words: string): Decision {
  return decide(brain, { kind: 'words', text: words })
}

function direct(brain: Brain, words: string): Decision {
  return decide(brain, { kind: 'direction', text: words })
}

function results(name: string, result: Record<string, unknown>): Heard {
  return { kind: 'results', results: [{ name, result }] }
}

describe('Say exactly', () => {
  test.each([
    ['Say exactly: "Hello! How may I help you?"', 'Hello! How may I help you?'],
    ['The call begins now.\nSay exactly: "Hi, this is “Anna’s”."\nThen wait.', 'Hi, this is “Anna’s”.'],
    ['Say exactly: "One moment." Then go on.', 'One moment.'],
    ['Say exactly: "We are called "Bright" here."', 'We are called "Bright" here.'],
  ])('%j', (words, said) => {
    expect(direct(newBrain(), words)).toMatchObject({ say: said, calls: [] })
    expect(hear(newBrain(), words).say).toBe(said)
  })
})

describe('which tool, with which arguments', () => {
  test.each([
    ['What are your opening hours?', 'get_business_hours', {}],
    ['Are you open on Saturday?', 'get_business_hours', { date: '2026-11-28' }],
    ['When do you close tomorrow?', 'get_business_hours', { date: '2026-11-24' }],
    ['How much does a check-up cost?', 'get_services', {}],
    ['Which services do you offer?', 'get_services', {}],
    [
      'Please take a message: tell them that my crown fell out. My name is Ann Lee and my number is +1 555 000 1111, it is urgent.',
      'take_message',
      { caller_name: 'Ann Lee', callback_number: '+15550001111', urgency: 'urgent' },
    ],
    [
      'Could you call me back about my invoice?',
      'take_message',
      { message: 'Could you call me back about my invoice?' },
    ],
    ['I would like to speak to sales, please.', 'switch_role', { role: 'sales' }],
    ['Can you put me through to Max?', 'switch_role', { role: 'Max' }],
    ['Connect me with someone from after hours.', 'switch_role', { role: 'after_hours' }],
    ['I want to talk to the billing department.', 'switch_role', { role: 'billing' }],
  ])('%s', (words, name, args) => {
    const { say, calls } = hear(newBrain(), words)
    expect(say).toBeNull()
    expect(calls).toEqual([{ name, args: expect.objectContaining(args) }])
  })

  test('a follow-up does not count as urgent or low', () => {
    const { calls } = hear(newBrain(), 'Can I leave a message, tell them that I follow the slow lane')
    expect(calls[0]?.args).not.toHaveProperty('urgency')
  })

  test.each(['Okay, bye!', 'No thanks, that is all.', "That's it, have a nice day"])(
    '%s: goodbye is said, then the call ends',
    (words) => {
      const { say, calls } = hear(newBrain(), words)
      expect(say).toMatch(/goodbye/i)
      expect(calls).toEqual([{ name: 'end_call', args: {} }])
    },
  )

  test('a tool nobody thought of is found by its name', () => {
    const brain = newBrain([tool('get_directions', { origin: text })])
    expect(hear(brain, 'Can you give me directions?').calls).toEqual([{ name: 'get_directions', args: {} }])
  })

  test('questions go to the knowledge base when there is one', () => {
    const brain = newBrain([...receptionTools, tool('search_knowledge', { query: text }, ['query'])])
    expect(hear(brain, 'Do you have parking?').calls).toEqual([
      { name: 'search_knowledge', args: { query: 'Do you have parking?' } },
    ])
  })

  test('a tool that was not declared is not called', () => {
    expect(hear(newBrain([]), 'What are your opening hours?').calls).toEqual([])
  })
})

describe('what is missing is asked for', () => {
  test('a message without words', () => {
    const asked = hear(newBrain(), 'Can I leave a message?')
    expect(asked).toMatchObject({ say: 'What would you like me to pass on?', calls: [] })
    const given = hear(asked.brain, 'The heating is broken again, is anybody coming?')
    expect(given.calls).toEqual([
      { name: 'take_message', args: { message: 'The heating is broken again, is anybody coming?' } },
    ])
    const done = decide(given.brain, results('take_message', { output: { status: 'ok', say: 'Noted.' } }))
    expect(done.brain.goal).toBeNull()
  })

  test('one required thing after another', () => {
    const brain = newBrain([
      tool('create_customer', { name: text, phone_number: text, age: { type: 'INTEGER' } }, [
        'name',
        'phone_number',
        'age',
      ]),
    ])
    const first = hear(brain, 'I am a new customer')
    expect(first.say).toBe('May I have your name, please?')
    const second = hear(first.brain, 'Sure, Ann Lee.')
    expect(second.say).toBe('What number can we reach you on?')
    const third = hear(second.brain, 'It is 0555 123 45 67')
    const fourth = hear(third.brain, 'thirty, I mean 30')
    expect(fourth.calls).toEqual([
      { name: 'create_customer', args: { name: 'Ann Lee', phone_number: '05551234567', age: 30 } },
    ])
  })

  test('never mind ends it, and another question is answered instead', () => {
    const asked = hear(newBrain(), 'Can I leave a message?')
    expect(hear(asked.brain, 'Never mind.').brain.goal).toBeNull()
    const brain = newBrain([
      ...receptionTools,
      tool('book_table', { guests: { type: 'integer' } }, ['guests']),
    ])
    const booking = hear(brain, 'I want to book a table')
    expect(hear(booking.brain, 'Wait, when are you open?').calls[0]?.name).toBe('get_business_hours')
  })
})

describe('after a tool', () => {
  test.each([
    [{ output: { status: 'ok', say: 'We are open until five.' } }, 'We are open until five.'],
    [{ output: JSON.stringify({ status: 'ok', say: 'As text.' }) }, 'As text.'],
    [{ error: { status: 'unavailable', say: 'I cannot look that up now.' } }, 'I cannot look that up now.'],
    [{ output: 'plain words' }, 'plain words'],
    [{ output: { status: 'ok' } }, 'That is done.'],
    [{}, 'I am sorry, that did not work.'],
  ])('%j', (result, said) => {
    expect(decide(newBrain(), results('get_business_hours', result)).say).toBe(said)
  })

  test('nothing is added to a goodbye', () => {
    expect(
      decide(newBrain(), results('end_call', { output: { status: 'ok', say: 'Goodbye.' } })).say,
    ).toBeNull()
  })
})

describe('steps that follow from one another', () => {
  const bookingTools = [
    tool('check_availability', { service_id: text, date: { ...text, description: 'YYYY-MM-DD' } }, ['date']),
    tool('book_appointment', { service_id: text, starts_at: text, customer_name: text }, [
      'starts_at',
      'customer_name',
    ]),
    tool('find_appointments', {}),
    tool('cancel_appointment', { appointment_id: text }, ['appointment_id']),
  ]
  const slots = {
    status: 'ok',
    say: 'I have nine or half past ten.',
    data: {
      slots: [
        { starts_at: '2026-11-24T09:00:00-05:00', service_id: 's1' },
        { starts_at: '2026-11-24T10:30:00-05:00', service_id: 's1' },
      ],
    },
  }

  test('a booking looks for free times, lets the caller choose, and books', () => {
    const first = hear(
      newBrain(bookingTools),
      'I would like to book an appointment tomorrow, my name is Ann Lee',
    )
    expect(first.calls).toEqual([{ name: 'check_availability', args: { date: '2026-11-24' } }])
    const offered = decide(first.brain, results('check_availability', { output: slots }))
    expect(offered).toMatchObject({ say: slots.say, calls: [] })
    const chosen = hear(offered.brain, 'At 10:30, please')
    expect(chosen.calls).toEqual([
      {
        name: 'book_appointment',
        args: { starts_at: '2026-11-24T10:30:00-05:00', customer_name: 'Ann Lee' },
      },
    ])
  })

  test('what is missing for the search, and then for the booking, is asked for', () => {
    const first = hear(newBrain(bookingTools), 'I need an appointment')
    expect(first.say).toBe('Which day and time would suit you?')
    const second = hear(first.brain, 'On Friday')
    expect(second.calls).toEqual([{ name: 'check_availability', args: { date: '2026-11-27' } }])
    const third = decide(second.brain, results('check_availability', { output: slots }))
    const fourth = hear(third.brain, 'The second one')
    expect(fourth.say).toBe('May I have your name, please?')
    const fifth = hear(fourth.brain, 'Ann Lee')
    expect(fifth.calls).toEqual([
      {
        name: 'book_appointment',
        args: { starts_at: '2026-11-24T10:30:00-05:00', customer_name: 'Ann Lee' },
      },
    ])
  })

  test('a cancellation finds the appointment first, and no means no', () => {
    const first = hear(newBrain(bookingTools), 'Please cancel my appointment')
    expect(first.calls).toEqual([{ name: 'find_appointments', args: {} }])
    const found = {
      output: { say: 'Tuesday at nine. Shall I cancel it?', data: { appointments: [{ id: 'a1' }] } },
    }
    const second = decide(first.brain, results('find_appointments', found))
    expect(hear(second.brain, 'Yes, please').calls).toEqual([
      { name: 'cancel_appointment', args: { appointment_id: 'a1' } },
    ])
    expect(hear(second.brain, 'No, leave it').calls).toEqual([])
  })
})

describe('words from the wings', () => {
  test.each([
    ['The caller has been silent for a while. Ask whether they are still there.', /still there/],
    ['This call must end in less than a minute.', /goodbye/],
    ['You have just taken over this call as Max (sales). The caller has been told.', /this is Max/],
    ['Greet the caller.', /this is Sarah/],
    ['The other colleague cannot be reached. Say so: "Max is not there."', /^Max is not there\.$/],
    ['The caller is waiting for your answer.', /say that again/],
    ['The line to you broke. You had said: "We are open". Go on from there.', /back with you/],
    ['The line broke. A tool has answered meanwhile: {"status":"ok","say":"Until five."}', /^Until five\.$/],
  ])('%s', (words, said) => {
    expect(direct(newBrain(), words).say).toMatch(said)
  })

  test('what the caller said last is answered', () => {
    const brain = remember(newBrain(), { speaker: 'caller', text: 'When are you open?' })
    expect(direct(brain, 'The caller is waiting for your answer.').calls[0]?.name).toBe('get_business_hours')
    const broken = 'The line to you broke. The caller\'s last words were: "What does it cost?".'
    expect(direct(newBrain(), broken).calls[0]?.name).toBe('get_services')
  })

  test('an answer that broke off is given whole, and its tool is not used again', () => {
    const asked = hear(newBrain(), 'When are you open?')
    const told = decide(
      asked.brain,
      results('get_business_hours', { output: { say: 'We are open until five.' } }),
    )
    const cut = remember(told.brain, { speaker: 'ai', text: 'We are open' })
    const nudged = direct(
      cut,
      'The caller is waiting for your answer. The caller\'s last words were: "When are you open?".',
    )
    expect(nudged).toMatchObject({ say: 'We are open until five.', calls: [] })
  })

  test('other words are the caller’s', () => {
    expect(direct(newBrain(), 'Are you open today?').calls[0]?.name).toBe('get_business_hours')
  })
})

describe('talk without tools', () => {
  test.each([
    ['Hello', /How can I help/],
    ['Who am I speaking to?', /Sarah/],
    ['Are you a robot?', /stand-in/],
    ['Thank you very much', /welcome/],
    ['The moon is made of cheese.', /^I understood: The moon is made of cheese\./],
  ])('%s', (words, said) => {
    expect(hear(newBrain([]), words).say).toMatch(said)
  })

  test('speech without words is owned up to, the second time in fewer words', () => {
    const first = decide(newBrain(), { kind: 'noise' })
    expect(first.say).toMatch(/stand-in voice.*cannot understand speech/)
    const second = decide(first.brain, { kind: 'noise' })
    expect(second.say?.length).toBeLessThan(first.say?.length ?? 0)
  })
})

test('a new context changes name and tools', () => {
  const brain = readContext(newBrain(), {
    systemInstruction: { parts: [{ text: 'You are Max, of sales.' }] },
    tools: [tool('get_services')],
  })
  expect(hear(brain, 'Who are you?').say).toContain('Max')
  expect(hear(brain, 'When are you open?').calls).toEqual([])
})

test('a talk remembers its last turns, however long it goes on', () => {
  let brain = newBrain()
  for (let i = 0; i < 300; i++) brain = remember(brain, { speaker: 'caller', text: `turn ${i}` })
  expect(brain.turns).toHaveLength(200)
  expect(brain.turns.at(-1)?.text).toBe('turn 299')
})
