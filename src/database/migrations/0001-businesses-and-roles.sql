-- Businesses and their AI roles. Both tables may be there already, with rows: what is missing is added, nothing is lost.
-- The file may be run any number of times, and before or after the owner's own ALTER TABLE and CREATE INDEX statements.

do $$
declare
  found record;
begin
  for found in
    select wanted.name, wanted.mark
    from (values ('staff', 'business_id'), ('staff', 'updated_at'), ('services', 'buffer_minutes'),
      ('staff_services', 'business_id'), ('business_hours', 'opens_at'), ('closures', 'opens_at'),
      ('staff_availability', 'starts_at'), ('staff_exceptions', 'starts_at'), ('customers', 'phone_number'),
      ('appointments', 'starts_at'), ('knowledge', 'answer'), ('messages', 'callback_number'), ('members', 'access'),
      ('api_keys', 'key_hash'), ('calls', 'last_heard_at'), ('turns', 'heard_text'), ('tool_calls', 'tool_name'),
      ('role_switches', 'to_role_id'), ('recordings', 'audio'), ('speech', 'audio'), ('user', 'email_verified'),
      ('session', 'expires_at'), ('account', 'provider_id'), ('verification', 'identifier')) as wanted (name, mark)
    where to_regclass(format('%I', wanted.name)) is not null
      and not exists (
        select from pg_attribute
        where attrelid = to_regclass(format('%I', wanted.name)) and attname = wanted.mark and not attisdropped)
  loop
    raise exception 'The table "%" is there already and is not Switchboard''s: it has no column "%".', found.name, found.mark
      using hint = format('Rename it (alter table %I rename to %I), or give Switchboard a database of its own.',
        found.name, 'earlier_' || found.name);
  end loop;
end $$;

create table if not exists businesses (
  id uuid primary key default gen_random_uuid(),
  name text not null
);

alter table businesses add column if not exists name text;
alter table businesses add column if not exists ai_phone_number varchar(20);
alter table businesses add column if not exists industry text;
alter table businesses add column if not exists country varchar(2);
alter table businesses add column if not exists timezone text not null default 'UTC';
alter table businesses add column if not exists language text not null default 'en';
alter table businesses add column if not exists phone text;
alter table businesses add column if not exists email text;
alter table businesses add column if not exists website text;
alter table businesses add column if not exists address text;
alter table businesses add column if not exists currency varchar(3) not null default 'USD';
alter table businesses add column if not exists fallback_number varchar(20);
alter table businesses add column if not exists recording_enabled boolean not null default false;
alter table businesses add column if not exists max_call_minutes integer not null default 30;
alter table businesses add column if not exists max_concurrent_calls integer not null default 10;
alter table businesses add column if not exists created_at timestamptz not null default now();
alter table businesses add column if not exists updated_at timestamptz not null default now();

create table if not exists ai_roles (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade
);

alter table ai_roles add column if not exists id uuid not null default gen_random_uuid();
alter table ai_roles add column if not exists role_type text not null default 'receptionist';
alter table ai_roles add column if not exists ai_personality_name text not null default 'Receptionist';
alter table ai_roles add column if not exists voice_style text not null default 'Kore';
alter table ai_roles add column if not exists system_prompt text not null default '';
alter table ai_roles add column if not exists greeting_message text not null default '';
alter table ai_roles add column if not exists is_enabled boolean not null default true;
alter table ai_roles add column if not exists priority integer not null default 100;
alter table ai_roles add column if not exists created_at timestamptz not null default now();
alter table ai_roles add column if not exists updated_at timestamptz not null default now();

-- Columns that were there before get the defaults, and their gaps are filled.
do $$
declare
  wanted record;
  clashes text;
