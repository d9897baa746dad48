package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.report.Finding;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** How the database goes about what is asked on the ways that members take all day, in a house that is full. */
record Plans(Shop shop) {

    private static final String AUCTIONS = "`auction`";

    /** @throws IllegalStateException if nothing was asked about auctions, or the database does not say */
    List<Finding> look() throws IOException, InterruptedException {
        try (var log = StatementLog.of(shop)) {
            log.begin();
            HotPaths.of(shop).walk();
            var statements = log.end();
            // A node asks for something all the time, so that it has asked says nothing.
            if (statements.stream().noneMatch(statement -> statement.contains(AUCTIONS))) {
                throw new IllegalStateException("No statement about auctions was seen");
            }
            return findings(statements, log);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database does not say how it goes about it", failed);
        }
    }

    private static List<Finding> findings(List<String> statements, StatementLog log) throws SQLException {
        var faults = 0;
        var mostRows = 0L;
        for (var statement : statements) {
            var plan = log.planOf(statement);
            if (plan.stream().anyMatch(PlanStep::isFault)) {
                faults++;
                print(statement, plan);
            }
            if (StatementLog.isOnlyReading(statement)) {
                mostRows = Math.max(mostRows, log.rowsTouchedBy(statement));
            }
        }
        return List.of(
                Finding.ofCount("statements on the hot paths that were explained", statements.size()),
                Finding.ofNone("statements that read more than they need", faults),
                Finding.ofCount("rows touched by the statement that touches most", mostRows));
    }

    private static void print(String statement, List<PlanStep> plan) {
        System.out.println("  reads more than it needs: " + statement);
        plan.forEach(step -> System.out.println("    " + (step.isFault() ? "! " : "  ") + step));
    }
}
