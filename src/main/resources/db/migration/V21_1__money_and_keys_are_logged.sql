-- Loans as they were booked, payments, contact points as they were added, legal holds, keys and erasures have entries in the log
-- too. They come in bulk, so what one statement changed is appended at once.

-- A replica of before may serve meanwhile: what it writes is either seen below, or met by the triggers.
lock table borrower, personal_key, contact_point, loan, payment, legal_hold, erasure in share row exclusive mode;

-- Without what changes later: a loan's status and figures follow from facts, a key is wrapped anew, a point's standing is set by
-- acts, its digest ends with an erasure.
insert into log_format (kind, format, source, key, columns) values
('LOAN', 1, 'loan', 'id', '{id,borrower_id,number,currency,principal,annual_rate,penalty_rate,late_fee,repayment_mode,day_count,
    term_months,grace_days,disbursed_on,first_due_on,matures_on,policy_version,booked_at,booked_by,lender_id,product_kind}'),
('PAYMENT', 1, 'payment', 'id', '{id,loan_id,reference,amount,effective_on,channel,recorded_at,recorded_by}'),
('CONTACT_POINT', 1, 'contact_point', 'id', '{id,borrower_id,contact_id,channel,value,added_at,added_by}'),
('LEGAL_HOLD', 1, 'legal_hold', 'id', '{id,borrower_id,reason,placed_at,placed_by}'),
('LEGAL_HOLD_LIFT', 1, 'legal_hold', 'id', '{id,lifted_at,lifted_by,lift_reason}'),
('KEY_MADE', 1, 'personal_key', 'borrower_id', '{borrower_id,made_at}'),
('KEY_DESTROYED', 1, 'personal_key', 'borrower_id', '{borrower_id,made_at}'),
('ERASURE', 1, 'erasure', 'borrower_id', '{borrower_id,basis,duties,erased_at,erased_by}');

-- Appends rows to the chains of their borrowers, each chain in the order given. The chains are locked, in the order of the
-- borrowers, until the transaction ends. Only for the functions below and for migrations: see log_append.
create function log_append_all(kinds text[], contents jsonb[], borrowers uuid[], cases uuid[]) returns void
    language plpgsql as
$$
declare
    one      record;
    entry    log_entry;
    previous bytea;
    entries  log_entry[] := '{}';
begin
    insert into log_chain (borrower_id) select distinct b from unnest(borrowers) b order by 1 on conflict do nothing;
    perform from log_chain where borrower_id = any (borrowers) order by borrower_id for no key update;
    for one in
        select r.borrower_id, r.case_id, f.kind, f.format, (r.content ->> f.key)::uuid as row_id,
               log_digest(f.kind, f.format, f.columns, r.content) as digest, c.length, c.head
          from unnest(kinds, contents, borrowers, cases) with ordinality r(kind, content, borrower_id, case_id, place)
          join (select distinct on (kind) * from log_format where kind = any (kinds) order by kind, format desc) f on f.kind = r.kind
          join log_chain c on c.borrower_id = r.borrower_id
         order by r.borrower_id, r.place
    loop
        if entry.borrower_id is distinct from one.borrower_id then
            entry.borrower_id := one.borrower_id;
            entry.sequence := one.length;
            previous := one.head;
        end if;
        entry.sequence := entry.sequence + 1;
        entry.kind := one.kind;
        entry.row_id := one.row_id;
        entry.case_id := one.case_id;
        entry.format := one.format;
        entry.digest := one.digest;
        entry.recorded_at := clock_timestamp();
        entry.hash := sha256(convert_to(concat_ws(E'\n',
            'dunlin log entry 1', encode(previous, 'hex'), entry.borrower_id, entry.sequence, entry.kind, entry.row_id,
            coalesce(entry.case_id::text, '-'), entry.format, (extract(epoch from entry.recorded_at) * 1000000)::bigint,
            encode(entry.digest, 'hex'), ''), 'UTF8'));
        previous := entry.hash;
        entries := entries || entry;
    end loop;
    insert into log_entry select e.* from unnest(entries) e;
    update log_chain c set length = e.sequence, head = e.hash
      from (select distinct on (borrower_id) * from unnest(entries) order by borrower_id, sequence desc) e
     where c.borrower_id = e.borrower_id;
end
$$;
revoke all on function log_append_all from public;

create or replace function log_append(used log_format, content jsonb, of_borrower uuid, of_case uuid) returns void
    language sql as
$$
select log_append_all(array[(used).kind], array[content], array[of_borrower], array[of_case])
$$;

-- As in V7 and V9, for all rows of a statement at once. A row that names no borrower is about the borrower of what it names.
create or replace function log_what_changed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp set timezone = 'UTC' set bytea_output = 'hex' as
$$
declare
    used      log_format;
    contents  jsonb[];
    borrowers uuid[];
    cases     uuid[];
