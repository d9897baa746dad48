-- What members prove themselves with beside the password; one of each member.
CREATE TABLE member_second_factor (
    member_id        UUID           NOT NULL PRIMARY KEY,
    secret_encrypted VARBINARY(255) NOT NULL,
    -- The time step of the last code that was used; none while the factor is pending and not asked for.
    last_used_step   BIGINT         NULL,
    set_up_at        DATETIME(6)    NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    CONSTRAINT member_second_factor_of FOREIGN KEY (member_id) REFERENCES member_account (member_id)
);

-- Recovery codes that are not used yet; a used one is deleted.
CREATE TABLE member_recovery_code (
    member_id   UUID       NOT NULL,
    code_digest BINARY(32) NOT NULL,
    PRIMARY KEY (member_id, code_digest),
    CONSTRAINT member_recovery_code_of FOREIGN KEY (member_id) REFERENCES member_second_factor (member_id) ON DELETE CASCADE
);
