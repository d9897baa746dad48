-- Lanes of their own for what members are told of: a crowd to be told holds up neither boards nor orders.
INSERT INTO shared_outbox_lease (lane) VALUES (12), (13), (14), (15);

-- One event may be kept in lanes of several kinds; that it waits in one is nothing to the others.
ALTER TABLE shared_outbox_wait ADD COLUMN lane INT NOT NULL DEFAULT 0 AFTER subject;
UPDATE shared_outbox_wait SET lane = COALESCE((SELECT lane FROM shared_outbox_event WHERE id = event_id), 0);
ALTER TABLE shared_outbox_wait
    ALTER COLUMN lane DROP DEFAULT,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (subject, lane);
