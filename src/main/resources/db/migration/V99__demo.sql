-- When the demo data was complete; without a row a start that was cut off goes on where it stopped.
create table demo_seed (
    finished_at timestamptz not null
);
