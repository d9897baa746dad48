-- An order's parcel, and what trackers have told of it. Whoever changes a row holds the order's.
CREATE TABLE delivery_parcel (
    order_id        UUID         NOT NULL PRIMARY KEY,
    title           VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    seller_id       UUID         NOT NULL,
    buyer_id        UUID         NOT NULL,
    carrier_code    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tracking_number VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ordered_at      DATETIME(6)  NOT NULL,
    registered_at   DATETIME(6)  NOT NULL,
    step            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Set once nobody looks for it any more.
    ended           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- Of the latest sighting, oldest first: shown together and never searched.
    scans           JSON         NOT NULL,
    seen_at         DATETIME(6)  NULL,
    quiet_looks     INT          NOT NULL,
    doubts          SET('PICKED_UP_BEFORE_ORDER', 'NUMBER_ELSEWHERE', 'WENT_BACKWARDS', 'NUMBER_UNKNOWN') NOT NULL,
    dispelled       BOOLEAN      NOT NULL,
    version         BIGINT       NOT NULL,
    -- A parcel belongs to one order.
    CONSTRAINT delivery_parcel_invoice UNIQUE (carrier_code, tracking_number),
    -- Carriers number their parcels each for itself, so that two may have given the same.
    KEY delivery_parcel_number (tracking_number),
    CONSTRAINT delivery_parcel_of FOREIGN KEY (order_id) REFERENCES order_sale (id),
    CONSTRAINT delivery_parcel_step CHECK (step IN
        ('ANNOUNCED', 'PREPARING', 'PICKED_UP', 'IN_TRANSIT', 'AT_BRANCH', 'OUT_FOR_DELIVERY', 'DELIVERED')),
    CONSTRAINT delivery_parcel_ended CHECK (ended IN ('DELIVERED', 'RETURNED', 'GIVEN_UP'))
);

-- By when paid orders must be on their way. Whoever changes a row holds the order's.
CREATE TABLE delivery_shipping_due (
    order_id UUID        NOT NULL PRIMARY KEY,
    due_at   DATETIME(6) NOT NULL,
    extended BOOLEAN     NOT NULL,
    reminded BOOLEAN     NOT NULL,
    version  BIGINT      NOT NULL,
    CONSTRAINT delivery_shipping_due_of FOREIGN KEY (order_id) REFERENCES order_sale (id)
);

-- What trackers were asked, each month by itself. Counted by all nodes, in one statement each time.
CREATE TABLE delivery_tracker_use (
    tracker VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    month   CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used    INT         NOT NULL,
    -- Whether the last who came got a look: what the counting statement tells whoever ran it.
    granted BOOLEAN     NOT NULL,
    PRIMARY KEY (tracker, month)
);

-- Trackers that nobody is to ask.
CREATE TABLE delivery_tracker_bar (
    tracker       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    reason        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provider_code VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    since_at      DATETIME(6)  NOT NULL,
    -- Empty: until somebody lets it.
    until_at      DATETIME(6)  NULL,
    CONSTRAINT delivery_tracker_bar_reason CHECK (reason IN ('KEY_REFUSED', 'QUOTA_SPENT'))
);
