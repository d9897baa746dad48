package com.pikcur.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent.Told;
import com.pikcur.domain.notification.MailContent.ToldTogether;
import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.QuietHours;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Seeds;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * However a member's wishes change while they are told: in the end everything has gone every way it was to go when it was
 * told, once, but what they have deleted while it waited. Each run takes new histories; a failure prints the seed of its
 * history, and {@code -Dpikcur.seed=…} begins with that one.
 */
class RandomNoticesTest {

    private static final int HISTORIES = 150;
    private static final int STEPS = 60;
    private static final List<NoticeType> TYPES = List.of(NoticeType.OUTBID, NoticeType.WON, NoticeType.LOST);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofMinutes(40), Duration.ofHours(5), Duration.ofHours(11));
    private static final Pattern MANY = Pattern.compile("(\\d+) new notices");

    @Test
    void in_every_history_everything_goes_its_ways_once() {
        Seeds.each(HISTORIES, seed -> new History(seed).run());
    }

    /** One member's, all of it from one seed. */
    private static final class History {

        private final SplittableRandom random;
        private final NotificationsAtWork work = new NotificationsAtWork();
        private final MemberId member = work.joined(Language.ENGLISH, Optional.of("+821012345678"));
        private final PushSubscription browser = work.browserOf(member);
        /** What was to go which way, by its name. */
        private final Map<NoticeChannel, List<String>> expected = new EnumMap<>(NoticeChannel.class);

        private int told;

        History(long seed) {
            random = new SplittableRandom(seed);
            for (var channel : NoticeChannel.values()) {
                expected.put(channel, new ArrayList<>());
            }
        }

        void run() {
            for (var step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> tell();
                    case 3 -> wish();
                    case 4 -> delete();
                    default -> pause(PAUSES.get(random.nextInt(PAUSES.size())));
                }
                mustWaitFor();
            }
            pause(Duration.ofDays(1));
            pause(Duration.ofDays(1));
            mustHaveGoneTheirWays();
        }

        private void tell() {
            var name = "No. " + ++told + ".";
            var type = TYPES.get(random.nextInt(TYPES.size()));
            var news = new News(member, name, type, About.auction(UUID.randomUUID()), NoticeDetails.named(name));
            work.use
                    .settings
                    .show(member)
                    .channelsFor(type)
                    .forEach(channel -> ofChannel(channel).add(name));
            work.use.tell.handle(List.of(news));
            if (random.nextInt(3) == 0) {
                work.use.tell.handle(List.of(news));
            }
        }

        private void wish() {
            var chosen = new EnumMap<NoticeType, Set<NoticeChannel>>(NoticeType.class);
            for (var type : TYPES) {
                if (random.nextBoolean()) {
                    chosen.put(type, someChannels());
                }
            }
            var quiet = Optional.of(new QuietHours(
                            LocalTime.of(random.nextInt(12), 0), LocalTime.of(12 + random.nextInt(12), 0)))
                    .filter(_ -> random.nextBoolean());
            var rhythm = random.nextBoolean() ? MailRhythm.DAILY : MailRhythm.AT_ONCE;
            work.use.settings.change(new NoticeSettings(member, chosen, quiet, rhythm));
        }

        private Set<NoticeChannel> someChannels() {
            var channels = EnumSet.allOf(NoticeChannel.class);
            channels.removeIf(_ -> random.nextBoolean());
            return channels;
        }

        /** One of them, or many; what waits and is deleted does not go out. */
        private void delete() {
            var all = work.notices.all(member);
            if (all.isEmpty()) {
                return;
            }
            var chosen = all.get(random.nextInt(all.size()));
            if (random.nextInt(4) == 0) {
                all.stream().filter(each -> each.seq() <= chosen.seq()).forEach(this::noLongerExpect);
                work.notices.deleteAll(member, chosen.seq());
            } else {
                noLongerExpect(chosen);
                work.notices.delete(member, chosen.id());
            }
        }

        private void noLongerExpect(Notice notice) {
            var name = notice.news().cause();
            ofChannel(NoticeChannel.IN_APP).remove(name);
            work.held.all(member).stream()
                    .filter(held -> held.notice().equals(notice.id()))
                    .map(HeldNotice::channel)
                    .forEach(channel -> ofChannel(channel).remove(name));
        }

        private void pause(Duration time) {
            work.clock.advance(time);
            work.timers.goOff(work.clock.instant(), timer -> work.use.release.handle(new MemberId(timer.subject())));
        }

        /** Whatever waits has a timer for when it is due. */
        private void mustWaitFor() {
            assertThat(work.held.nextDue(member))
                    .satisfiesAnyOf(
                            due -> assertThat(due).isEmpty(),
                            due -> assertThat(work.timerOfHeld(member)).isEqualTo(due));
        }

        private void mustHaveGoneTheirWays() {
            assertThat(work.held.all(member)).isEmpty();
            assertThat(work.notices.listed(member))
                    .extracting(notice -> notice.news().cause())
                    .isEqualTo(ofChannel(NoticeChannel.IN_APP));
            assertThat(mailed().map(Told::title).map(History::nameIn))
                    .containsExactlyInAnyOrderElementsOf(ofChannel(NoticeChannel.MAIL));
            assertThat(work.pushesTo(browser).stream()
                            .map(PushMessage::title)
                            .mapToInt(History::countIn)
                            .sum())
                    .isEqualTo(ofChannel(NoticeChannel.PUSH).size());
            assertThat(work.texts().stream().mapToInt(History::countIn).sum())
                    .isEqualTo(ofChannel(NoticeChannel.TEXT).size());
        }

        private Stream<Told> mailed() {
            return work.mailsTo(member).stream().map(Mail::content).flatMap(content -> switch (content) {
                case Told one -> Stream.of(one);
                case ToldTogether(var several) -> several.stream();
                case Object other -> throw new AssertionError("Not a notice: " + other);
            });
        }

        private static String nameIn(String title) {
            return title.substring(title.indexOf("No. "));
        }

        private static int countIn(String text) {
            var many = MANY.matcher(text);
            return many.find() ? Integer.parseInt(many.group(1)) : 1;
        }

        private List<String> ofChannel(NoticeChannel channel) {
            return expected.getOrDefault(channel, List.of());
        }
    }
}