begin
    select * into strict used from log_format where kind = tg_argv[0] order by format desc limit 1;
    -- "offset 0" keeps each row from being written as JSON, and its borrower from being looked up, more than once
    select array_agg(r.content order by r.borrower_id, r.key), array_agg(r.borrower_id order by r.borrower_id, r.key),
           array_agg(r.case_id order by r.borrower_id, r.key)
      into contents, borrowers, cases
      from (select n.content, n.content ->> used.key as key,
                   coalesce((n.content ->> 'borrower_id')::uuid, case used.source
                       when 'information_verification' then
                           (select a.borrower_id from collection_action a where a.id = (n.content ->> 'action_id')::uuid)
                       when 'breach' then (select a.borrower_id from collection_action a where a.id = (n.content ->> 'action_id')::uuid)
                       when 'breach_resolution' then
                           (select a.borrower_id from breach b join collection_action a on a.id = b.action_id
                             where b.id = (n.content ->> 'breach_id')::uuid)
                       when 'do_not_contact_lift' then
                           (select d.borrower_id from do_not_contact d where d.id = (n.content ->> 'do_not_contact_id')::uuid)
                       else (select l.borrower_id from loan l where l.id = (n.content ->> 'loan_id')::uuid) end) as borrower_id,
                   coalesce((n.content ->> 'case_id')::uuid, case used.source
                       when 'information_verification' then
                           (select a.case_id from collection_action a where a.id = (n.content ->> 'action_id')::uuid)
                       when 'breach_resolution' then
                           (select b.case_id from breach b where b.id = (n.content ->> 'breach_id')::uuid) end) as case_id
              from (select to_jsonb(c) as content from changed c offset 0) n
             where case used.kind when 'RECALL' then n.content ->> 'recalled_at'
                                  when 'LOAN_HOLD_LIFT' then n.content ->> 'lifted_at'
                                  when 'LEGAL_HOLD_LIFT' then n.content ->> 'lifted_at'
                                  when 'KEY_DESTROYED' then case when n.content ->> 'wrapped' is null then '' end
                                  else '' end is not null
            offset 0) r;
    if contents is not null then
        perform log_append_all(array_fill(used.kind, array[cardinality(contents)]), contents, borrowers, cases);
    end if;
    return null;
end
$$;

-- A key is made before its borrower, and is the borrower's from then on.
create function log_keys_of_borrowers() returns trigger language plpgsql security definer
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp set timezone = 'UTC' set bytea_output = 'hex' as
$$
begin
    perform log_append_all(array_agg(r.kind order by r.borrower_id, r.kind desc), array_agg(r.content order by r.borrower_id, r.kind desc),
                           array_agg(r.borrower_id order by r.borrower_id, r.kind desc), array_agg(null::uuid))
       from (select v.kind, to_jsonb(k) as content, k.borrower_id
               from changed c join personal_key k on k.borrower_id = c.id
                    join (values ('KEY_MADE'), ('KEY_DESTROYED')) v(kind) on v.kind = 'KEY_MADE' or k.wrapped is null) r
     having count(*) > 0;
    return null;
end
$$;
revoke all on function log_keys_of_borrowers from public;

-- What is there already, in the order in which it was recorded; each entry says that it was made today.
do
$$
declare
    one       record;
    used      log_format;
    content   jsonb;
    kinds     text[] := '{}';
    contents  jsonb[] := '{}';
    borrowers uuid[] := '{}';
begin
    perform set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true);
    for one in
        select * from (
            select 'KEY_MADE' as kind, k.borrower_id as id, k.borrower_id, k.made_at as at, 1 as place
              from personal_key k join borrower b on b.id = k.borrower_id
            union all select 'KEY_DESTROYED', k.borrower_id, k.borrower_id, coalesce(e.erased_at, k.made_at), 2
              from personal_key k join borrower b on b.id = k.borrower_id left join erasure e on e.borrower_id = k.borrower_id
             where k.wrapped is null
            union all select 'ERASURE', borrower_id, borrower_id, erased_at, 3 from erasure
            union all select 'CONTACT_POINT', id, borrower_id, added_at, 4 from contact_point
            union all select 'LOAN', id, borrower_id, booked_at, 5 from loan
            union all select 'PAYMENT', p.id, l.borrower_id, p.recorded_at, 6 from payment p join loan l on l.id = p.loan_id
            union all select 'LEGAL_HOLD', id, borrower_id, placed_at, 7 from legal_hold
            union all select 'LEGAL_HOLD_LIFT', id, borrower_id, lifted_at, 8 from legal_hold where lifted_at is not null
        ) row_that_is_there order by borrower_id, at, place, id
    loop
        if used.kind is distinct from one.kind then
            select * into strict used from log_format where kind = one.kind;
        end if;
        execute format('select to_jsonb(t) from %I t where %I = $1', used.source, used.key) into strict content using one.id;
        kinds := kinds || one.kind;
        contents := contents || content;
        borrowers := borrowers || one.borrower_id;
        if cardinality(kinds) = 2000 then
            perform log_append_all(kinds, contents, borrowers, array_fill(null::uuid, array[cardinality(kinds)]));
            kinds := '{}';
            contents := '{}';
            borrowers := '{}';
        end if;
    end loop;
    if cardinality(kinds) > 0 then
        perform log_append_all(kinds, contents, borrowers, array_fill(null::uuid, array[cardinality(kinds)]));
    end if;
end
$$;

create trigger logged_key after insert on borrower
    referencing new table as changed for each statement execute function log_keys_of_borrowers();
create trigger logged_key_end after update on personal_key
    referencing new table as changed for each statement execute function log_what_changed('KEY_DESTROYED');
create trigger logged_erasure after insert on erasure
    referencing new table as changed for each statement execute function log_what_changed('ERASURE');
create trigger logged_point after insert on contact_point
    referencing new table as changed for each statement execute function log_what_changed('CONTACT_POINT');
create trigger logged_loan after insert on loan
    referencing new table as changed for each statement execute function log_what_changed('LOAN');
create trigger logged_payment after insert on payment
    referencing new table as changed for each statement execute function log_what_changed('PAYMENT');
create trigger logged_legal_hold after insert on legal_hold
    referencing new table as changed for each statement execute function log_what_changed('LEGAL_HOLD');
create trigger logged_legal_hold_lift after update on legal_hold
    referencing new table as changed for each statement execute function log_what_changed('LEGAL_HOLD_LIFT');
