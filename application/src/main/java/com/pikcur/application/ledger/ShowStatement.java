package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Statement;
import com.pikcur.domain.shared.MemberId;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** Use case: a member looks at what a month has brought, as months are counted where Pikcur is. */
public final class ShowStatement {

    private static final ZoneId HERE = ZoneId.of("Asia/Seoul");

    private final LedgerQueries queries;

    public ShowStatement(LedgerQueries queries) {
        this.queries = queries;
    }

    public Statement handle(MemberId member, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(HERE).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(HERE).toInstant();
        var entries = queries.entries(member, from, until);
        var orders = entries.stream()
                .map(JournalEntry::order)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return Statement.of(member, queries.balanceBefore(member, from), entries, queries.refundsOf(orders));
    }
}
