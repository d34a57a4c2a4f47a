-- A contact may be about several loans. These are in loan_ids, two or more; the loan of a contact about one stays in loan_id, and
-- a contact with neither is about all. An action that never took place is voided by a correction. original_id is the action that a
-- chain of corrections began with.
alter table collection_action
    add column loan_ids    uuid[],
    add column voided      boolean not null default false,
    add column original_id uuid references collection_action,
    add check (loan_ids is null or (loan_id is null and cardinality(loan_ids) >= 2 and array_position(loan_ids, null) is null)),
    add check (not voided or corrects_id is not null);

-- What is there already. Entries of the log do not cover the new columns.
alter table collection_action disable trigger collection_action_is_append_only;
with recursive chain as (
    select id, corrects_id as original_id from collection_action
     where corrects_id in (select id from collection_action where corrects_id is null)
    union all
    select a.id, c.original_id from chain c join collection_action a on a.corrects_id = c.id)
update collection_action a set original_id = c.original_id from chain c where c.id = a.id;
alter table collection_action enable trigger collection_action_is_append_only;

alter table collection_action add check ((corrects_id is null) = (original_id is null));
create index version_of_action on collection_action (original_id) where original_id is not null;

-- As in V25. A replica of before does not say with which action the chain began.
create or replace function refuse_another_case() returns trigger language plpgsql as
$$
begin
    select coalesce(a.original_id, a.id) into new.original_id
      from collection_action a where a.id = new.corrects_id and a.borrower_id = new.borrower_id
                                 and a.case_id is not distinct from new.case_id and not a.voided;
    if not found then
        raise exception 'the action % corrects one of another case, or one that was voided', new.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create function refuse_foreign_loans() returns trigger language plpgsql as
$$
begin
    if exists (select from unnest(new.loan_ids) n(id)
                where not exists (select from loan l where l.id = n.id and l.borrower_id = new.borrower_id)) then
        raise exception 'the action % is about a loan of another borrower', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger loans_of_the_same_borrower before insert on collection_action for each row
    when (new.loan_ids is not null) execute function refuse_foreign_loans();

insert into log_format (kind, format, source, key, columns) values
('ACTION', 2, 'collection_action', 'id', '{id,case_id,borrower_id,loan_id,channel,direction,purpose,party,contact_id,contact_point_id,
    performed_at,performed_by,outcome,duration_seconds,note,corrects_id,reason,recorded_at,recorded_by,actor_type,participants,place,
    entry_consent,recording_reference,identity_disclosed,purpose_disclosed,debt_disclosed,template_code,loan_ids,voided,original_id}');

-- What a correction takes back of a breach is kept like what somebody did about it.
alter table breach_resolution drop constraint breach_resolution_status_check;
alter table breach_resolution add constraint breach_resolution_status_check check (status in ('REMEDIED', 'DISMISSED', 'CORRECTED'));
