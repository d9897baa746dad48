package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.report.Finding;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** How the database goes about what is asked on the ways that members take all day, in a house that is full. */
record Plans(Shop shop) {

    /** @throws IllegalStateException if nothing was asked, or the database does not say */
    List<Finding> look() throws IOException, InterruptedException {
        try (var log = StatementLog.of(shop)) {
            log.begin();
            new HotPaths(new ApiClient(shop.node().root()), shop.house()).walk();
            var statements = log.end();
            if (statements.isEmpty()) {
                throw new IllegalStateException("No statement was seen");
            }
            var faults = 0;
            for (var statement : statements) {
                faults += faultsOf(statement, log);
            }
            return List.of(
                    Finding.ofCount("kinds of statements looked into", statements.size()),
                    Finding.ofNone("of them, steps that read more than is wanted", faults));
        } catch (SQLException failed) {
            throw new IllegalStateException("The database does not say how it goes about it", failed);
        }
    }

    private static int faultsOf(String statement, StatementLog log) throws SQLException {
        var faults = log.planOf(statement).stream().filter(PlanStep::isFault).toList();
        faults.forEach(fault -> System.out.printf("  reads more than is wanted: %s of %s%n", fault, statement));
        return faults.size();
    }
}
