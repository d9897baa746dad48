CREATE TABLE member_account (
    member_id     UUID         NOT NULL PRIMARY KEY,
    -- In lower case, so that one address is one account; compared letter by letter, so that é is not e.
    email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    nickname      VARCHAR(40)  NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    roles         SET('BUYER', 'SELLER', 'ADMIN') NOT NULL,
    may_bid       BOOLEAN      NOT NULL DEFAULT TRUE,
    created_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    UNIQUE KEY member_account_email (email)
);
