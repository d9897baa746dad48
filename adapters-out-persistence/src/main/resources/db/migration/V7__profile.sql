-- What members say about themselves. A member without a row has said nothing yet.
CREATE TABLE member_profile (
    member_id            UUID           NOT NULL PRIMARY KEY,
    introduction         VARCHAR(300)   CHARACTER SET utf8mb4 NOT NULL,
    phone_encrypted      VARBINARY(100) NULL,
    birth_date_encrypted VARBINARY(100) NULL,
    -- Of mails and notices.
    language             CHAR(2)        NOT NULL,
    CONSTRAINT member_profile_member FOREIGN KEY (member_id) REFERENCES member_account (member_id) ON DELETE CASCADE
);

-- A small square JPEG without metadata, and its SHA-256.
CREATE TABLE member_photo (
    member_id UUID       NOT NULL PRIMARY KEY,
    jpeg      MEDIUMBLOB NOT NULL,
    digest    BINARY(32) NOT NULL,
    CONSTRAINT member_photo_member FOREIGN KEY (member_id) REFERENCES member_account (member_id) ON DELETE CASCADE,
    CONSTRAINT member_photo_size CHECK (OCTET_LENGTH(jpeg) <= 65536)
);

-- Where things are sent to. The columns of one address are encrypted for its id.
CREATE TABLE member_address (
    id                      UUID           NOT NULL PRIMARY KEY,
    member_id               UUID           NOT NULL,
    label                   VARCHAR(20)    CHARACTER SET utf8mb4 NOT NULL,
    recipient_encrypted     VARBINARY(256) NOT NULL,
    phone_encrypted         VARBINARY(100) NOT NULL,
    postcode                CHAR(5)        NOT NULL,
    line1_encrypted         VARBINARY(512) NOT NULL,
    line2_encrypted         VARBINARY(512) NULL,
    entrance_note_encrypted VARBINARY(512) NULL,
    is_default              BOOLEAN        NOT NULL,
    added_at                DATETIME(6)    NOT NULL,
    -- The member for the default address, nothing for the others: so no member can have two.
    default_of              UUID           AS (IF(is_default, member_id, NULL)) PERSISTENT,
    UNIQUE KEY member_address_one_default (default_of),
    KEY member_address_book (member_id, added_at, id),
    CONSTRAINT member_address_member FOREIGN KEY (member_id) REFERENCES member_account (member_id) ON DELETE CASCADE
);
