-- Which role takes the call when a caller speaks of something, as the owner wants it; and what a role may do (null: all).

alter table ai_roles add column if not exists allowed_tools text[];

create table if not exists switch_rules (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  from_role_id uuid,
  keywords text[] not null,
  to_role_id uuid not null,
  position integer not null default 0,
  is_enabled boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id),
  foreign key (business_id, from_role_id) references ai_roles (business_id, id) on delete cascade,
  foreign key (business_id, to_role_id) references ai_roles (business_id, id) on delete cascade
);
create index if not exists switch_rules_order on switch_rules (business_id, position, id);
create index if not exists switch_rules_from on switch_rules (business_id, from_role_id) where from_role_id is not null;
create index if not exists switch_rules_to on switch_rules (business_id, to_role_id);
call protect_business_table('switch_rules');

create or replace trigger notify_business_changed after insert or update or delete on switch_rules
  for each row execute function notify_business_changed();
