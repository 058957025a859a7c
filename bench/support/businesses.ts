/** Makes `count` businesses over the API, each with a receptionist and no practical limit of calls. Returns their numbers. */
export async function createBusinesses(url: string, count: number): Promise<string[]> {
  const signUp = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.replace('127.0.0.1', 'localhost') },
    body: JSON.stringify({ email: 'bench@example.org', password: 'correct horse battery', name: 'Bench' }),
  })
  if (!signUp.ok) throw new Error(`sign-up failed: ${signUp.status} ${await signUp.text()}`)
  const { token } = (await signUp.json()) as { token: string }
  const numbers: string[] = []
  for (let i = 0; i < count; i++) {
    const ai_phone_number = `+4930${1_000_000 + i}`
    const business = await post<{ id: string }>(`${url}/api/businesses`, token, {
      name: `Bench ${i}`,
      timezone: 'Europe/Berlin',
      ai_phone_number,
      max_concurrent_calls: 10_000,
    })
    await post(`${url}/api/ai/roles`, token, {
      business_id: business.id,
      role_type: 'receptionist',
      ai_name: 'Sarah',
      voice_style: 'Kore',
      system_prompt: 'You are Sarah for {business_name}.',
      greeting_message: 'Hello! Thank you for calling {business_name}. How may I help you?',
      is_enabled: true,
    })
    numbers.push(ai_phone_number)
  }
  return numbers
}

async function post<T>(url: string, token: string, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}
