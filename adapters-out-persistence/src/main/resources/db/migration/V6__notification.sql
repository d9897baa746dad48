-- Lanes of their own for events whose reactions may take seconds, such as mail: they delay only each other.
INSERT INTO shared_outbox_lease (lane) VALUES (8), (9), (10), (11);
