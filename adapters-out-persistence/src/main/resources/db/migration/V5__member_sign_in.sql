ALTER TABLE member_account
    -- None for those who sign in by another service alone.
    MODIFY password_hash VARCHAR(255) NULL,
    -- The nickname as it is compared: one of them for all its spellings.
    ADD COLUMN nickname_key VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL AFTER nickname,
    ADD COLUMN temporary_password_digest BINARY(32) NULL,
    ADD COLUMN temporary_password_expires_at DATETIME(6) NULL,
    ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT FALSE,
    -- How often all access tokens of the member have been voided.
    ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN blocked_at DATETIME(6) NULL,
    ADD COLUMN blocked_until_at DATETIME(6) NULL,
    ADD COLUMN blocked_by_member_id UUID NULL,
    ADD COLUMN blocked_reason VARCHAR(500) NULL,
    ADD COLUMN withdrawn_at DATETIME(6) NULL,
    -- Blind index of the address a withdrawn member had, for as long as they may prove that it was theirs.
    ADD COLUMN former_email_index BINARY(32) NULL,
    ADD KEY member_account_former_email (former_email_index);

-- Accounts from before nicknames were unique: who came first keeps it, others get a piece of their id behind it.
UPDATE member_account a
    JOIN (SELECT member_id,
                 ROW_NUMBER() OVER (PARTITION BY LOWER(nickname) ORDER BY created_at, member_id) AS place
          FROM member_account) b ON b.member_id = a.member_id
SET a.nickname = IF(b.place = 1, a.nickname, CONCAT(LEFT(a.nickname, 31), '-', RIGHT(a.member_id, 8)));

UPDATE member_account SET nickname_key = LOWER(nickname);

ALTER TABLE member_account
    MODIFY nickname_key VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    ADD UNIQUE KEY member_account_nickname (nickname_key);

-- Who wants to join and has not shown yet that the address is theirs; one for each address.
CREATE TABLE member_sign_up (
    email           VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
    sign_up_id      UUID         NOT NULL,
    nickname        VARCHAR(40)  NOT NULL,
    password_hash   VARCHAR(255) NOT NULL,
    code_digest     BINARY(32)   NOT NULL,
    code_expires_at DATETIME(6)  NOT NULL,
    begun_at        DATETIME(6)  NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    UNIQUE KEY member_sign_up_id (sign_up_id)
);
