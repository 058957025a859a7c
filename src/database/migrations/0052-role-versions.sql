-- What a role says, as it was from change to change; and what is written for it but not yet published.

create table if not exists role_versions (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  role_id uuid not null,
  number integer not null,
  words jsonb not null,
  published_at timestamptz not null,
  by_kind text not null,
  user_id text,
  note text,
  -- The version that this one brought back.
  restores integer,
  rehearsal_run_id uuid,
  unique (business_id, id),
  unique (business_id, role_id, number),
  foreign key (business_id, role_id) references ai_roles (business_id, id) on delete cascade
);
call protect_business_table('role_versions');

create table if not exists role_drafts (
  role_id uuid primary key,
  business_id uuid not null references businesses (id) on delete cascade,
  words jsonb not null,
  -- The version that was published when the draft was begun.
  based_on integer not null,
  by_kind text not null,
  user_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (business_id, role_id) references ai_roles (business_id, id) on delete cascade
);
create index if not exists role_drafts_business on role_drafts (business_id, role_id);
call protect_business_table('role_drafts');

create or replace function role_words(of ai_roles) returns jsonb language sql immutable as $$
  select jsonb_build_object('role_type', of.role_type, 'ai_name', of.ai_personality_name, 'voice_style', of.voice_style,
    'system_prompt', of.system_prompt, 'greeting_message', of.greeting_message, 'allowed_tools', of.allowed_tools)
$$;

-- However a role is written, its history has it. Who writes may say who they are in app.role_author, for one change.
create or replace function keep_role_version() returns trigger language plpgsql as $$
declare
  author jsonb := nullif(current_setting('app.role_author', true), '')::jsonb;
begin
  if tg_op = 'UPDATE' and role_words(old) = role_words(new) then
    return null;
  end if;
  insert into role_versions (business_id, role_id, number, words, published_at, by_kind, user_id, note, restores, rehearsal_run_id)
    select new.business_id, new.id, coalesce(max(v.number), 0) + 1, role_words(new), new.updated_at,
      coalesce(author ->> 'by_kind', 'system'), author ->> 'user_id', author ->> 'note',
      (author ->> 'restores')::integer, (author ->> 'rehearsal_run_id')::uuid
    from role_versions v where v.business_id = new.business_id and v.role_id = new.id;
  return null;
end $$;
create or replace trigger keep_role_version after insert or update on ai_roles
  for each row execute function keep_role_version();

-- Roles from before. The policies bind the owner of the tables as well.
do $$
begin
  perform set_config('role', 'switchboard_system', true);
  insert into role_versions (business_id, role_id, number, words, published_at, by_kind)
    select r.business_id, r.id, 1, role_words(r), r.updated_at, 'system' from ai_roles r
    where not exists (select from role_versions v where v.business_id = r.business_id and v.role_id = r.id);
  perform set_config('role', 'none', true);
end $$;
