-- Fingerprints of the models that passed the guard, written in the transaction of their deployment.
create table approved_model (
    deployment_id varchar(64)  not null,
    resource      varchar(255) not null,
    sha256        char(64)     not null,
    origin        varchar(16)  not null,
    approved_at   timestamptz  not null,
    primary key (deployment_id, resource)
);
create index approved_model_by_file on approved_model (resource, sha256);

-- Root instances that wait to be started: row and start are one transaction.
create table launch_request (
    id                  uuid primary key,
    process_key         varchar(64)  not null,
    business_key        varchar(255) not null,
    tenant              varchar(64)  not null,
    variables           jsonb        not null,
    status              varchar(16)  not null check (status in ('WAITING', 'STARTED', 'FAILED')),
    attempts            integer      not null,
    next_at             timestamptz  not null,
    last_error          text,
    process_instance_id varchar(64),
    requested_at        timestamptz  not null,
    done_at             timestamptz,
    unique (process_key, business_key)
);
create index launch_request_due on launch_request (next_at) where status = 'WAITING';
create index launch_request_group on launch_request (business_key text_pattern_ops);

-- A job that ends the JVM is never counted by the engine: its row outlives the crash.
create table job_attempt (
    job_id   varchar(64) primary key,
    attempts integer     not null,
    begun_at timestamptz not null
);
