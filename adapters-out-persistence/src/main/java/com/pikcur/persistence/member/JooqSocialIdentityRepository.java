package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_SOCIAL;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialLink;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.MariaDbErrors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Who members are to providers, in MariaDB. */
public final class JooqSocialIdentityRepository implements SocialIdentityRepository {

    private static final String IDENTITY_KEY = "member_social_identity";
    private static final String PROVIDER_OF_MEMBER_KEY = "PRIMARY";

    private final DSLContext db;

    public JooqSocialIdentityRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<MemberId> find(SocialIdentity identity) {
        return db.select(MEMBER_SOCIAL.MEMBER_ID)
                .from(MEMBER_SOCIAL)
                .where(MEMBER_SOCIAL.PROVIDER.eq(identity.provider().code()))
                .and(MEMBER_SOCIAL.SUBJECT.eq(identity.subject()))
                .fetchOptional(MEMBER_SOCIAL.MEMBER_ID);
    }

    @Override
    public List<SocialLink> of(MemberId member) {
        return db.selectFrom(MEMBER_SOCIAL)
                .where(MEMBER_SOCIAL.MEMBER_ID.eq(member))
                .orderBy(MEMBER_SOCIAL.PROVIDER)
                .fetch(row -> new SocialLink(new SocialProvider(row.getProvider()), row.getLinkedAt()));
    }

    /** A refused row undoes its own statement alone, so the transaction may go on. */
    @Override
    public Linking link(SocialIdentity identity, MemberId member, Instant at) {
        try {
            db.insertInto(MEMBER_SOCIAL)
                    .set(MEMBER_SOCIAL.MEMBER_ID, member)
                    .set(MEMBER_SOCIAL.PROVIDER, identity.provider().code())
                    .set(MEMBER_SOCIAL.SUBJECT, identity.subject())
                    .set(MEMBER_SOCIAL.LINKED_AT, at)
                    .execute();
            return Linking.DONE;
        } catch (RuntimeException refused) {
            // Whatever it is wrapped in, only these two duplicates are taken for an answer.
            if (MariaDbErrors.isDuplicate(refused, IDENTITY_KEY)
                    || MariaDbErrors.isDuplicate(refused, PROVIDER_OF_MEMBER_KEY)) {
                return Linking.TAKEN;
            }
            throw refused;
        }
    }

    @Override
    public void unlink(MemberId member, SocialProvider provider) {
        db.deleteFrom(MEMBER_SOCIAL)
                .where(MEMBER_SOCIAL.MEMBER_ID.eq(member))
                .and(MEMBER_SOCIAL.PROVIDER.eq(provider.code()))
                .execute();
    }
}
