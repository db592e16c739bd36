-- What the person who deployed a version in the browser wrote about it.
create table model_comment (
    kind       varchar(16)  not null,
    model_key  varchar(128) not null,
    version    integer      not null,
    comment    varchar(500) not null,
    account_id uuid         not null,
    written_at timestamptz  not null,
    primary key (kind, model_key, version)
);
