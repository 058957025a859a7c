-- Texts of the business: what its passages were cut from.

create table if not exists documents (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  title text not null,
  kind text not null check (kind in ('text', 'markdown', 'web_page', 'pdf')),
  -- What was read out of it: plain text, or Markdown where there are headings.
  text text not null,
  source_url text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (business_id, id)
);
call protect_business_table('documents');

alter table passages add column if not exists document_id uuid;
do $$
begin
  if not exists (select from pg_constraint where conname = 'passages_document' and conrelid = 'passages'::regclass) then
    alter table passages add constraint passages_document
      foreign key (business_id, document_id) references documents (business_id, id) on delete cascade;
    alter table passages add constraint passages_of_one check (num_nonnulls(knowledge_id, document_id) = 1);
  end if;
end $$;
create index if not exists passages_of_document on passages (business_id, document_id, position)
  where document_id is not null;
