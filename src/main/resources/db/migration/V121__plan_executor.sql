-- Who the names in a municipality's plans are: asked once, remembered for every later plan.
create table plan_executor (
    municipality_id uuid         not null references municipality (id),
    name_key        varchar(300) not null,
    name            varchar(300) not null,
    kind            varchar(32)  not null,
    post            varchar(300) not null,
    valid_from      date,
    valid_to        date,
    said_by         uuid         not null references account (id),
    said_at         timestamptz  not null,
    primary key (municipality_id, name_key),
    check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

-- The roadmap that a recognised plan has become: from then on its doubts are settled in the roadmap.
alter table plan_recognition add column roadmap_id uuid references roadmap (id);
