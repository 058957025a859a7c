import { describe, expect, it } from 'vitest'
import { banner } from './banner.ts'
import type { SystemReady } from './ipc-messages.ts'

const ready: SystemReady = {
  url: 'http://localhost:8000',
  port: 8_000,
  model_kind: 'stand-in',
  model: 'gemini-3.8-live',
  data_dir: '/var/lib/switchboard',
  demo: {
    businesses: [{ name: 'Bright Smile Dental', ai_phone_number: '+1234567890' }],
    owner_email: 'owner@demo.example',
    owner_password: 'made-up',
    owner_file: '/var/lib/switchboard/demo-owner.json',
  },
  api_pid: 1,
  call_process_pids: [2],
  stand_in_url: 'http://127.0.0.1:9',
}

describe('banner', () => {
  it('says where to look, whom to dial, how to log in, and that the stand-in speaks', () => {
    const text = banner(ready, 1_234)
    expect(text).toContain('http://localhost:8000 (started in 1.2 s')
    expect(text).toMatch(/STAND-IN speaks instead of Gemini[^]*GOOGLE_API_KEY=… npm start/)
    expect(text).toMatch(/Bright Smile Dental\s+\+1234567890/)
    expect(text).toContain('owner@demo.example, password made-up')
    expect(text).toContain('npm run call -- --to +1234567890')
  })

  it('shows a password once, and later where it is', () => {
    const demo = ready.demo === null ? null : { ...ready.demo, owner_password: null }
    const text = banner({ ...ready, demo }, 1_000)
    expect(text).toContain('password see /var/lib/switchboard/demo-owner.json')
  })

  it('without a demo and with a key says neither', () => {
    const text = banner({ ...ready, demo: null, model_kind: 'gemini-live', stand_in_url: null }, 1_000)
    expect(text).toContain('Gemini speaks (gemini-3.8-live).')
    expect(text).not.toMatch(/STAND-IN|password|npm run call/)
  })
})
