-- Conversations a business keeps to try its roles with, and how they went.

create table if not exists rehearsals (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  name text not null,
  caller text not null,
  lines jsonb not null,
  uses_tools text[] not null,
  never_uses_tools text[] not null,
  says text[] not null,
  never_says text[] not null,
  is_enabled boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id)
);
call protect_business_table('rehearsals');

create table if not exists rehearsal_runs (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  role_id uuid not null,
  -- What was rehearsed: the draft of that moment, or what was published.
  subject text not null check (subject in ('draft', 'published')),
  words jsonb not null,
  state text not null check (state in ('queued', 'running', 'passed', 'failed', 'broken')),
  -- How many rehearsals are in it.
  rehearsals integer not null,
  results jsonb not null default '[]',
  -- Why it broke.
  problem text,
  model_kind text not null,
  by_kind text not null,
  user_id text,
  created_at timestamptz not null,
  finished_at timestamptz,
  unique (business_id, id),
  foreign key (business_id, role_id) references ai_roles (business_id, id) on delete cascade
);
create index if not exists rehearsal_runs_role on rehearsal_runs (business_id, role_id, created_at desc, id desc);
call protect_business_table('rehearsal_runs');
