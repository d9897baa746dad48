-- The last number of each member's notices. Whoever adds one holds the member's row until the numbers are visible, and
-- so a greater number is never seen before a smaller one.
CREATE TABLE notification_stream (
    member_id UUID   NOT NULL PRIMARY KEY,
    last_seq  BIGINT NOT NULL
);

-- What members were told. Stored where it is read: each member's own together, in the order of their numbers.
CREATE TABLE notification_notice (
    recipient_id UUID         NOT NULL,
    seq          BIGINT       NOT NULL,
    id           UUID         NOT NULL,
    cause        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    type         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about_kind   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about_id     UUID         NOT NULL,
    -- What fills the blanks of the text.
    name         VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    amount_won   BIGINT       NULL,
    detail_at    DATETIME(6)  NULL,
    word         VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- One that does not stand in the member's list is kept for its other ways.
    listed       BOOLEAN      NOT NULL,
    told_at      DATETIME(6)  NOT NULL,
    read_at      DATETIME(6)  NULL,
    PRIMARY KEY (recipient_id, seq),
    UNIQUE KEY notification_notice_id (id),
    -- Of one cause a member is told once.
    UNIQUE KEY notification_notice_cause (recipient_id, cause),
    KEY notification_notice_unread (recipient_id, listed, read_at),
    KEY notification_notice_latest (recipient_id, type, about_id, seq),
    KEY notification_notice_oldest (told_at)
);

-- How members want to be told. A member without a row has said nothing yet.
CREATE TABLE notification_settings (
    member_id   UUID          NOT NULL PRIMARY KEY,
    -- JSON: the ways of each type the member has said something about.
    chosen      VARCHAR(8000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quiet_from  TIME          NULL,
    quiet_until TIME          NULL,
    mail_rhythm VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT notification_settings_quiet CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);

-- Notices that are to go one way later. A row goes when its notice does.
CREATE TABLE notification_held (
    notice_id UUID        NOT NULL,
    channel   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id UUID        NOT NULL,
    due_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (notice_id, channel),
    KEY notification_held_due (member_id, due_at)
);

-- Browsers that want to be woken.
CREATE TABLE notification_push_subscription (
    id                 UUID            NOT NULL PRIMARY KEY,
    member_id          UUID            NOT NULL,
    endpoint_encrypted VARBINARY(2100) NOT NULL,
    -- A browser is its present member's: one endpoint, one row.
    endpoint_index     BINARY(32)      NOT NULL,
    p256dh             VARCHAR(100)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    auth_encrypted     VARBINARY(100)  NOT NULL,
    subscribed_at      DATETIME(6)     NOT NULL,
    UNIQUE KEY notification_push_subscription_endpoint (endpoint_index),
    KEY notification_push_subscription_latest (member_id, subscribed_at)
);

-- What the house tells every member, and how far it has.
CREATE TABLE notification_announcement (
    id                   UUID          NOT NULL PRIMARY KEY,
    korean_title         VARCHAR(100)  CHARACTER SET utf8mb4 NOT NULL,
    korean_text          VARCHAR(2000) CHARACTER SET utf8mb4 NOT NULL,
    english_title        VARCHAR(100)  CHARACTER SET utf8mb4 NULL,
    english_text         VARCHAR(2000) CHARACTER SET utf8mb4 NULL,
    by_member_id         UUID          NOT NULL,
    published_at         DATETIME(6)   NOT NULL,
    told_up_to_member_id UUID          NULL,
    finished_at          DATETIME(6)   NULL,
    KEY notification_announcement_latest (published_at),
    CONSTRAINT notification_announcement_english CHECK ((english_title IS NULL) = (english_text IS NULL))
);

-- What members are told of again only after a while, as it is by then.
CREATE TABLE notification_conflated (
    id         UUID        NOT NULL PRIMARY KEY,
    member_id  UUID        NOT NULL,
    type       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about_id   UUID        NOT NULL,
    -- When it was last to be told again later.
    kept_at    DATETIME(6) NOT NULL,
    KEY notification_conflated_of (member_id),
    KEY notification_conflated_oldest (kept_at)
);
