package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Opening;
import java.util.Optional;

/**
 * A log entry as it is handed out.
 *
 * @param opening of the amount behind the entry's commitment, where it may be seen
 */
public record PublishedEntry(BidLogEntry entry, Optional<Opening> opening) {}
