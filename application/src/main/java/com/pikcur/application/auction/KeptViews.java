package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import java.util.Set;

/** Keeps for a moment how auctions look, and must be told whenever one of them has come to look otherwise. */
public interface KeptViews {

    /** These have changed, and may still stand where they stood in lists. */
    void forget(Set<AuctionId> changed);

    /** This one has changed, and stands in other lists now. */
    void forgetWithLists(AuctionId changed);

    /** Anything may have changed. */
    void forgetAll();

    /**
     * Told of everything together.
     *
     * @param origin what the other's views are made of, and therefore forgets first
     */
    record Both(KeptViews origin, KeptViews madeOfIt) implements KeptViews {

        @Override
        public void forget(Set<AuctionId> changed) {
            origin.forget(changed);
            madeOfIt.forget(changed);
        }

        @Override
        public void forgetWithLists(AuctionId changed) {
            origin.forgetWithLists(changed);
            madeOfIt.forgetWithLists(changed);
        }

        @Override
        public void forgetAll() {
            origin.forgetAll();
            madeOfIt.forgetAll();
        }
    }
}
