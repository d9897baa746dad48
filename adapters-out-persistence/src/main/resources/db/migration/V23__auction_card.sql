-- The title once more, beside what else a card in a list shows: so a page of cards is read along one index of one table.
ALTER TABLE auction ADD COLUMN title VARCHAR(100) NOT NULL DEFAULT '';

-- By triggers, so that no title is missing that a node of an older version has written meanwhile.
CREATE TRIGGER auction_has_title AFTER INSERT ON auction_article FOR EACH ROW
    UPDATE auction SET title = NEW.title WHERE id = NEW.auction_id;

CREATE TRIGGER auction_has_other_title AFTER UPDATE ON auction_article FOR EACH ROW
    UPDATE auction SET title = NEW.title WHERE id = NEW.auction_id AND NOT BINARY NEW.title <=> BINARY OLD.title;

UPDATE auction JOIN auction_article ON auction_article.auction_id = auction.id SET auction.title = auction_article.title;
