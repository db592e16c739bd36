create table publication (
    id uuid primary key,
    version integer not null,
    municipality_id uuid not null,
    cycle_id uuid not null,
    school_id uuid not null,
    case_id uuid,
    kind text not null check (kind in ('PROGRAMME', 'PREVENTION')),
    due date not null,
    state text not null check (state in ('AWAITED', 'GIVEN', 'THERE', 'PARTLY', 'ABSENT')),
    address text,
    placed_on date,
    remark text,
    given_by uuid,
    opened_at timestamptz not null,
    check (state = 'AWAITED' or (address is not null and placed_on is not null))
);
create index publication_cycle on publication (cycle_id, kind);
create index publication_school on publication (school_id, cycle_id);

create table publication_check (
    publication_id uuid not null references publication (id) on delete cascade,
    ordinal integer not null,
    result text not null check (result in ('THERE', 'PARTLY', 'ABSENT')),
    checked_on date not null,
    checked_by uuid not null,
    remark text,
    new_due date,
    primary key (publication_id, ordinal),
    check (result = 'THERE' or (remark is not null and new_due is not null))
);
