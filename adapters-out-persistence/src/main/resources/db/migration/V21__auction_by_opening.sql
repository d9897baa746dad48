-- Those whose time has come although nobody has opened them yet: hardly any, but every list of open auctions asks for them.
ALTER TABLE auction ADD KEY auction_by_opening (lifecycle, opens_at, id);
