import { and, eq, inArray, sql } from 'drizzle-orm'
import type { PassageStore } from '#actions/ports.ts'
import type { FoundPassage } from '#domain/passage.ts'
import { prepare } from '../prepared.ts'
import { passages } from '../schema/documents.ts'
import { passageEmbeddingStore } from './passage-embeddings.ts'
import type { StoreContext } from './context.ts'
import { storable } from './storable.ts'

export function passageStore(context: StoreContext): PassageStore {
  const { run, tx, business_id } = context
  return {
    ...passageEmbeddingStore(context),
    search: ({ question, light_words, limit }) =>
      run(searchStatement, [business_id, ...storable([question, light_words]), String(limit)]),
    get: (ids) =>
      tx
        .select({ id: passages.id, heading: passages.heading, text: passages.body })
        .from(passages)
        .where(and(eq(passages.business_id, business_id), inArray(passages.id, ids))),
  }
}

/**
 * How much of the question a passage covers, by stems, a rare one counting more than a common one; or how much of it and
 * of the passage's own heading together, since "Where can I park?" is all about parking. A stem that no passage has stands
 * for those that begin with the same letter and resemble it, at less weight: misspelled words, parts of compounds.
 *
 * It looks at every passage of the business once: policies keep PostgreSQL from using a full-text index here, as its
 * operators may leak (`leakproof`), and two thousand passages are looked at in some milliseconds.
 */
const searchStatement = prepare<FoundPassage>(
  'search_passages',
  sql`with config as materialized (
    select c, tsvector_to_array(search_vector(c, $3::text)) as light
    from (select search_config(language) as c from businesses where id = $1::uuid) b
  ), asked as (
    select v.lexeme, unnest(v.positions) as at from config,
      lateral (select * from unnest(to_tsvector(c, spaced_words($2::text)))
        union all select * from unnest(to_tsvector(c, spaced_words(unaccented($2::text))))) v
  ), terms as materialized (
    select row_number() over () as term, lexemes, lexemes && (select light from config) as is_light
    from (select distinct array_agg(distinct lexeme order by lexeme) as lexemes from asked group by at) d
    limit 40
  ), exact as materialized (
    select t.term, w.word, 1.0::float8 as likeness
    from terms t, unnest(t.lexemes) l join passage_words w on w.business_id = $1::uuid and w.word = l
  ), near as materialized (
    select t.term, n.* from terms t cross join lateral (
      select w.word, max(case
          when starts_with(w.word, l) or starts_with(l, w.word) and length(w.word) > 3 then 0.7
          when ${sameLetters('w.word', 'l')} then 0.8
          else similarity(w.word, l) end)::float8 as likeness
      from unnest(t.lexemes) l join passage_words w on w.business_id = $1::uuid
        and w.word >= left(l, 1) and w.word < left(l, 1) || chr(1114111)
        and (abs(length(w.word) - length(l)) < 4 or starts_with(w.word, l))
      where length(l) > 3 and l !~ '\\d'
      group by w.word order by likeness desc limit 4) n
    where not t.is_light and n.likeness >= 0.4 and not exists (select from exact e where e.term = t.term)
  ), wanted as materialized (
    select term, word, likeness, ${lexeme('word')}::tsquery as anywhere, (${lexeme('word')} || ':A')::tsquery as in_heading
    from (select * from exact union all select * from near) w
  ), matched as materialized (
    select id, search from passages
    where business_id = $1::uuid and search @@ (select string_agg(anywhere::text, '|') from wanted)::tsquery
  ), hits as materialized (
    select m.id, w.term, max(w.likeness) as likeness, bool_or(m.search @@ w.in_heading) as in_heading
    from matched m join wanted w on m.search @@ w.anywhere group by m.id, w.term
  ), weights as materialized (
    select t.term, t.is_light, case when t.is_light then 0.15 else 1 end::float8
      * ln(1 + (1 + (select count(*) from passages where business_id = $1::uuid))::float8 / (1 + count(h.id))) as weight
    from terms t left join hits h on h.term = t.term group by t.term, t.is_light
  ), covered as (
    select h.id, sum(w.weight * h.likeness * case when h.in_heading then 1 when w.is_light then 0 else 0.85 end::float8)
      / (select sum(weight) from weights) as question_share
    from hits h join weights w on w.term = h.term group by h.id order by question_share desc, h.id limit 12
  ), scored as (
    select p.id, p.heading, p.body as text, p.knowledge_id, p.document_id, c.question_share, (
      select coalesce(sum(x.likeness) / count(*), 0) from (
        select coalesce(max(w.likeness), 0) as likeness
        from unnest(p.search) v left join wanted w on w.word = v.lexeme
        where 'A' = any (v.weights) and v.lexeme <> all ((select light from config)::text[])
        group by unaccented(v.lexeme)) x) as heading_share
    from covered c join passages p on p.business_id = $1::uuid and p.id = c.id
  )
  select id, heading, text, knowledge_id, document_id,
    round(greatest(question_share, (question_share + heading_share) / 2)::numeric, 3)::float8 as score
  from scored order by score desc, question_share desc, id limit $4::int`,
)

/** Two letters changed places; told by the first letter before anything dear. */
function sameLetters(a: string, b: string) {
  return sql.raw(
    `(length(${a}) = length(${b}) and left(${a}, 1) = left(${b}, 1) and ${sortedLetters(a)} = ${sortedLetters(b)})`,
  )
}

function sortedLetters(word: string) {
  return `(select string_agg(c, '' order by c) from regexp_split_to_table(${word}, '') c)`
}

/** A word as a tsquery has it. */
function lexeme(word: string) {
  return sql.raw(`('''' || replace(replace(${word}, '\\', '\\\\'), '''', '''''') || '''')`)
}
