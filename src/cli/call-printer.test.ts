import { describe, expect, it } from 'vitest'
import { createCallPrinter } from './call-printer.ts'

describe('createCallPrinter', () => {
  it('shows both sides, tools and role switches', () => {
    let text = ''
    const printer = createCallPrinter((more) => (text += more))
    const turn = { type: 'turn', turn_id: 't', interrupted: false, latency_ms: null } as const
    printer.onNotice({
      type: 'started',
      call_id: 'c1',
      business_name: 'Kiran Motors',
      ai_name: 'Arjun',
      model_kind: 'stand-in',
    })
    printer.onNotice({ ...turn, speaker: 'caller', text: 'I want to buy a car' })
    printer.onNotice({
      type: 'tool',
      name: 'switch_role',
      args: { role: 'sales' },
      status: 'ok',
      duration_ms: 12.3,
    })
    printer.onNotice({ type: 'text', speaker: 'ai', turn_id: 'last', delta: 'One moment.' })
    printer.onNotice({ type: 'role', ai_name: 'Meera', role_type: 'sales', voice_style: 'Aoede' })
    printer.onNotice({ ...turn, turn_id: 'last', speaker: 'ai', text: 'One moment.' })
    printer.onNotice({ ...turn, speaker: 'ai', text: 'Meera here', interrupted: true, latency_ms: 340 })
    expect(text.split('\n')).toEqual([
      'Answered: Arjun at Kiran Motors (the stand-in speaks, call c1)',
      '     you  I want to buy a car',
      '          · switch_role {"role":"sales"} → ok (12 ms)',
      '          · now speaking: Meera (sales, voice Aoede)',
      '   Arjun  One moment.',
      '   Meera  Meera here  [interrupted]  [0.34 s]',
      '',
    ])
  })
})
