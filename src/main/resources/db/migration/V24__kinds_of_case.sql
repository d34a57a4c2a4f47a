-- A borrower has at most one open case of each kind: before the due date, overdue, charged off. A loan that is charged off moves
-- from the one to the other, so a loan can leave a case that stays open.

-- A replica of before may serve meanwhile: what it writes is either seen below, or waits.
lock table loan, charge_off, collection_case in share row exclusive mode;

alter table collection_case add column kind text not null default 'COLLECTION' check (kind in ('EARLY', 'COLLECTION', 'RECOVERY'));
drop index one_open_case;
create unique index one_open_case on collection_case (borrower_id, kind) where closed_on is null;

alter table case_loan add column left_on date check (left_on >= joined_on);

-- The queue is read by kind: a page of recoveries is not looked for behind all other cases.
drop index collection_case_queue;
create index collection_case_queue on collection_case (kind, priority desc, opened_on, id) where closed_on is null;

alter table case_contactability add column kind text not null default 'COLLECTION';
alter table case_contactability drop constraint case_contactability_borrower_id_key;
create index contactability_of_borrower on case_contactability (borrower_id);
drop index contactable_queue, resting_queue, resting_until;
create index contactable_queue on case_contactability (kind, priority desc, opened_on, case_id) where open;
create index resting_queue on case_contactability (kind, priority desc, opened_on, case_id) where not open;
create index resting_until on case_contactability (kind, open_from, priority desc, opened_on, case_id) where not open;

-- As in V4; a borrower may have several rows.
create or replace function contactability_is_due(of_borrowers uuid[]) returns void language plpgsql as
$$
begin
    perform from case_contactability where borrower_id = any (of_borrowers) order by borrower_id, case_id for no key update;
    update case_contactability set open = true, review_at = '-infinity' where borrower_id = any (of_borrowers);
end
$$;

create or replace function opened_case_has_contactability() returns trigger language plpgsql as
$$
begin
    insert into case_contactability (case_id, borrower_id, kind, priority, opened_on)
    select id, borrower_id, kind, priority, opened_on from changed where closed_on is null order by borrower_id, id;
    return null;
end
$$;

create or replace function contactability_follows_its_case() returns trigger language plpgsql as
$$
begin
    perform from case_contactability k join changed c on c.id = k.case_id
      where c.closed_on is not null or (k.kind, k.priority, k.opened_on) <> (c.kind, c.priority, c.opened_on)
      order by k.borrower_id, k.case_id for no key update of k;
    delete from case_contactability k using changed c where c.id = k.case_id and c.closed_on is not null;
    update case_contactability k set kind = c.kind, priority = c.priority, opened_on = c.opened_on
      from changed c where c.id = k.case_id and (k.kind, k.priority, k.opened_on) <> (c.kind, c.priority, c.opened_on);
    insert into case_contactability (case_id, borrower_id, kind, priority, opened_on)
    select c.id, c.borrower_id, c.kind, c.priority, c.opened_on from changed c
     where c.closed_on is null and not exists (select from case_contactability k where k.case_id = c.id);
    return null;
end
$$;

-- Loans that were charged off before, and of which something is owed, get the recovery case that they would have now: from the
-- day of the charge-off, with nobody and no agency. Keys are of version 7, as all others are.
create temporary table recovery on commit drop as
select l.borrower_id, l.id as loan_id, l.currency, l.outstanding, c.charged_off_on, s.unmet_due_on
  from loan l join charge_off c on c.loan_id = l.id join loan_standing s on s.loan_id = l.id
 where l.status = 'CHARGED_OFF';

with sum_of as (
    select borrower_id, trunc(sum(outstanding)) as major from recovery group by borrower_id, currency
), largest as (
    select borrower_id, max(major)::text as digits from sum_of group by borrower_id
)
insert into collection_case (id, borrower_id, kind, opened_on, priority, past_due_since, opened_at, opened_by)
select (regexp_replace(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0'), '(.{8})(.{4})', '\1-\2')
           || '-7' || substr(gen_random_uuid()::text, 16))::uuid,
       r.borrower_id, 'RECOVERY', min(r.charged_off_on),
       case when n.digits = '0' then 0
            when length(n.digits) > 9 then 99
            else 10 * length(n.digits) + left(n.digits, 1)::int end,
       min(r.unmet_due_on), now(), 'dunlin'
  from recovery r join largest n using (borrower_id)
 group by r.borrower_id, n.digits
 order by min(r.charged_off_on), r.borrower_id;

insert into case_loan (case_id, loan_id, joined_on)
select c.id, r.loan_id, r.charged_off_on
  from recovery r join collection_case c on c.borrower_id = r.borrower_id and c.kind = 'RECOVERY' and c.closed_on is null;

update case_loan m set left_on = greatest(m.joined_on, r.charged_off_on)
  from recovery r, collection_case c
 where m.loan_id = r.loan_id and c.id = m.case_id and c.kind = 'COLLECTION' and c.closed_on is null;
