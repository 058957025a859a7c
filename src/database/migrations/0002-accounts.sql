-- People, their logins and their rights. "user", session, account and verification have the columns better-auth needs.

create table if not exists "user" (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table if not exists session (
  id text primary key,
  user_id text not null references "user" (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index if not exists session_user_id on session (user_id);

create table if not exists account (
  id text primary key,
  user_id text not null references "user" (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index if not exists account_user_id on account (user_id);

create table if not exists verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index if not exists verification_identifier on verification (identifier);

-- user_id has no foreign key: it may also be the subject of a token from another issuer, such as Supabase.
create table if not exists members (
  business_id uuid not null references businesses (id) on delete cascade,
  user_id text not null,
  access text not null check (access in ('owner', 'manager', 'viewer')),
  created_at timestamptz not null default now(),
  primary key (business_id, user_id)
);
create index if not exists members_user_id on members (user_id);

create table if not exists api_keys (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  name text not null,
  access text not null check (access in ('owner', 'manager', 'viewer')),
  prefix text not null,
  key_hash text not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index if not exists api_keys_business_id on api_keys (business_id, id);
