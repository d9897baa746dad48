-- The state after the last entry of the auction's log. Kept narrow: every bid rewrites it.
CREATE TABLE auction (
    id                  UUID        NOT NULL PRIMARY KEY,
    seller_id           UUID        NOT NULL,
    policy              VARCHAR(40) NOT NULL,
    -- The terms.
    start_price_won     BIGINT      NOT NULL,
    reserve_price_won   BIGINT      NULL,
    buy_now_price_won   BIGINT      NULL,
    shipping_fee_won    BIGINT      NOT NULL,
    opens_at            DATETIME(6) NOT NULL,
    agreed_closes_at    DATETIME(6) NOT NULL,
    auto_extend         BOOLEAN     NOT NULL,
    -- Aliases and salts come from it; it never leaves the service.
    secret              BINARY(32)  NOT NULL,
    -- How the bidding stands.
    lifecycle           VARCHAR(9)  NOT NULL,
    price_won           BIGINT      NOT NULL,
    bid_count           INT         NOT NULL,
    closes_at           DATETIME(6) NOT NULL,
    leading_bid_id      UUID        NULL,
    leading_bidder_id   UUID        NULL,
    leading_maximum_won BIGINT      NULL,
    -- How it ended.
    winner_id           UUID        NULL,
    sold_price_won      BIGINT      NULL,
    relisted_as         UUID        NULL,
    ended_at            DATETIME(6) NULL,
    -- The end of the log.
    log_seq             BIGINT      NOT NULL,
    log_hash            BINARY(32)  NOT NULL,
    version             BIGINT      NOT NULL,
    created_at          DATETIME(6) NOT NULL,
    KEY auction_by_end (lifecycle, closes_at, id),
    KEY auction_by_age (lifecycle, created_at, id),
    KEY auction_by_bids (lifecycle, bid_count, id),
    KEY auction_by_price (lifecycle, price_won, id),
    KEY auction_by_seller (seller_id, created_at, id),
    KEY auction_by_winner (winner_id, ended_at, id),
    CONSTRAINT auction_lifecycle CHECK (lifecycle IN ('SCHEDULED', 'RUNNING', 'SOLD', 'UNSOLD', 'CANCELLED')),
    CONSTRAINT auction_amounts CHECK (start_price_won >= 0 AND shipping_fee_won >= 0 AND price_won >= start_price_won),
    CONSTRAINT auction_leader CHECK ((leading_bid_id IS NULL) = (leading_bidder_id IS NULL)
        AND (leading_bid_id IS NULL) = (leading_maximum_won IS NULL)
        AND (leading_bid_id IS NULL) = (bid_count = 0)),
    CONSTRAINT auction_sold CHECK ((lifecycle = 'SOLD') = (winner_id IS NOT NULL)
        AND (winner_id IS NULL) = (sold_price_won IS NULL))
);

-- What is on sale, in its seller's words.
CREATE TABLE auction_article (
    auction_id  UUID           NOT NULL PRIMARY KEY,
    title       VARCHAR(100)   NOT NULL,
    description VARCHAR(10000) NOT NULL,
    `condition` VARCHAR(9)     NOT NULL,
    CONSTRAINT auction_article_auction FOREIGN KEY (auction_id) REFERENCES auction (id)
);

CREATE TABLE auction_article_addition (
    auction_id UUID          NOT NULL,
    position   INT           NOT NULL,
    text       VARCHAR(2000) NOT NULL,
    added_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (auction_id, position),
    CONSTRAINT auction_article_addition_article FOREIGN KEY (auction_id) REFERENCES auction_article (auction_id)
);

-- The truth: one row for each entry, chained by hash, never changed nor removed.
CREATE TABLE auction_log (
    auction_id      UUID        NOT NULL,
    seq             BIGINT      NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    fact            VARCHAR(12) NOT NULL,
    -- Of an attempt to bid or buy: its id, what it is called in public, and what came of it.
    bid_id          UUID        NULL,
    alias           VARCHAR(10) NULL,
    commitment      BINARY(32)  NULL,
    result          VARCHAR(21) NULL,
    -- Of the same attempt, never in public while the auction runs.
    bidder_id       UUID        NULL,
    amount_won      BIGINT      NULL,
    -- Of a cancellation and of a re-listing.
    cancelled_by    VARCHAR(13) NULL,
    relisted_as     UUID        NULL,
    -- The board after the entry.
    status          VARCHAR(9)  NOT NULL,
    price_won       BIGINT      NOT NULL,
    minimum_bid_won BIGINT      NULL,
    bid_count       INT         NOT NULL,
    leader_alias    VARCHAR(10) NULL,
    reserve_state   VARCHAR(7)  NOT NULL,
    closes_at       DATETIME(6) NOT NULL,
    previous_hash   BINARY(32)  NOT NULL,
    hash            BINARY(32)  NOT NULL,
    PRIMARY KEY (auction_id, seq),
    -- An attempt is named after the request it came with: this is what makes a repeated one fail.
    UNIQUE KEY auction_log_bid (bid_id),
    KEY auction_log_by_bidder (bidder_id, auction_id, seq)
);

-- Of entries that set terms.
CREATE TABLE auction_log_terms (
    auction_id         UUID        NOT NULL,
    seq                BIGINT      NOT NULL,
    start_price_won    BIGINT      NOT NULL,
    reserve_commitment BINARY(32)  NULL,
    buy_now_price_won  BIGINT      NULL,
    shipping_fee_won   BIGINT      NOT NULL,
    opens_at           DATETIME(6) NOT NULL,
    closes_at          DATETIME(6) NOT NULL,
    auto_extend        BOOLEAN     NOT NULL,
    PRIMARY KEY (auction_id, seq)
);

-- Of entries that take bids back. A bid named here no longer counts.
CREATE TABLE auction_log_retraction (
    auction_id UUID   NOT NULL,
    seq        BIGINT NOT NULL,
    position   INT    NOT NULL,
    bid_id     UUID   NOT NULL,
    PRIMARY KEY (auction_id, seq, position),
    UNIQUE KEY auction_log_retraction_bid (bid_id)
);

CREATE TRIGGER auction_log_is_not_changed BEFORE UPDATE ON auction_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'auction_log is append-only';
CREATE TRIGGER auction_log_is_not_removed BEFORE DELETE ON auction_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'auction_log is append-only';
CREATE TRIGGER auction_log_terms_are_not_changed BEFORE UPDATE ON auction_log_terms FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'auction_log_terms is append-only';
CREATE TRIGGER auction_log_terms_are_not_removed BEFORE DELETE ON auction_log_terms FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'auction_log_terms is append-only';
CREATE TRIGGER auction_log_retraction_is_not_changed BEFORE UPDATE ON auction_log_retraction FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'auction_log_retraction is append-only';
CREATE TRIGGER auction_log_retraction_is_not_removed BEFORE DELETE ON auction_log_retraction FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'auction_log_retraction is append-only';
