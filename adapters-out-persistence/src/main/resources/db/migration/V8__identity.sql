-- An attempt of a member to prove who they are. Written before the provider is asked; holds nothing of the person.
CREATE TABLE member_verification (
    id           UUID        NOT NULL PRIMARY KEY,
    member_id    UUID        NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    stage        VARCHAR(9)  NOT NULL,
    -- The provider's name of it. What is proved under it is proved for one attempt.
    handle       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    codes_tried  INT         NOT NULL,
    settled_at   DATETIME(6) NULL,
    UNIQUE KEY member_verification_handle (handle),
    KEY member_verification_by_member (member_id, requested_at),
    CONSTRAINT member_verification_member FOREIGN KEY (member_id) REFERENCES member_account (member_id),
    CONSTRAINT member_verification_stage CHECK (stage IN ('REQUESTED', 'CODE_SENT', 'VERIFIED', 'REFUSED')),
    CONSTRAINT member_verification_settled CHECK ((stage IN ('VERIFIED', 'REFUSED')) = (settled_at IS NOT NULL))
);

-- Who a member really is. The row goes when the member leaves, and with it the claim on the person.
CREATE TABLE member_identity (
    member_id            UUID           NOT NULL PRIMARY KEY,
    name_encrypted       VARBINARY(512) NOT NULL,
    birth_date_encrypted VARBINARY(64)  NOT NULL,
    gender_encrypted     VARBINARY(64)  NOT NULL,
    phone_encrypted      VARBINARY(64)  NULL,
    -- Keyed digests of CI and DI, which are kept nowhere: one person is one member.
    ci_index             BINARY(32)     NOT NULL,
    di_index             BINARY(32)     NOT NULL,
    verified_at          DATETIME(6)    NOT NULL,
    UNIQUE KEY member_identity_ci (ci_index),
    CONSTRAINT member_identity_member FOREIGN KEY (member_id) REFERENCES member_account (member_id)
);

CREATE TABLE member_bank_account (
    id                    UUID           NOT NULL PRIMARY KEY,
    member_id             UUID           NOT NULL,
    bank_code             CHAR(3)        NOT NULL,
    number_encrypted      VARBINARY(64)  NOT NULL,
    number_index          BINARY(32)     NOT NULL,
    holder_name_encrypted VARBINARY(512) NOT NULL,
    is_default            BOOLEAN        NOT NULL,
    -- Nothing but the default has it, so that a member has one default at most.
    default_marker        TINYINT        AS (IF(is_default, 1, NULL)) PERSISTENT,
    added_at              DATETIME(6)    NOT NULL,
    UNIQUE KEY member_bank_account_default (member_id, default_marker),
    UNIQUE KEY member_bank_account_number (member_id, number_index),
    CONSTRAINT member_bank_account_member FOREIGN KEY (member_id) REFERENCES member_account (member_id)
);
