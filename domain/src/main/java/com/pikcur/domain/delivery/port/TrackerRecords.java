package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackerState;
import com.pikcur.domain.delivery.TrackerState.Bar;
import java.time.YearMonth;

/** Counts what trackers were asked, over all nodes. Contract: {@code TrackerRecordsContract}. */
public interface TrackerRecords {

    /**
     * Takes one look out of what a tracker may be asked in a month.
     *
     * @param quota looks a month
     * @return false if there is none left; nothing has been taken then
     */
    boolean take(TrackerCode tracker, YearMonth month, int quota);

    /** How many were taken in this month, and whether it is barred. */
    TrackerState stateOf(TrackerCode tracker, YearMonth month);

    /**
     * Nobody is to ask it from now on.
     *
     * @return false if a bar for this reason holds already, set by another who had asked at the same time; it stays then
     */
    boolean bar(TrackerCode tracker, Bar bar);

    /** It may be asked again; nothing happens if it was not barred. */
    void lift(TrackerCode tracker);
}
