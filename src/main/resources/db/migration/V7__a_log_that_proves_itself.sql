-- The log proves itself: whatever people did about a borrower has an entry, and the entries of a borrower are a chain of
-- hashes. docs/decisions/0017-a-log-that-proves-itself.md says why so, and what it does and does not find.

-- ------------------------------------------------------------------------------------------------- administrative acts

-- What people changed of a case besides what has an append-only row of its own. What the sweep does is not here: it
-- follows from facts, and can be worked out again.
create table administrative_act
(
    id          uuid primary key,
    borrower_id uuid        not null references borrower,
    case_id     uuid,
    -- a name and no enum: acts outlive the code that knew their kinds
    kind        text        not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
    detail      jsonb       not null check (jsonb_typeof(detail) = 'object'),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id)
);
create trigger administrative_act_is_append_only before update or delete or truncate on administrative_act
    execute function refuse_change();
create index act_of_borrower on administrative_act (borrower_id, recorded_at, id);

-- Verification asks for all placements of a case.
create index placement_of_case on placement (case_id);

-- -------------------------------------------------------------------------------------------------------------- chains

-- What a digest covers, by kind of entry. A column that is added later is a new format: old entries keep theirs.
-- Verification does not read this: io.dunlin.proof.LogKind knows it by itself, and a test compares the two.
create table log_format
(
    kind    text   not null,
    format  int    not null check (format > 0),
    source  text   not null,
    key     text   not null,
    columns text[] not null,
    primary key (kind, format)
);
create trigger log_format_is_append_only before update or delete or truncate on log_format execute function refuse_change();

insert into log_format (kind, format, source, key, columns) values
('ACTION', 1, 'collection_action', 'id', '{id,case_id,borrower_id,loan_id,channel,direction,purpose,party,contact_id,contact_point_id,
    performed_at,performed_by,outcome,duration_seconds,note,corrects_id,reason,recorded_at,recorded_by,actor_type,participants,place,
    entry_consent,recording_reference,identity_disclosed,purpose_disclosed,debt_disclosed,template_code}'),
('VERIFICATION', 1, 'information_verification', 'id', '{id,action_id,field,claimed,result,recorded_at,recorded_by}'),
('DECISION', 1, 'compliance_decision', 'id', '{id,case_id,borrower_id,action_id,permit_use,judged_for,verdict,proposal,basis,answer,
    rule_ids,pack_versions,decided_at,requested_by}'),
('BREACH', 1, 'breach', 'id', '{id,action_id,case_id,rule_id,citation,sentence,severity,recorded_at}'),
('BREACH_RESOLUTION', 1, 'breach_resolution', 'breach_id', '{breach_id,status,note,resolved_at,resolved_by}'),
('REVEAL', 1, 'personal_data_access', 'id', '{id,borrower_id,contact_id,contact_point_id,fields,purpose,note,accessed_at,accessed_by}'),
('STOP_REQUEST', 1, 'do_not_contact', 'id', '{id,borrower_id,scope,contact_id,contact_point_id,channel,daily_from,daily_through,written,
    requested_at,source,evidence,recorded_at,recorded_by}'),
('STOP_LIFT', 1, 'do_not_contact_lift', 'do_not_contact_id', '{do_not_contact_id,evidence,lifted_at,lifted_by}'),
('CONSENT', 1, 'contact_consent', 'id', '{id,contact_id,borrower_id,consent,given_at,evidence,recorded_at,recorded_by}'),
('CONDITION', 1, 'borrower_condition', 'id', '{id,borrower_id,kind,from_on,through_on,evidence,detail,recorded_at,recorded_by}'),
('PLACEMENT', 1, 'placement', 'id', '{id,case_id,borrower_id,agency,placed_at,placed_by}'),
('RECALL', 1, 'placement', 'id', '{id,recalled_at,recalled_by,recall_reason}'),
('ACT', 1, 'administrative_act', 'id', '{id,borrower_id,case_id,kind,detail,recorded_at,recorded_by}');

-- The end of each borrower's chain, and how much of it an anchor holds.
create table log_chain
(
    borrower_id uuid primary key references borrower,
    length      int   not null default 0,
    head        bytea not null default decode(repeat('00', 32), 'hex') check (length(head) = 32),
    anchored    int   not null default 0 check (anchored <= length)
);
create index log_chain_grown on log_chain (borrower_id) where length > anchored;
create trigger log_chain_is_kept before delete or truncate on log_chain execute function refuse_change();

-- row_id is the key of a row of the kind's table; recorded_at is when the database made the entry, by its own clock.
create table log_entry
(
    borrower_id uuid        not null,
    sequence    int         not null check (sequence > 0),
    kind        text        not null,
    row_id      uuid        not null,
    case_id     uuid,
    format      int         not null,
    digest      bytea       not null check (length(digest) = 32),
    hash        bytea       not null check (length(hash) = 32),
    recorded_at timestamptz not null,
    primary key (borrower_id, sequence),
    constraint logged_once unique (row_id, kind)
);
create trigger log_entry_is_append_only before update or delete or truncate on log_entry execute function refuse_change();

