package com.pikcur.domain.shared.port;

import java.util.function.Supplier;

/**
 * Makes several stores change together or not at all. Contract: {@code TransactionsContract}.
 *
 * <p>A locking read is the first statement of a transaction that decides something. No call to another system belongs
 * inside.
 */
public interface Transactions {

    /**
     * Runs the work in one transaction at READ COMMITTED; joins the caller's, if there is one. Whatever the work throws
     * undoes all of it. The work may be run again, at most twice, after {@link StaleAggregate}.
     *
     * @throws StaleAggregate if the data kept changing underneath
     */
    <T> T execute(Supplier<T> work);
}
