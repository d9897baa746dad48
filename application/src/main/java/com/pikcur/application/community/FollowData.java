package com.pikcur.application.community;

import com.pikcur.application.community.FollowQueries.Person;
import com.pikcur.application.member.PersonalDataSource;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.application.shared.WholeList;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Whom members follow and ask to follow, and whether they want to be asked themselves. */
public final class FollowData implements PersonalDataSource {

    /** All that is told. */
    public record Told(boolean approvesFollowers, List<Followed> following, List<Followed> asked) {}

    /** One who is followed, or asked. */
    public record Followed(UUID id, String nickname, Instant since) {

        static Followed of(Person person) {
            return new Followed(person.member().value(), person.nickname(), person.since());
        }
    }

    private final FollowRepository follows;
    private final FollowQueries queries;

    public FollowData(FollowRepository follows, FollowQueries queries) {
        this.follows = follows;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "follows";
    }

    @Override
    public Object about(MemberId member) {
        return new Told(
                follows.approvesFollowers(member),
                all(cut -> queries.following(member, cut)),
                all(cut -> queries.asked(member, cut)));
    }

    private static List<Followed> all(Function<Cut, Page<Person>> list) {
        return WholeList.of(list).stream().map(Followed::of).toList();
    }
}
