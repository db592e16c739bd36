create table municipal_agreement (
    id              uuid primary key,
    version         integer not null,
    municipality_id uuid not null references municipality,
    cycle_id        uuid,
    number          text,
    signed_on       date not null,
    valid_until     date not null,
    subject         text not null,
    entered_by      uuid not null,
    entered_at      timestamptz not null,
    check (valid_until >= signed_on)
);
create index municipal_agreement_municipality on municipal_agreement (municipality_id, signed_on);

create table municipal_agreement_party (
    agreement_id uuid not null references municipal_agreement,
    place        integer not null,
    name         text not null,
    signatory    text not null,
    primary key (agreement_id, place)
);

create table partner_agreement (
    id                uuid primary key,
    version           integer not null,
    municipality_id   uuid not null references municipality,
    cycle_id          uuid,
    case_id           uuid,
    school_id         uuid not null references school,
    partner_school_id uuid not null references school,
    kind              text not null,
    person            text not null,
    post              text,
    number            text,
    signed_on         date not null,
    valid_until       date not null,
    subject           text,
    entered_by        uuid not null,
    entered_at        timestamptz not null,
    check (valid_until >= signed_on),
    check (school_id <> partner_school_id)
);
create index partner_agreement_school on partner_agreement (school_id, signed_on);
create index partner_agreement_municipality on partner_agreement (municipality_id, signed_on);
