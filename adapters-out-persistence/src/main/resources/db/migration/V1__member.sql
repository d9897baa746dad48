CREATE TABLE member_account (
    member_id     UUID         NOT NULL PRIMARY KEY,
    -- In lower case, so that one address is one account.
    email         VARCHAR(254) NOT NULL,
    nickname      VARCHAR(40)  NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    may_bid       BOOLEAN      NOT NULL DEFAULT TRUE,
    created_at    DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    UNIQUE KEY member_account_email (email)
);

CREATE TABLE member_role (
    member_id UUID       NOT NULL,
    role      VARCHAR(6) NOT NULL,
    PRIMARY KEY (member_id, role),
    CONSTRAINT member_role_account FOREIGN KEY (member_id) REFERENCES member_account (member_id),
    CONSTRAINT member_role_known CHECK (role IN ('BUYER', 'SELLER', 'ADMIN'))
);
