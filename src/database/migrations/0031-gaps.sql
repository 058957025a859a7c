-- Questions nobody could answer, in the caller's words; like ones are one gap that is counted.

create table if not exists gaps (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  question text not null,
  state text not null default 'open' check (state in ('open', 'answered', 'dismissed')),
  asked_count integer not null default 1,
  -- The last call in which it was asked.
  call_id uuid,
  -- What answers it now.
  knowledge_id uuid,
  created_at timestamptz(3) not null default now(),
  last_asked_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  unique (business_id, id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete set null (call_id),
  foreign key (business_id, knowledge_id) references knowledge (business_id, id) on delete set null (knowledge_id),
  check ((state = 'open') = (closed_at is null))
);
create index if not exists gaps_last_asked on gaps (business_id, state, last_asked_at, id);
call protect_business_table('gaps');
