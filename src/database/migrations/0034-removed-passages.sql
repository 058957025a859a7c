-- What is removed by a foreign key is removed as the tables' owner, whom the policies bind too, so that a trigger on it
-- would see nothing. Passages are therefore removed by whoever removes what they came from.

create or replace function remove_knowledge_passage() returns trigger language plpgsql as $$
begin
  delete from passages where business_id = old.business_id and knowledge_id = old.id;
  return old;
end $$;
create or replace trigger remove_knowledge_passage before delete on knowledge
  for each row execute function remove_knowledge_passage();

create or replace function remove_document_passages() returns trigger language plpgsql as $$
begin
  delete from passages where business_id = old.business_id and document_id = old.id;
  return old;
end $$;
create or replace trigger remove_document_passages before delete on documents
  for each row execute function remove_document_passages();
