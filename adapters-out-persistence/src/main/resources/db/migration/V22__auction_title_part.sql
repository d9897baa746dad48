-- Every title again from each of its letters on, so that whatever stands somewhere in a title stands at the beginning of a row here.
CREATE TABLE auction_title_part (
    auction_id UUID        NOT NULL,
    position   INT         NOT NULL,
    part       VARCHAR(16) NOT NULL,
    PRIMARY KEY (auction_id, position),
    KEY auction_title_part_by_beginning (part),
    CONSTRAINT auction_title_part_article FOREIGN KEY (auction_id) REFERENCES auction_article (auction_id)
);

-- By triggers, so that no title is missing that a node of an older version has written meanwhile.
CREATE TRIGGER auction_title_has_parts AFTER INSERT ON auction_article FOR EACH ROW
    INSERT INTO auction_title_part (auction_id, position, part)
    WITH RECURSIVE letter AS
        (SELECT 0 AS position UNION ALL SELECT position + 1 FROM letter WHERE position < CHAR_LENGTH(NEW.title) - 1)
    SELECT NEW.auction_id, position, SUBSTRING(NEW.title, position + 1, 16) FROM letter;

CREATE TRIGGER auction_title_has_other_parts AFTER UPDATE ON auction_article FOR EACH ROW
BEGIN
    IF NOT BINARY NEW.title <=> BINARY OLD.title THEN
        DELETE FROM auction_title_part WHERE auction_id = NEW.auction_id;
        INSERT INTO auction_title_part (auction_id, position, part)
        WITH RECURSIVE letter AS
            (SELECT 0 AS position UNION ALL SELECT position + 1 FROM letter WHERE position < CHAR_LENGTH(NEW.title) - 1)
        SELECT NEW.auction_id, position, SUBSTRING(NEW.title, position + 1, 16) FROM letter;
    END IF;
END;

INSERT INTO auction_title_part (auction_id, position, part)
WITH RECURSIVE letter AS (SELECT 0 AS position UNION ALL SELECT position + 1 FROM letter WHERE position < 99)
SELECT auction_id, letter.position, SUBSTRING(title, letter.position + 1, 16)
FROM auction_article JOIN letter ON letter.position < CHAR_LENGTH(title)
ON DUPLICATE KEY UPDATE part = VALUES(part);
