package com.pikcur.domain.payment.port;

import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.TOSS;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Reconciliation;
import com.pikcur.domain.payment.Reconciliation.Difference;
import com.pikcur.domain.payment.Reconciliation.Kind;
import com.pikcur.domain.shared.AtOnce;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ReconciliationRepository} promises, the one in memory and the real one alike. */
public interface ReconciliationRepositoryContract {

    ReconciliationRepository reconciliations();

    @Test
    default void a_report_is_found_by_its_day_as_it_was_saved() {
        var day = LocalDate.of(2026, 3, 2);
        var every = Stream.of(Kind.values()).map(kind -> difference(kind, "1")).toList();
        var report = new Reconciliation(day, NOW, 17, every);

        reconciliations().save(report);

        assertThat(reconciliations().find(day)).contains(report);
        assertThat(reconciliations().find(day.plusDays(1))).isEmpty();
    }

    @Test
    default void a_later_report_of_a_day_takes_the_earlier_one_s_place() {
        var day = LocalDate.of(2026, 3, 4);
        reconciliations().save(report(day, 3));
        var later = new Reconciliation(day, NOW.plusSeconds(1), 2, List.of(difference(Kind.NOT_TOLD, "2")));

        reconciliations().save(later);

        assertThat(reconciliations().find(day)).contains(later);
    }

    @Test
    default void a_day_without_differences_has_a_report_too() {
        var report = new Reconciliation(LocalDate.of(2026, 3, 5), NOW, 0, List.of());

        reconciliations().save(report);

        assertThat(reconciliations().find(report.day())).contains(report);
    }

    @Test
    default void of_reports_saved_at_once_one_stands_as_a_whole() {
        var day = LocalDate.of(2026, 3, 6);

        AtOnce.each(8, number -> {
            reconciliations().save(report(day, number));
            return number;
        });

        var stands = reconciliations().find(day).orElseThrow();
        assertThat(stands.differences())
                .hasSize(stands.checked())
                .allMatch(difference -> difference.ours().equals(Integer.toString(stands.checked())));
    }

    /** As many differences as quotes, each of which says how many. */
    private static Reconciliation report(LocalDate day, int differences) {
        var each = IntStream.range(0, differences)
                .mapToObj(_ -> difference(Kind.PROVIDER_AMOUNT, Integer.toString(differences)))
                .toList();
        return new Reconciliation(day, NOW, differences, each);
    }

    private static Difference difference(Kind kind, String ours) {
        return new Difference(kind, new QuoteId(UUID.randomUUID()), TOSS, ours, "?");
    }
}
