-- The log tells who did not pay, and who bought in their place.
ALTER TABLE auction_log MODIFY fact VARCHAR(13) NOT NULL;

-- Who won an auction and did not pay, once for each auction.
CREATE TABLE auction_default (
    auction_id   UUID        NOT NULL,
    member_id    UUID        NOT NULL,
    defaulted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (auction_id, member_id),
    KEY auction_default_by_member (member_id, defaulted_at),
    CONSTRAINT auction_default_auction FOREIGN KEY (auction_id) REFERENCES auction (id)
);

-- One row for each member who ever did not pay: what deciders about the member queue for. Read at every bid, by its
-- primary key.
CREATE TABLE auction_defaulter (
    member_id          UUID        NOT NULL PRIMARY KEY,
    suspended_until_at DATETIME(6) NULL
);

-- What the other bidders are offered after a winner did not pay. The auction's row is its lock.
CREATE TABLE auction_second_chance (
    auction_id   UUID        NOT NULL PRIMARY KEY,
    state        VARCHAR(9)  NOT NULL,
    -- Who is asked, was asked last, or has taken it.
    bidder_id    UUID        NULL,
    price_won    BIGINT      NULL,
    answer_by_at DATETIME(6) NULL,
    version      BIGINT      NOT NULL,
    KEY auction_second_chance_open (bidder_id, state, answer_by_at),
    CONSTRAINT auction_second_chance_auction FOREIGN KEY (auction_id) REFERENCES auction (id),
    CONSTRAINT auction_second_chance_state CHECK (state IN ('OFFERED', 'ACCEPTED', 'STOPPED', 'EXHAUSTED')),
    CONSTRAINT auction_second_chance_bidder CHECK ((state = 'EXHAUSTED') = (bidder_id IS NULL)
        AND (state IN ('OFFERED', 'ACCEPTED')) = (price_won IS NOT NULL)
        AND (state = 'OFFERED') = (answer_by_at IS NOT NULL))
);

-- Those who have declined, or have let the time go by: nobody is asked twice.
CREATE TABLE auction_second_chance_pass (
    auction_id UUID NOT NULL,
    member_id  UUID NOT NULL,
    PRIMARY KEY (auction_id, member_id),
    CONSTRAINT auction_second_chance_pass_chance FOREIGN KEY (auction_id) REFERENCES auction_second_chance (auction_id)
);
