-- Agencies: until now a placement named one by a code that nobody knew more of. And how lenders are reached.

-- The code is that of the claim with which the agency's people sign in. countries: where it may work, as far as is known.
create table agency
(
    id               uuid primary key,
    version          int         not null default 0,
    code             text        not null constraint agency_code_unique unique check (length(code) between 1 and 100),
    name             text        not null check (length(name) between 1 and 200),
    actor_type       text        not null check (actor_type in ('AGENCY', 'DEBT_BUYER')),
    status           text        not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'ENDED')),
    countries        text[]      not null,
    contract_through date,
    commission_rate  numeric(7, 6) check (commission_rate between 0 and 1),
    postal_address   text check (length(postal_address) between 1 and 500),
    telephone        text check (length(telephone) between 1 and 50),
    email            text check (length(email) between 1 and 254),
    reviewed_on      date,
    registered_at    timestamptz not null,
    registered_by    text        not null,
    changed_at       timestamptz,
    changed_by       text
);

create function refuse_to_bring_an_agency_back() returns trigger language plpgsql as
$$
begin
    raise exception 'the work with the agency % has ended', old.code using errcode = 'integrity_constraint_violation';
end
$$;
create trigger agency_ends_once before update on agency for each row
    when (old.status = 'ENDED' and new.status <> 'ENDED') execute function refuse_to_bring_an_agency_back();

-- Why an agency was suspended, resumed or ended.
create table agency_decision
(
    id         uuid primary key,
    agency_id  uuid        not null references agency,
    status     text        not null check (status in ('ACTIVE', 'SUSPENDED', 'ENDED')),
    reason     text        not null check (length(reason) between 1 and 500),
    decided_at timestamptz not null,
    decided_by text        not null
);
create trigger agency_decision_is_append_only before update or delete or truncate on agency_decision execute function refuse_change();
create index decision_of_agency on agency_decision (agency_id);

-- What a review of an agency found. agency.reviewed_on is the latest one that it passed.
create table agency_review
(
    id          uuid primary key,
    agency_id   uuid        not null references agency,
    reviewed_on date        not null,
    passed      boolean     not null,
    findings    text        not null check (length(findings) between 1 and 4000),
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create trigger agency_review_is_append_only before update or delete or truncate on agency_review execute function refuse_change();
create index review_of_agency on agency_review (agency_id);

-- Whoever has placements goes on as before. It counts as reviewed today, so there is a year for a true review.
insert into agency (id, code, name, actor_type, countries, reviewed_on, registered_at, registered_by)
select gen_random_uuid(), code, code, 'AGENCY', '{}', current_date, now(), 'system'
  from (select distinct agency as code from placement) p;

-- recall_on: the day on which Dunlin recalls it. A replica of the release before leaves it out.
alter table placement add column recall_on date;
create index placement_to_recall on placement (recall_on) where recalled_at is null and recall_on is not null;
-- What an agency ever had is summed up.
create index placement_by_agency on placement (agency);
insert into log_format (kind, format, source, key, columns)
values ('PLACEMENT', 2, 'placement', 'id', '{id,case_id,borrower_id,agency,placed_at,placed_by,recall_on}');

-- What notices and letters name of a lender.
alter table lender
    add column postal_address text check (length(postal_address) between 1 and 500),
    add column telephone      text check (length(telephone) between 1 and 50),
    add column email          text check (length(email) between 1 and 254),
    add column website        text check (length(website) between 1 and 200);
