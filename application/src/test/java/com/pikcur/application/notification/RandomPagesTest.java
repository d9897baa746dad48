package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.news;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeFixtures;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/**
 * While many are telling, pages close and go on at another node, in the middle of reading: each of them shows every notice,
 * once and in order. A failure prints the seed of what each of them does, though not who is faster.
 */
class RandomPagesTest {

    private static final int MEMBERS = 3;
    private static final int PAGES_OF_EACH = 3;
    private static final int TELLERS = 4;
    private static final int TOLD_BY_EACH = 40;
    private static final int MOST_AT_ONCE = 5;

    private final NotificationsAtWork work = new NotificationsAtWork();
    private final List<LiveNotices> nodes = List.of(new LiveNotices(work.notices), new LiveNotices(work.notices));
    private final List<MemberId> members =
            IntStream.range(0, MEMBERS).mapToObj(_ -> work.joined()).toList();
    private final List<OpenPage> pages = members.stream()
            .flatMap(member -> IntStream.range(0, PAGES_OF_EACH).mapToObj(_ -> new OpenPage(member)))
            .toList();
    private final AtomicInteger telling = new AtomicInteger(TELLERS);
    private final long seed = Long.getLong("pikcur.seed", System.nanoTime());

    /** How many of a hundred calls never arrive. */
    private int lost;

    @RepeatedTest(10)
    void where_every_call_arrives_nobody_needs_to_look() {
        runAll();

        mustHaveShownAll();
    }

    @RepeatedTest(10)
    void where_calls_are_lost_a_look_makes_good_for_them() {
        lost = 50;
        runAll();

        nodes.forEach(LiveNotices::refresh);
        pages.forEach(page -> page.read(MOST_AT_ONCE));
        mustHaveShownAll();
    }

    private void runAll() {
        pages.forEach(page -> page.open(nodes.getFirst(), OptionalLong.of(0)));
        AtOnce.each(TELLERS + pages.size(), number -> {
            var random = new SplittableRandom(seed + number);
            if (number < TELLERS) {
                tellAll(random);
            } else {
                show(pages.get(number - TELLERS), random);
            }
            return number;
        });
        pages.forEach(page -> page.read(MOST_AT_ONCE));
    }

    private void tellAll(SplittableRandom random) {
        try {
            for (var each = 0; each < TOLD_BY_EACH; each++) {
                var some = members.stream()
                        .filter(_ -> random.nextInt(3) > 0)
                        .map(member -> unnumbered(member, random))
                        .toList();
                work.notices.add(some).forEach(notice -> call(notice, random));
            }
        } finally {
            telling.decrementAndGet();
        }
    }

    private static Unnumbered unnumbered(MemberId member, SplittableRandom random) {
        var news = news(member, NoticeType.WON);
        return random.nextInt(5) > 0 ? NoticeFixtures.listed(news) : NoticeFixtures.unlisted(news);
    }

    /** Every node on its own hears of it, or does not. */
    private void call(Notice notice, SplittableRandom random) {
        for (var node : nodes) {
            if (random.nextInt(100) >= lost) {
                node.tell(notice.news().recipient(), notice.seq());
            }
        }
    }

    private void show(OpenPage page, SplittableRandom random) {
        while (telling.get() > 0) {
            switch (random.nextInt(10)) {
                case 0 -> page.open(anyNode(random));
                case 1 -> {
                    page.close();
                    page.readSome(1);
                    LockSupport.parkNanos(10_000);
                    page.open(anyNode(random));
                }
                case 2, 3 -> page.readSome(1 + random.nextInt(MOST_AT_ONCE));
                default -> page.read(1 + random.nextInt(MOST_AT_ONCE));
            }
            LockSupport.parkNanos(10_000);
        }
    }

    private LiveNotices anyNode(SplittableRandom random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private void mustHaveShownAll() {
        assertThat(pages)
                .as("Seed %d", seed)
                .allSatisfy(page -> assertThat(page.seen())
                        .isEqualTo(work.notices.listed(page.member()).stream()
                                .map(Notice::seq)
                                .toList()));
        assertThat(nodes.stream().mapToInt(LiveNotices::watcherCount).sum()).isEqualTo(pages.size());
    }
}
