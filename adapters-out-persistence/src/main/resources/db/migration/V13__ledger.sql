-- What has happened that money moved. Rows are added, never changed and never removed.
CREATE TABLE ledger_entry (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind      VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference UUID        NOT NULL,
    order_id  UUID        NULL,
    posted_at DATETIME(6) NOT NULL,
    -- Nothing is ever posted twice.
    CONSTRAINT ledger_entry_once UNIQUE (kind, reference),
    CONSTRAINT ledger_entry_at UNIQUE (id, posted_at),
    KEY ledger_entry_of_order (order_id, kind)
);

-- Each row moves one amount from an account to another, so debits and credits cannot differ. An account is its kind and
-- whose it is: a member's or an order's id, a provider's name, or nobody's where it is the house's.
CREATE TABLE ledger_posting (
    entry_id     BIGINT      NOT NULL,
    position     SMALLINT    NOT NULL,
    -- The entry's own, repeated here so that one index has all that an account's lines are read by.
    posted_at    DATETIME(6) NOT NULL,
    debit_kind   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    debit_owner  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    credit_kind  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    credit_owner VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_won   BIGINT      NOT NULL,
    PRIMARY KEY (entry_id, position),
    KEY ledger_posting_debit (debit_owner, posted_at, entry_id, position, debit_kind, amount_won),
    KEY ledger_posting_credit (credit_owner, posted_at, entry_id, position, credit_kind, amount_won),
    CONSTRAINT ledger_posting_of FOREIGN KEY (entry_id, posted_at) REFERENCES ledger_entry (id, posted_at),
    CONSTRAINT ledger_posting_moves CHECK (amount_won > 0),
    CONSTRAINT ledger_posting_elsewhere CHECK (debit_kind <> credit_kind OR debit_owner <> credit_owner)
);

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The books are never changed';

CREATE TRIGGER ledger_entry_is_kept BEFORE DELETE ON ledger_entry
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The books are never shortened';

CREATE TRIGGER ledger_posting_stays BEFORE UPDATE ON ledger_posting
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The books are never changed';

CREATE TRIGGER ledger_posting_is_kept BEFORE DELETE ON ledger_posting
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The books are never shortened';

-- The balances of accounts that must not be overdrawn, advanced with each posting. No key but this one: rows are locked
-- in its order.
CREATE TABLE ledger_balance (
    kind        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner       VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    balance_won BIGINT      NOT NULL,
    PRIMARY KEY (kind, owner),
    CONSTRAINT ledger_balance_not_overdrawn CHECK (balance_won >= 0)
);

-- The books line by line for auditors: credits count, debits count against. All lines of an entry, and so all lines that
-- there are, sum to zero.
CREATE VIEW ledger_line AS
    SELECT e.id AS entry_id, p.position, e.kind AS entry_kind, e.reference, e.order_id, e.posted_at,
           p.credit_kind AS account_kind, p.credit_owner AS account_owner, p.amount_won AS won
    FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
    UNION ALL
    SELECT e.id, p.position, e.kind, e.reference, e.order_id, e.posted_at,
           p.debit_kind, p.debit_owner, -p.amount_won
    FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id;

-- Members' money on its way to their banks, with the bank account as it stood when they asked.
CREATE TABLE ledger_payout (
    id                    UUID           NOT NULL PRIMARY KEY,
    member_id             UUID           NOT NULL,
    amount_won            BIGINT         NOT NULL,
    bank_code             CHAR(3)        NOT NULL,
    number_encrypted      VARBINARY(255) NOT NULL,
    holder_name_encrypted VARBINARY(512) NOT NULL,
    requested_at          DATETIME(6)    NOT NULL,
    status                VARCHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    settled_at            DATETIME(6)    NULL,
    returned_at           DATETIME(6)    NULL,
    return_code           VARCHAR(200)   NULL,
    asked                 INT            NOT NULL,
    next_look_at          DATETIME(6)    NULL,
    version               BIGINT         NOT NULL,
    KEY ledger_payout_newest (member_id, requested_at, id),
    CONSTRAINT ledger_payout_of FOREIGN KEY (member_id) REFERENCES member_account (member_id),
    CONSTRAINT ledger_payout_pays CHECK (amount_won > 0),
    CONSTRAINT ledger_payout_status CHECK (status IN ('REQUESTED', 'IN_TRANSIT', 'SETTLED', 'RETURNED')),
    CONSTRAINT ledger_payout_settled CHECK ((status = 'SETTLED') = (settled_at IS NOT NULL)),
    CONSTRAINT ledger_payout_returned CHECK ((status = 'RETURNED') = (returned_at IS NOT NULL)),
    CONSTRAINT ledger_payout_why CHECK ((returned_at IS NULL) = (return_code IS NULL))
);