begin
  if exists (select from pg_attribute where attrelid = 'businesses'::regclass and attname = 'business_name'
      and not attisdropped) then
    update businesses set name = business_name where name is null;
  end if;
  update businesses set name = 'Business ' || left(id::text, 8) where name is null;
  alter table businesses alter column name set not null;

  -- An earlier column that must be filled, and that Switchboard does not know, would stop every new row.
  for wanted in
    select a.attrelid::regclass as on_table, a.attname
    from pg_attribute a
    where a.attrelid in ('businesses'::regclass, 'ai_roles'::regclass) and a.attnum > 0 and not a.attisdropped
      and a.attnotnull and not a.atthasdef and a.attidentity = ''
      and a.attname not in ('id', 'name', 'business_id')
      and not exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey))
  loop
    execute format('alter table %s alter column %I drop not null', wanted.on_table, wanted.attname);
  end loop;

  for wanted in
    select * from (values
      ('businesses', 'timezone', '''UTC'''), ('businesses', 'language', '''en'''), ('businesses', 'currency', '''USD'''),
      ('businesses', 'recording_enabled', 'false'), ('businesses', 'max_call_minutes', '30'),
      ('businesses', 'max_concurrent_calls', '10'), ('businesses', 'created_at', 'now()'),
      ('businesses', 'updated_at', 'now()'), ('ai_roles', 'role_type', '''receptionist'''),
      ('ai_roles', 'ai_personality_name', '''Receptionist'''), ('ai_roles', 'voice_style', '''Kore'''),
      ('ai_roles', 'system_prompt', ''''''), ('ai_roles', 'greeting_message', ''''''),
      ('ai_roles', 'is_enabled', 'true'), ('ai_roles', 'priority', '100'), ('ai_roles', 'created_at', 'now()'),
      ('ai_roles', 'updated_at', 'now()')) as w (on_table, attname, fallback)
  loop
    execute format('alter table %I alter column %I set default %s', wanted.on_table, wanted.attname, wanted.fallback);
    execute format('update %I set %I = %s where %I is null', wanted.on_table, wanted.attname, wanted.fallback,
      wanted.attname);
    execute format('alter table %I alter column %I set not null', wanted.on_table, wanted.attname);
  end loop;

  for wanted in
    select attrelid::regclass as on_table, attname
    from pg_attribute
    where attrelid in ('businesses'::regclass, 'ai_roles'::regclass) and attname in ('created_at', 'updated_at')
      and atttypid = 'timestamp'::regtype
  loop
    execute format('alter table %s alter column %I type timestamptz using %I at time zone ''UTC''', wanted.on_table,
      wanted.attname, wanted.attname);
  end loop;

  for wanted in
    select attrelid::regclass as on_table, attname
    from pg_attribute
    where (attrelid, attname) in (('businesses'::regclass, 'id'), ('ai_roles'::regclass, 'id'),
        ('ai_roles'::regclass, 'business_id')) and atttypid <> 'uuid'::regtype
  loop
    raise exception 'The column "%" of the table "%" is not a uuid.', wanted.attname, wanted.on_table
      using hint = 'Switchboard needs uuid ids; change the type of the column, or use a database of its own.';
  end loop;

  if not exists (select from pg_constraint where conrelid = 'ai_roles'::regclass and contype = 'p') then
    alter table ai_roles add primary key (id);
  end if;
  if not exists (select from pg_constraint where conrelid = 'ai_roles'::regclass and contype = 'f'
      and confrelid = 'businesses'::regclass) then
    alter table ai_roles add constraint ai_roles_business_id_fkey foreign key (business_id)
      references businesses (id) on delete cascade not valid;
  end if;

  -- Numbers are stored as + and digits. A number may stand once: it decides whose business answers.
  update businesses set ai_phone_number = nullif(regexp_replace(ai_phone_number, '[^0-9+]', '', 'g'), '')
    where ai_phone_number ~ '[^0-9+]' or ai_phone_number = '';
  select string_agg(format('%s (businesses %s)', number, owners), '; ') into clashes
  from (
    select ai_phone_number as number, string_agg(id::text, ', ' order by id) as owners
    from businesses where ai_phone_number is not null group by 1 having count(*) > 1
  ) as shared;
  if clashes is not null then
    raise exception 'More than one business has the same ai_phone_number: %.', clashes
      using hint = 'Give each number to one business (update businesses set ai_phone_number = null where id = ...), and start again.';
  end if;
  if exists (select from pg_index where indexrelid = to_regclass('idx_businesses_ai_phone') and not indisunique) then
    drop index idx_businesses_ai_phone;
  end if;
end $$;

create unique index if not exists idx_businesses_ai_phone on businesses (ai_phone_number)
  where ai_phone_number is not null;
create unique index if not exists ai_roles_business_id_id on ai_roles (business_id, id);

-- A number that is set by hand in SQL is stored in the same form as one that is set through the API.
create or replace function keep_ai_phone_number_plain() returns trigger language plpgsql set search_path = '' as $$
begin
  new.ai_phone_number := nullif(pg_catalog.regexp_replace(new.ai_phone_number, '[^0-9+]', '', 'g'), '');
  return new;
end $$;
create or replace trigger keep_ai_phone_number_plain before insert or update of ai_phone_number on businesses
  for each row when (new.ai_phone_number ~ '[^0-9+]' or new.ai_phone_number = '') execute function keep_ai_phone_number_plain();
