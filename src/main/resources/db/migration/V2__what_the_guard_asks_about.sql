-- The facts that contact rules ask about: whose loans they are, who collects, what people asked for, what is known of a
-- borrower's state, and how a contact went. What was found or asked is append-only; what changes has a version.

-- ----------------------------------------------------------------------------------------------------------- lenders

create table lender
(
    id            uuid primary key,
    version       int         not null default 0,
    code          text        not null constraint lender_code_unique unique check (length(code) between 1 and 64),
    name          text        not null check (length(name) between 1 and 200),
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    licence       text        not null check (licence in
                      ('BANK', 'CREDIT_CARD_ISSUER', 'CONSUMER_FINANCE', 'MICRO_LOAN', 'PLATFORM', 'OTHER')),
    registered_at timestamptz not null,
    registered_by text        not null,
    changed_at    timestamptz,
    changed_by    text
);

-- The lender of all loans for which none is named. The settings dunlin.lender.default-* give it its name at every start.
insert into lender (id, code, name, country, licence, registered_at, registered_by)
values ('00000000-0000-7000-8000-000000000001', 'DEFAULT', 'Default lender', 'US', 'OTHER', now(), 'system');

-- A constant default fills the column without rewriting the table, and a replica of the release before can still book.
alter table loan
    add column lender_id    uuid not null default '00000000-0000-7000-8000-000000000001' references lender,
    add column product_kind text not null default 'PERSONAL_LOAN'
        check (product_kind in ('PERSONAL_LOAN', 'CREDIT_CARD', 'OTHER'));
