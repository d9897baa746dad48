-- Who wants nothing to do with whom. Read at every bid, by its primary key.
CREATE TABLE member_block (
    by_member_id UUID        NOT NULL,
    member_id    UUID        NOT NULL,
    blocked_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (by_member_id, member_id),
    KEY member_block_newest (by_member_id, blocked_at, member_id),
    KEY member_block_of (member_id),
    CONSTRAINT member_block_by FOREIGN KEY (by_member_id) REFERENCES member_account (member_id),
    CONSTRAINT member_block_member FOREIGN KEY (member_id) REFERENCES member_account (member_id)
);

-- Who follows whom (by_member_id follows member_id), or asks to.
CREATE TABLE community_follow (
    by_member_id UUID        NOT NULL,
    member_id    UUID        NOT NULL,
    accepted     BOOLEAN     NOT NULL,
    since_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (by_member_id, member_id),
    KEY community_follow_followers (member_id, accepted, since_at, by_member_id),
    KEY community_follow_following (by_member_id, accepted, since_at, member_id),
    CONSTRAINT community_follow_by FOREIGN KEY (by_member_id) REFERENCES member_account (member_id),
    CONSTRAINT community_follow_member FOREIGN KEY (member_id) REFERENCES member_account (member_id)
);

-- Those who want to be asked before somebody follows them.
CREATE TABLE community_follow_approval (
    member_id UUID NOT NULL PRIMARY KEY,
    CONSTRAINT community_follow_approval_member FOREIGN KEY (member_id) REFERENCES member_account (member_id)
);
