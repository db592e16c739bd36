-- Who does whose work from a day to a day (both included, days of the municipality) by a document. It begins and ends by
-- itself; nothing is copied, so what the absent person may do is read anew for each request.
create table substitution (
    id              uuid        primary key,
    absent_id       uuid        not null references account,
    substitute_id   uuid        not null references account,
    municipality_id uuid        not null references municipality,
    school_id       uuid        references school,
    role            text,
    process_key     text,
    valid_from      date        not null,
    valid_to        date        not null,
    basis           text        not null check (length(basis) between 1 and 300),
    end_basis       text        not null default '',
    named_by        uuid        not null references account,
    named_at        timestamptz not null,
    check (absent_id <> substitute_id)
);
comment on column substitution.role is 'only work in this role; null: in every role that can be substituted';
comment on column substitution.valid_to is 'a day before the first one means that it never held';

create index substitution_substitute on substitution (substitute_id, valid_to);
create index substitution_absent on substitution (absent_id, valid_to);
create index substitution_municipality on substitution (municipality_id, valid_to desc, id);
