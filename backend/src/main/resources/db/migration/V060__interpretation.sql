-- What a delegation asks for: the languages it will speak and listen to in one session (I6).
create table interpretation_request (
    delegation uuid not null references registration_delegation (id),
    session    uuid not null references meetings_session (id),
    meeting    text not null references meetings_meeting (code),
    speaks     text[] not null,
    listens    text[] not null,
    late       boolean not null,
    changed_at timestamptz not null,
    primary key (delegation, session)
);
create index interpretation_request_meeting on interpretation_request (meeting);

-- The languages that the Secretariat provides in one session; without a row, those that the programme announces.
create table interpretation_provision (
    session   uuid primary key references meetings_session (id),
    meeting   text not null references meetings_meeting (code),
    languages text[] not null
);
create index interpretation_provision_meeting on interpretation_provision (meeting);
