-- What passages mean, where a model for that is configured. No extension: signs are compared by PostgreSQL's own bit
-- strings, and the few nearest then exactly.

create table if not exists passage_embeddings (
  business_id uuid not null references businesses (id) on delete cascade,
  passage_id uuid not null,
  -- Vectors of different models do not compare.
  model text not null,
  -- 768 numbers, 4 bytes each, little-endian; of length 1.
  vector bytea not null check (octet_length(vector) = 3072),
  -- Which of them are above zero.
  signs bit(768) not null,
  primary key (business_id, passage_id),
  foreign key (business_id, passage_id) references passages (business_id, id) on delete cascade
);
call protect_business_table('passage_embeddings');

create or replace function forget_passage_embedding() returns trigger language plpgsql as $$
begin
  delete from passage_embeddings where business_id = new.business_id and passage_id = new.id;
  return null;
end $$;
create or replace trigger forget_passage_embedding after update on passages for each row
  when ((old.heading, old.body) is distinct from (new.heading, new.body)) execute function forget_passage_embedding();
