-- GraphQL documents that clients may name by their id, or of which nothing else may be executed.
create table trusted_document
(
    id            text primary key,
    document      text        not null,
    registered_at timestamptz not null default now(),
    constraint trusted_document_id check (id = 'sha256:' || encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);
