-- Uploaded files; whom one belongs to is known by the capability that refers to it.
create table stored_file (
    id        char(36)     not null primary key,
    name      varchar(150) not null,
    kind      varchar(10)  not null,
    size      bigint       not null,
    stored_at datetime(6)  not null
);

-- The bytes, in parts that fit any packet size. No key to stored_file: the bytes may lie elsewhere one day.
create table stored_file_part (
    file_id  char(36)   not null,
    position int        not null,
    content  mediumblob not null,
    primary key (file_id, position)
);
