-- A key is taken under each quote by itself: somebody who tries to pay with another's must not stand in that other's way.
ALTER TABLE payment_attempt
    DROP CONSTRAINT payment_attempt_key,
    ADD CONSTRAINT payment_attempt_key UNIQUE (quote_id, provider_key);
