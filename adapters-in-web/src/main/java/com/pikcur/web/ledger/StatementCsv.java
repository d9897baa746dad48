package com.pikcur.web.ledger;

import com.pikcur.domain.ledger.Statement;
import com.pikcur.domain.ledger.StatementLine;
import com.pikcur.domain.shared.OrderId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements after RFC 4180, as spreadsheets read them: the opening balance, each line, the totals, the closing balance. */
final class StatementCsv {

    private static final String END = "\r\n";
    /** Without it spreadsheets take the text for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StatementCsv() {}

    static String of(Statement statement) {
        var head = Stream.of(
                row("kind", "postedAt", "orderId", "referenceId", "changeWon"),
                row("OPENING", "", "", "", statement.openingWon()));
        var lines = statement.lines().stream().map(StatementCsv::row);
        var totals = statement.totals().entrySet().stream()
                .map(total -> row("TOTAL " + total.getKey(), "", "", "", total.getValue()));
        var foot = Stream.of(row("CLOSING", "", "", "", statement.closingWon()));
        return Stream.of(head, lines, totals, foot)
                .flatMap(part -> part)
                .collect(Collectors.joining(END, BYTE_ORDER_MARK, END));
    }

    private static String row(StatementLine line) {
        return row(
                line.kind().name(),
                line.postedAt().toString(),
                line.order().map(OrderId::value).map(Object::toString).orElse(""),
                line.reference().toString(),
                line.changeWon());
    }

    /** Numbers stay bare: a minus before an amount is a number, before anything else it may be a formula. */
    private static String row(String kind, String postedAt, String order, String reference, long changeWon) {
        return texts(List.of(kind, postedAt, order, reference)) + "," + changeWon;
    }

    private static String row(String kind, String postedAt, String order, String reference, String change) {
        return texts(List.of(kind, postedAt, order, reference, change));
    }

    private static String texts(List<String> cells) {
        return cells.stream().map(StatementCsv::cell).collect(Collectors.joining(","));
    }

    /** Quoted always, and harmless: what a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(String text) {
        var harmless = text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
