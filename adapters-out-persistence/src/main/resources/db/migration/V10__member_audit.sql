-- What was done to accounts, by whom and from where. Rows are added, never changed and never removed.
CREATE TABLE member_audit (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    member_id    UUID         NOT NULL,
    by_member_id UUID         NOT NULL,
    action       VARCHAR(40)  NOT NULL,
    detail       VARCHAR(500) NOT NULL,
    address      VARCHAR(64)  NOT NULL,
    device       VARCHAR(200) NOT NULL,
    done_at      DATETIME(6)  NOT NULL,
    KEY member_audit_by_member (member_id, id),
    KEY member_audit_sign_ins (member_id, action, address, done_at)
);

CREATE TRIGGER member_audit_stays BEFORE UPDATE ON member_audit
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is never changed';

CREATE TRIGGER member_audit_is_kept BEFORE DELETE ON member_audit
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is never shortened';
