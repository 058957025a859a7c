-- What can be answered with: every active question with its answer, and every piece of a document, as one passage each,
-- kept up to date by triggers, so that no way of writing knowledge can forget it.

create extension if not exists pg_trgm;

create table if not exists passages (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  knowledge_id uuid,
  -- Where it stands in its document.
  position integer not null default 0,
  -- The question, or the titles a piece of a document stands under.
  heading text not null,
  body text not null,
  search tsvector not null,
  created_at timestamptz not null default now(),
  unique (business_id, id),
  unique (business_id, knowledge_id),
  foreign key (business_id, knowledge_id) references knowledge (business_id, id) on delete cascade
);
-- Kept in the row: every search of the business looks at it.
alter table passages alter column search set storage main;
call protect_business_table('passages');

-- The stems of a business's passages. A word that is none of them is taken for the ones it resembles.
create table if not exists passage_words (
  business_id uuid not null references businesses (id) on delete cascade,
  word text collate "C" not null,
  primary key (business_id, word)
);
call protect_business_table('passage_words');

-- How words of this language (de, pt-BR) are cut to their stems; simple where PostgreSQL does not know how.
create or replace function search_config(language text) returns regconfig language sql stable as $$
  select coalesce(
    (select c.oid::regconfig from pg_ts_config c
      where c.cfgnamespace = 'pg_catalog'::regnamespace and c.cfgname = case lower(split_part(language, '-', 1))
        when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish' when 'de' then 'german'
        when 'el' then 'greek' when 'en' then 'english' when 'es' then 'spanish' when 'et' then 'estonian'
        when 'eu' then 'basque' when 'fi' then 'finnish' when 'fr' then 'french' when 'ga' then 'irish'
        when 'hi' then 'hindi' when 'hu' then 'hungarian' when 'hy' then 'armenian' when 'id' then 'indonesian'
        when 'it' then 'italian' when 'lt' then 'lithuanian' when 'nb' then 'norwegian' when 'ne' then 'nepali'
        when 'nl' then 'dutch' when 'nn' then 'norwegian' when 'no' then 'norwegian' when 'pt' then 'portuguese'
        when 'ro' then 'romanian' when 'ru' then 'russian' when 'sr' then 'serbian' when 'sv' then 'swedish'
        when 'ta' then 'tamil' when 'tr' then 'turkish' when 'yi' then 'yiddish' end),
    'pg_catalog.simple'::regconfig)
$$;

-- Scripts that put no space between words are searched by the character, and compounds with hyphens by their parts.
create or replace function spaced_words(words text) returns text language sql immutable as $$
  select regexp_replace(translate(words, '-‐', '  '), '([\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF])', ' \1 ', 'g')
$$;

create or replace function unaccented(words text) returns text language sql immutable as $$
  select regexp_replace(normalize(words, NFKD), '[\u0300-\u036F]+', '', 'g')
$$;

-- The stems with their accents and without: callers' words come from speech recognition and keyboards.
create or replace function search_vector(config regconfig, words text) returns tsvector language sql stable as $$
  select case when unaccented(words) = words then to_tsvector(config, spaced_words(words))
    else to_tsvector(config, spaced_words(words)) || to_tsvector(config, spaced_words(unaccented(words))) end
$$;

create or replace function set_passage_search() returns trigger language plpgsql as $$
declare
  config regconfig := (select search_config(b.language) from businesses b where b.id = new.business_id);
begin
  config := coalesce(config, 'pg_catalog.simple');
  new.search := setweight(search_vector(config, new.heading), 'A') || setweight(search_vector(config, new.body), 'D');
  return new;
end $$;
create or replace trigger set_passage_search before insert or update on passages
  for each row execute function set_passage_search();

create or replace function add_passage_words() returns trigger language plpgsql as $$
begin
  insert into passage_words (business_id, word)
    select distinct f.business_id, w.word from fresh f, unnest(tsvector_to_array(f.search)) w (word)
    on conflict do nothing;
  return null;
end $$;
create or replace trigger add_passage_words after insert on passages referencing new table as fresh
  for each statement execute function add_passage_words();
create or replace trigger add_changed_passage_words after update on passages referencing new table as fresh
  for each statement execute function add_passage_words();

-- Nothing stays of what was deleted.
create or replace function remove_passage_words() returns trigger language plpgsql as $$
begin
  delete from passage_words w
    where w.business_id in (select g.business_id from gone g) and (w.business_id, w.word) not in (
      select p.business_id, l.word from passages p, unnest(tsvector_to_array(p.search)) l (word)
        where p.business_id in (select g.business_id from gone g));
  return null;
end $$;
create or replace trigger remove_passage_words after delete on passages referencing old table as gone
  for each statement execute function remove_passage_words();
create or replace trigger remove_changed_passage_words after update on passages referencing old table as gone
  for each statement execute function remove_passage_words();

create or replace function set_knowledge_passage() returns trigger language plpgsql as $$
begin
  if new.is_active then
    insert into passages (business_id, knowledge_id, heading, body)
      values (new.business_id, new.id, new.question, new.answer)
      on conflict (business_id, knowledge_id) do update set heading = excluded.heading, body = excluded.body;
  else
    delete from passages where business_id = new.business_id and knowledge_id = new.id;
  end if;
  return null;
end $$;
create or replace trigger set_knowledge_passage after insert or update on knowledge
  for each row execute function set_knowledge_passage();

create or replace function set_passages_language() returns trigger language plpgsql as $$
begin
  update passages set heading = heading where business_id = new.id;
  return null;
end $$;
create or replace trigger set_passages_language after update of language on businesses
  for each row when (old.language is distinct from new.language) execute function set_passages_language();

-- Knowledge from before. The policies bind the owner of the tables as well.
do $$
begin
  perform set_config('role', 'switchboard_system', true);
  insert into passages (business_id, knowledge_id, heading, body)
    select k.business_id, k.id, k.question, k.answer from knowledge k where k.is_active
    on conflict do nothing;
  perform set_config('role', 'none', true);
end $$;
