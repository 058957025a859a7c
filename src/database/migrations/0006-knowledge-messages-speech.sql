-- What the business knows, what callers left for it, and what was rendered for it.

create table if not exists knowledge (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  question text not null,
  answer text not null,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id)
);

create table if not exists messages (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  call_id uuid,
  caller_name text,
  callback_number varchar(20),
  body text not null,
  urgency text not null check (urgency in ('low', 'normal', 'urgent')),
  is_handled boolean not null default false,
  created_at timestamptz not null default now(),
  unique (business_id, id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete set null (call_id)
);

-- Mono PCM16 little-endian at 24 kHz, by a key made of voice and text.
create table if not exists speech (
  business_id uuid not null references businesses (id) on delete cascade,
  key text not null,
  voice text not null,
  text text not null,
  audio bytea not null,
  created_at timestamptz not null default now(),
  primary key (business_id, key)
);
