package com.pikcur.web.ledger;

import com.pikcur.application.ledger.ShowStatement;
import com.pikcur.domain.ledger.Statement;
import com.pikcur.domain.ledger.StatementLine;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members month by month what they have earned, what was taken of it and what was paid out. */
@RestController
@RequestMapping("/api/v1/wallet/statements")
@Tag(name = "ledger")
public final class StatementController {

    private static final String CSV = "text/csv";
    private static final MediaType TEXT_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-[0-9]{2}");

    /** @param changeWon with a sign */
    record StatementLineResponse(
            Instant postedAt,
            StatementLine.Kind kind,
            @Nullable UUID orderId,
            UUID referenceId,
            long changeWon) {

        static StatementLineResponse of(StatementLine line) {
            return new StatementLineResponse(
                    line.postedAt(),
                    line.kind(),
                    line.order().map(OrderId::value).orElse(null),
                    line.reference(),
                    line.changeWon());
        }
    }

    /** @param totalWon with a sign */
    record StatementTotalResponse(StatementLine.Kind kind, long totalWon) {}

    /**
     * @param openingWon what was available less what was owed when the month began; may be below zero
     * @param closingWon the same when it ended: the opening balance and all lines
     */
    record StatementResponse(
            String month,
            long openingWon,
            List<StatementLineResponse> lines,
            List<StatementTotalResponse> totals,
            long closingWon) {

        StatementResponse {
            lines = List.copyOf(lines);
            totals = List.copyOf(totals);
        }

        static StatementResponse of(YearMonth month, Statement statement) {
            return new StatementResponse(
                    month.toString(),
                    statement.openingWon(),
                    statement.lines().stream().map(StatementLineResponse::of).toList(),
                    statement.totals().entrySet().stream()
                            .map(total -> new StatementTotalResponse(total.getKey(), total.getValue()))
                            .toList(),
                    statement.closingWon());
        }
    }

    private final ShowStatement show;

    public StatementController(ShowStatement show) {
        this.show = show;
    }

    @GetMapping(
            path = "/{month}",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(summary = "Your statement of a month such as 2026-03, as months are counted in Seoul; also as text/csv")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = StatementResponse.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<?> statement(
            @PathVariable @Parameter(example = "2026-03") String month,
            Identity member,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        var wanted = parsed(month);
        var statement = show.handle(member.member(), wanted);
        return prefersCsv(accept) ? csv(wanted, statement) : ResponseEntity.ok(StatementResponse.of(wanted, statement));
    }

    /** Whoever takes both alike gets JSON. */
    private static boolean prefersCsv(@Nullable String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(TEXT_CSV))
                .findFirst()
                .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    private static ResponseEntity<byte[]> csv(YearMonth month, Statement statement) {
        var file = ContentDisposition.attachment()
                .filename("pikcur-" + month + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(TEXT_CSV)
                .body(StatementCsv.of(statement).getBytes(StandardCharsets.UTF_8));
    }

    private static YearMonth parsed(String month) {
        try {
            if (MONTH.matcher(month).matches()) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeException _) {
            // It has the shape of a month and is none, such as 2026-13.
            throw new InvalidRequest(List.of(FieldProblem.of("month", "month")));
        }
        throw new InvalidRequest(List.of(FieldProblem.of("month", "month")));
    }
}
