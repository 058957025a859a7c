-- What a person should look at in a call: an AI said that something was done, and no tool had done it.

create table if not exists call_flags (
  call_id uuid not null references calls (id) on delete cascade,
  seq integer not null,
  business_id uuid,
  kind text not null,
  subject text not null default '',
  detail text not null,
  at timestamptz(3) not null,
  primary key (call_id, seq),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);
call protect_business_table('call_flags');
