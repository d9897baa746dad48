-- What was asked for one order. Whoever changes a row of these tables holds the order's.
CREATE TABLE payment_quote (
    id               UUID        NOT NULL PRIMARY KEY,
    order_id         UUID        NOT NULL,
    payer_id         UUID        NOT NULL,
    provider         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    price_won        BIGINT      NOT NULL,
    shipping_fee_won BIGINT      NOT NULL,
    points_won       BIGINT      NOT NULL,
    status           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at        DATETIME(6) NOT NULL,
    expires_at       DATETIME(6) NOT NULL,
    version          BIGINT      NOT NULL,
    -- An order has one open quote at most: the database itself refuses a second one.
    open_for         UUID        AS (CASE WHEN status = 'OPEN' THEN order_id END) PERSISTENT,
    CONSTRAINT payment_quote_open UNIQUE (open_for),
    KEY payment_quote_issued (issued_at, id),
    CONSTRAINT payment_quote_of FOREIGN KEY (order_id) REFERENCES order_sale (id),
    CONSTRAINT payment_quote_status CHECK (status IN ('OPEN', 'PAID', 'CLOSED', 'EXPIRED')),
    CONSTRAINT payment_quote_points CHECK (points_won BETWEEN 0 AND price_won + shipping_fee_won)
);

-- One provider's payment for one quote, written down before the provider is asked.
CREATE TABLE payment_attempt (
    id               UUID           NOT NULL PRIMARY KEY,
    quote_id         UUID           NOT NULL,
    order_id         UUID           NOT NULL,
    provider         VARCHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provider_key     VARCHAR(200)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_won        BIGINT         NOT NULL,
    status           VARCHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Where the buyer is to transfer the amount to, while that is waited for.
    bank             VARCHAR(100)   CHARACTER SET utf8mb4 NULL,
    number_encrypted VARBINARY(255) NULL,
    due_at           DATETIME(6)    NULL,
    -- What was taken, and what of it has gone back.
    taken_won        BIGINT         NULL,
    returned_won     BIGINT         NULL,
    paid_at          DATETIME(6)    NULL,
    unwanted_why     VARCHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    decline_reason   VARCHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    decline_code     VARCHAR(200)   CHARACTER SET utf8mb4 NULL,
    by_transfer      BOOLEAN        NOT NULL,
    withdrawals      INT            NOT NULL,
    looks            INT            NOT NULL,
    secret_encrypted VARBINARY(512) NULL,
    began_at         DATETIME(6)    NOT NULL,
    version          BIGINT         NOT NULL,
    -- What a provider calls a payment stands for one of ours.
    CONSTRAINT payment_attempt_key UNIQUE (provider, provider_key),
    KEY payment_attempt_of_order (order_id, began_at, id),
    KEY payment_attempt_of_quote (quote_id, began_at, id),
    KEY payment_attempt_oldest (status, began_at, id),
    CONSTRAINT payment_attempt_for FOREIGN KEY (quote_id) REFERENCES payment_quote (id),
    CONSTRAINT payment_attempt_pays FOREIGN KEY (order_id) REFERENCES order_sale (id),
    CONSTRAINT payment_attempt_status
        CHECK (status IN ('UNKNOWN', 'PENDING', 'PAID', 'UNWANTED', 'DECLINED', 'FOREIGN')),
    CONSTRAINT payment_attempt_taken
        CHECK ((status IN ('PAID', 'UNWANTED')) = (taken_won IS NOT NULL AND returned_won IS NOT NULL AND paid_at IS NOT NULL)),
    CONSTRAINT payment_attempt_unwanted CHECK ((status = 'UNWANTED') = (unwanted_why IS NOT NULL)),
    CONSTRAINT payment_attempt_declined
        CHECK ((status = 'DECLINED') = (decline_reason IS NOT NULL AND decline_code IS NOT NULL)),
    -- No more goes back than came.
    CONSTRAINT payment_attempt_returned CHECK (returned_won BETWEEN 0 AND taken_won)
);

-- Money and points on their way back.
CREATE TABLE payment_refund (
    id           UUID         NOT NULL PRIMARY KEY,
    payment_id   UUID         NOT NULL,
    order_id     UUID         NOT NULL,
    amount_won   BIGINT       NOT NULL,
    points_won   BIGINT       NOT NULL,
    status       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    done_at      DATETIME(6)  NULL,
    refused_at   DATETIME(6)  NULL,
    refusal_code VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    tries        INT          NOT NULL,
    rounds       INT          NOT NULL,
    requested_at DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    KEY payment_refund_of_payment (payment_id, requested_at, id),
    KEY payment_refund_oldest (status, requested_at, id),
    CONSTRAINT payment_refund_of FOREIGN KEY (payment_id) REFERENCES payment_attempt (id),
    CONSTRAINT payment_refund_for FOREIGN KEY (order_id) REFERENCES order_sale (id),
    CONSTRAINT payment_refund_status CHECK (status IN ('REQUESTED', 'DONE', 'REFUSED')),
    CONSTRAINT payment_refund_done CHECK ((status = 'DONE') = (done_at IS NOT NULL)),
    CONSTRAINT payment_refund_refused
        CHECK ((status = 'REFUSED') = (refused_at IS NOT NULL AND refusal_code IS NOT NULL)),
    CONSTRAINT payment_refund_something CHECK (amount_won + points_won > 0)
);

-- What came of comparing a day with what providers and our own books say.
CREATE TABLE payment_reconciliation (
    day     DATE        NOT NULL PRIMARY KEY,
    made_at DATETIME(6) NOT NULL,
    checked INT         NOT NULL
);

CREATE TABLE payment_difference (
    day      DATE         NOT NULL,
    position INT          NOT NULL,
    kind     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quote_id UUID         NOT NULL,
    provider VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ours     VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    theirs   VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (day, position),
    CONSTRAINT payment_difference_of FOREIGN KEY (day) REFERENCES payment_reconciliation (day)
);