-- ------------------------------------------------------------------------------------------------------ what is hashed

-- The columns of a row, each as name=bytes:value, or name=- for null; so no two contents have one text.
create function log_digest(of_kind text, of_format int, columns text[], content jsonb) returns bytea
    language sql immutable parallel safe as
$$
select sha256(convert_to(of_kind || '/' || of_format || E'\n'
           || string_agg(c.name || '=' || coalesce(octet_length(convert_to(content ->> c.name, 'UTF8')) || ':' || (content ->> c.name), '-')
                             || E'\n', '' order by c.place), 'UTF8'))
  from unnest(columns) with ordinality c(name, place)
$$;

-- Appends to a chain, whose row is locked until the transaction ends: after the borrower, cases and case_contactability.
-- Only for the function below and for this migration: it has the rights and the settings of whoever calls it.
create function log_append(used log_format, content jsonb, of_borrower uuid, of_case uuid) returns void
    language plpgsql as
$$
declare
    chain  log_chain;
    entry  log_entry;
begin
    select * into chain from log_chain where borrower_id = of_borrower for no key update;
    if not found then
        insert into log_chain (borrower_id) values (of_borrower) on conflict do nothing;
        select * into chain from log_chain where borrower_id = of_borrower for no key update;
    end if;
    entry.borrower_id := of_borrower;
    entry.sequence := chain.length + 1;
    entry.kind := used.kind;
    entry.row_id := (content ->> used.key)::uuid;
    entry.case_id := of_case;
    entry.format := used.format;
    entry.digest := log_digest(used.kind, used.format, used.columns, content);
    entry.recorded_at := clock_timestamp();
    entry.hash := sha256(convert_to(concat_ws(E'\n',
        'dunlin log entry 1', encode(chain.head, 'hex'), entry.borrower_id, entry.sequence, entry.kind, entry.row_id,
        coalesce(entry.case_id::text, '-'), entry.format, (extract(epoch from entry.recorded_at) * 1000000)::bigint,
        encode(entry.digest, 'hex'), ''), 'UTF8'));
    insert into log_entry select entry.*;
    update log_chain set length = entry.sequence, head = entry.hash where borrower_id = of_borrower;
end
$$;
revoke all on function log_append from public;

-- A trigger sees the rows of one statement as "changed". Chains are taken in one order, so that two who log much never
-- wait for each other in a ring. It runs as its owner, so that the application's role needs no right to write entries, and
-- searches nothing of the caller's before ours. Its settings decide how instants and bytes become text, whoever writes.
create function log_what_changed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp set timezone = 'UTC' set bytea_output = 'hex' as
$$
declare
    used log_format;
    one  record;
begin
    select * into strict used from log_format where kind = tg_argv[0] order by format desc limit 1;
    for one in
        select n.content,
               coalesce((n.content ->> 'borrower_id')::uuid, a.borrower_id, d.borrower_id) as borrower_id,
               coalesce((n.content ->> 'case_id')::uuid, a.case_id) as case_id
          from (select to_jsonb(c) as content from changed c) n
          left join breach b on used.kind = 'BREACH_RESOLUTION' and b.id = (n.content ->> 'breach_id')::uuid
          left join collection_action a
                 on used.kind <> 'DECISION' and a.id = coalesce(b.action_id, (n.content ->> 'action_id')::uuid)
          left join do_not_contact d on used.kind = 'STOP_LIFT' and d.id = (n.content ->> 'do_not_contact_id')::uuid
         where used.kind <> 'RECALL' or n.content ->> 'recalled_at' is not null
         order by 2, n.content ->> used.key
    loop
        perform log_append(used, one.content, one.borrower_id, one.case_id);
    end loop;
    return null;
end
$$;
revoke all on function log_what_changed from public;

-- --------------------------------------------------------------------------------------------------- what is there already

-- In the order in which it was recorded; each entry says that it was made today.
do
$$
declare
    one     record;
    used    log_format;
    content jsonb;
