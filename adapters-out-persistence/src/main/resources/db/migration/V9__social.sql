-- Who members are to the providers they may sign in by.
CREATE TABLE member_social (
    member_id UUID         NOT NULL,
    provider  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The provider's own name for the person, letter by letter as it gives it.
    subject   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    linked_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (member_id, provider),
    UNIQUE KEY member_social_identity (provider, subject),
    CONSTRAINT member_social_member FOREIGN KEY (member_id) REFERENCES member_account (member_id)
);
