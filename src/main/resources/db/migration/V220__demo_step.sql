-- Steps of the demo data that are finished: a first start that was cut off goes on after them and does nothing twice.
create table demo_step (
    name text primary key
);