begin
    perform set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true);
    for one in
        select * from (
            select 'ACTION' as kind, id, borrower_id, case_id, recorded_at as at from collection_action
            union all select 'VERIFICATION', v.id, a.borrower_id, a.case_id, v.recorded_at
              from information_verification v join collection_action a on a.id = v.action_id
            union all select 'DECISION', id, borrower_id, case_id, decided_at from compliance_decision
            union all select 'BREACH', b.id, a.borrower_id, b.case_id, b.recorded_at
              from breach b join collection_action a on a.id = b.action_id
            union all select 'BREACH_RESOLUTION', r.breach_id, a.borrower_id, b.case_id, r.resolved_at
              from breach_resolution r join breach b on b.id = r.breach_id join collection_action a on a.id = b.action_id
            union all select 'REVEAL', id, borrower_id, null, accessed_at from personal_data_access
            union all select 'STOP_REQUEST', id, borrower_id, null, recorded_at from do_not_contact
            union all select 'STOP_LIFT', l.do_not_contact_id, d.borrower_id, null, l.lifted_at
              from do_not_contact_lift l join do_not_contact d on d.id = l.do_not_contact_id
            union all select 'CONSENT', id, borrower_id, null, recorded_at from contact_consent
            union all select 'CONDITION', id, borrower_id, null, recorded_at from borrower_condition
            union all select 'PLACEMENT', id, borrower_id, case_id, placed_at from placement
            union all select 'RECALL', id, borrower_id, case_id, recalled_at from placement where recalled_at is not null
        ) row_that_is_there order by borrower_id, at, kind, id
    loop
        if used.kind is distinct from one.kind then
            select * into strict used from log_format where kind = one.kind;
        end if;
        execute format('select to_jsonb(t) from %I t where %I = $1', used.source, used.key) into strict content using one.id;
        perform log_append(used, content, one.borrower_id, one.case_id);
    end loop;
end
$$;

-- ------------------------------------------------------------------------------------------------- and what is to come

-- Triggers of a table fire in the order of their names: these after those of V4, so a chain comes after case_contactability.
create trigger logged_action after insert on collection_action
    referencing new table as changed for each statement execute function log_what_changed('ACTION');
create trigger logged_verification after insert on information_verification
    referencing new table as changed for each statement execute function log_what_changed('VERIFICATION');
create trigger logged_decision after insert on compliance_decision
    referencing new table as changed for each statement execute function log_what_changed('DECISION');
create trigger logged_breach after insert on breach
    referencing new table as changed for each statement execute function log_what_changed('BREACH');
create trigger logged_breach_resolution after insert on breach_resolution
    referencing new table as changed for each statement execute function log_what_changed('BREACH_RESOLUTION');
create trigger logged_reveal after insert on personal_data_access
    referencing new table as changed for each statement execute function log_what_changed('REVEAL');
create trigger logged_stop_request after insert on do_not_contact
    referencing new table as changed for each statement execute function log_what_changed('STOP_REQUEST');
create trigger logged_stop_lift after insert on do_not_contact_lift
    referencing new table as changed for each statement execute function log_what_changed('STOP_LIFT');
create trigger logged_consent after insert on contact_consent
    referencing new table as changed for each statement execute function log_what_changed('CONSENT');
create trigger logged_condition after insert on borrower_condition
    referencing new table as changed for each statement execute function log_what_changed('CONDITION');
create trigger logged_placement after insert on placement
    referencing new table as changed for each statement execute function log_what_changed('PLACEMENT');
create trigger logged_recall after update on placement
    referencing new table as changed for each statement execute function log_what_changed('RECALL');
create trigger logged_act after insert on administrative_act
    referencing new table as changed for each statement execute function log_what_changed('ACT');

-- ------------------------------------------------------------------------------------------------------------- anchors

-- Holds the ends of all chains that grew since the anchor before. Signed, and printed, it lies outside of the database too.
create table log_anchor
(
    number      int         primary key check (number > 0),
    anchored_at timestamptz not null,
    chains      int         not null check (chains > 0),
    entries     bigint      not null check (entries > 0),   -- new ones, which no anchor before holds
    root        bytea       not null check (length(root) = 32),
    previous    bytea       not null check (length(previous) = 32),
    hash        bytea       not null check (length(hash) = 32),
    public_key  bytea,                                      -- as X.509 has it; null: not signed
    signature   bytea,                                      -- Ed25519
    check ((public_key is null) = (signature is null))
);
create trigger log_anchor_is_append_only before update or delete or truncate on log_anchor execute function refuse_change();

create table log_anchor_leaf
(
    anchor      int   not null references log_anchor,
    borrower_id uuid  not null,
    length      int   not null check (length > 0),
    head        bytea not null check (length(head) = 32),
    primary key (borrower_id, anchor)
);
create index leaf_of_anchor on log_anchor_leaf (anchor, borrower_id);
create trigger log_anchor_leaf_is_append_only before update or delete or truncate on log_anchor_leaf execute function refuse_change();

-- The chains that have grown, as they are now; and they count as anchored, if the transaction does. One whose row somebody
-- holds just now is left for the next anchor.
create function log_take_grown(most int)
    returns table (borrower_id uuid, length int, head bytea, grown int) language sql security definer
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp as
$$
with grown as (select c.borrower_id, c.length - c.anchored as by from log_chain c where c.length > c.anchored
                order by c.borrower_id limit most for no key update skip locked)
update log_chain c set anchored = c.length from grown g where g.borrower_id = c.borrower_id
returning c.borrower_id, c.length, c.head, g.by
$$;
revoke all on function log_take_grown from public;
