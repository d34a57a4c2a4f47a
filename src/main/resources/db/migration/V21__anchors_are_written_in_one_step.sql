-- A chain counts as anchored only when an anchor holds it: one function writes the anchor and marks the chains, and checks that
-- the anchor follows the last one, holds the chains as they are, and that no anchor before is missing. The application's role
-- can write neither by itself. A replica of the release before anchors nothing any more, and says so each time it tries.

drop function log_take_grown(int);

-- The chains that have grown, as they are now, held until the transaction ends. One whose row somebody holds just now is left for
-- the next anchor.
create function log_grown(most int)
    returns table (borrower_id uuid, length int, head bytea, grown int) language sql security definer
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp as
$$
select c.borrower_id, c.length, c.head, c.length - c.anchored from log_chain c where c.length > c.anchored
 order by c.borrower_id limit most for no key update skip locked
$$;
revoke all on function log_grown from public;

-- The root of the tree over these hashes, in hexadecimal digits: docs/log.md.
create function log_root(leaves text[]) returns text language plpgsql immutable
    set search_path = pg_catalog, pg_temp as
$$
declare
    level text[] := leaves;
begin
    while cardinality(level) > 1 loop
        select array_agg(case when n.nodes = 1 then n.both
                              else encode(sha256(convert_to('dunlin log node 1' || E'\n' || n.both || E'\n', 'UTF8')), 'hex') end order by n.place)
          into level
          from (select (l.place - 1) / 2 as place, count(*) as nodes, string_agg(l.hash, E'\n' order by l.place) as both
                  from unnest(level) with ordinality l(hash, place) group by 1) n;
    end loop;
    return level[1];
end
$$;
revoke all on function log_root from public;

create function log_add_anchor(of_number int, micros bigint, of_root text, of_previous text, of_hash text, of_key bytea,
                               of_signature bytea, borrowers uuid[], lengths int[], heads text[])
    returns void language plpgsql security definer
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp as
$$
declare
    last  log_anchor;
    held  bigint;
    grown bigint;
    root  text;
begin
    perform pg_advisory_xact_lock(hashtextextended('log anchor', 0));
    select * into last from log_anchor order by number desc limit 1;
    if of_number is distinct from coalesce(last.number, 0) + 1
        or of_previous is distinct from coalesce(encode(last.hash, 'hex'), repeat('0', 64))
        or last.number is distinct from (select nullif(count(*), 0) from log_anchor)
        or micros > (extract(epoch from clock_timestamp()) + 60) * 1000000
    then
        raise exception 'anchor % does not follow the anchors that there are', of_number using errcode = 'integrity_constraint_violation';
    end if;
    select count(*), sum(l.length - c.anchored),
           log_root(array_agg(encode(sha256(convert_to(concat_ws(E'\n', 'dunlin log leaf 1', l.borrower_id, l.length, l.head, ''), 'UTF8')), 'hex')
                              order by l.borrower_id))
      into held, grown, root
      from unnest(borrowers, lengths, heads) l(borrower_id, length, head)
      join log_chain c on c.borrower_id = l.borrower_id and l.length > c.anchored and l.length <= c.length
      join log_entry e on e.borrower_id = l.borrower_id and e.sequence = l.length and encode(e.hash, 'hex') = l.head
     where c.anchored <= coalesce((select max(a.length) from log_anchor_leaf a where a.borrower_id = l.borrower_id), 0);
    if held is distinct from cardinality(borrowers) or root is distinct from of_root
        or of_hash is distinct from encode(sha256(convert_to(concat_ws(E'\n',
            'dunlin log anchor 1', of_number, micros, held, grown, of_root, of_previous, ''), 'UTF8')), 'hex')
    then
        raise exception 'anchor % does not hold the chains that there are, or an anchor before it is missing', of_number
            using errcode = 'integrity_constraint_violation';
    end if;
    insert into log_anchor (number, anchored_at, chains, entries, root, previous, hash, public_key, signature)
    values (of_number, timestamptz 'epoch' + micros * interval '1 microsecond', held, grown, decode(of_root, 'hex'),
            decode(of_previous, 'hex'), decode(of_hash, 'hex'), of_key, of_signature);
    insert into log_anchor_leaf (anchor, borrower_id, length, head)
    select of_number, l.borrower_id, l.length, decode(l.head, 'hex') from unnest(borrowers, lengths, heads) l(borrower_id, length, head);
    update log_chain c set anchored = l.length from unnest(borrowers, lengths) l(borrower_id, length) where c.borrower_id = l.borrower_id;
end
$$;
revoke all on function log_add_anchor from public;
