package com.pikcur.application.community;

import com.pikcur.application.community.FollowQueries.Counts;
import com.pikcur.application.community.FollowQueries.Person;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.shared.MemberId;

/** Shows anybody who follows a member and whom the member follows. Each throws {@link NoSuchMember} if there is none. */
public final class ShowFollows {

    private final MemberDirectory directory;
    private final FollowQueries queries;

    public ShowFollows(MemberDirectory directory, FollowQueries queries) {
        this.directory = directory;
        this.queries = queries;
    }

    public Page<Person> followers(MemberId member, Cut cut) {
        return queries.followers(known(member), cut);
    }

    public Page<Person> following(MemberId member, Cut cut) {
        return queries.following(known(member), cut);
    }

    public Counts counts(MemberId member) {
        return queries.counts(known(member));
    }

    private MemberId known(MemberId member) {
        return directory
                .find(member)
                .orElseThrow(() -> new NoSuchMember(member))
                .member();
    }
}
