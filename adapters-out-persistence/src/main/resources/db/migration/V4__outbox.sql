-- What happened and has not been told yet, or cannot be told. Times are in UTC by the database's clock.
CREATE TABLE shared_outbox_event (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- Each subject has one lane, and each lane is worked off by one node at a time.
    lane        INT           NOT NULL,
    subject     UUID          NOT NULL,
    type        VARCHAR(80)   NOT NULL,
    payload     MEDIUMTEXT    NOT NULL,
    request_id  VARCHAR(128)  NULL,
    recorded_at DATETIME(6)   NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    -- Given up: kept for somebody to look at. Setting it back to NULL has the event tried again.
    parked_at   DATETIME(6)   NULL,
    failure     VARCHAR(1000) NULL,
    KEY shared_outbox_event_by_lane (lane, parked_at, id)
);

-- Subjects whose first event could not be handed on: it and all behind it wait.
CREATE TABLE shared_outbox_wait (
    subject     UUID          NOT NULL PRIMARY KEY,
    event_id    BIGINT        NOT NULL,
    tries       INT           NOT NULL,
    next_try_at DATETIME(6)   NOT NULL,
    failure     VARCHAR(1000) NOT NULL
);

-- Who works off which lane, and until when without a sign of life.
CREATE TABLE shared_outbox_lease (
    lane       INT         NOT NULL PRIMARY KEY,
    owner      VARCHAR(50) NULL,
    expires_at DATETIME(6) NULL
);

INSERT INTO shared_outbox_lease (lane) VALUES (0), (1), (2), (3), (4), (5), (6), (7);

-- The nodes among whom the lanes are shared out.
CREATE TABLE shared_outbox_node (
    node       VARCHAR(50) NOT NULL PRIMARY KEY,
    expires_at DATETIME(6) NOT NULL
);
