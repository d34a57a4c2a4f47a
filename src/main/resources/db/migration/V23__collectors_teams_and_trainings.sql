-- Collectors are objects that change, in teams; a training is about something, and can be revoked; a claim expires.

create table team
(
    id         uuid primary key,
    version    int         not null default 0,
    code       text        not null constraint team_code_unique unique check (length(code) between 1 and 64),
    name       text        not null check (length(name) between 1 and 200),
    lead_id    uuid references collector,
    defined_at timestamptz not null,
    defined_by text        not null,
    changed_at timestamptz,
    changed_by text,
    check ((changed_at is null) = (changed_by is null))
);
create index team_of_lead on team (lead_id) where lead_id is not null;

alter table collector
    add column version    int not null default 0,
    add column team_id    uuid references team,
    add column changed_at timestamptz,
    add column changed_by text;
create index collector_of_team on collector (team_id) where team_id is not null;

-- Who decided that a collector may not work any more, or may work again, and why. collector.active is the last one.
create table collector_decision
(
    id           uuid primary key,
    collector_id uuid        not null references collector,
    active       boolean     not null,
    reason       text        not null check (length(reason) between 1 and 1000),
    decided_at   timestamptz not null,
    decided_by   text        not null
);
create trigger collector_decision_is_append_only before update or delete or truncate on collector_decision execute function refuse_change();
create index decision_of_collector on collector_decision (collector_id, decided_at);

-- What was recorded before topics were says nothing of it, and counts for each until it ends.
alter table collector_training add column topic text check (topic in
    ('COLLECTION_LAW', 'COMMUNICATION', 'INFORMATION_SECURITY', 'VULNERABILITY', 'OTHER'));

-- A training that was recorded wrongly, or that does not count any more, from then on.
create table collector_training_revocation
(
    training_id uuid primary key references collector_training,
    reason      text        not null check (length(reason) between 1 and 1000),
    revoked_at  timestamptz not null,
    revoked_by  text        not null
);
create trigger collector_training_revocation_is_append_only before update or delete or truncate on collector_training_revocation execute function refuse_change();

-- A case can be a team's, and a claim that nobody works ends at an instant.
alter table collection_case
    add column team_id       uuid references team,
    add column claimed_until timestamptz,
    add constraint claim_has_an_assignee check (claimed_until is null or assignee is not null);
create index case_of_team on collection_case (team_id) where team_id is not null and closed_on is null;
create index case_claimed_until on collection_case (claimed_until) where claimed_until is not null and closed_on is null;

-- What is on somebody's desk, what somebody did, and which permits somebody has.
create index case_of_assignee on collection_case (assignee) where assignee is not null and closed_on is null;
create index action_by_performer on collection_action (performed_by, performed_at);
create index open_permit on contact_permit (expires_at) where ended_at is null;
