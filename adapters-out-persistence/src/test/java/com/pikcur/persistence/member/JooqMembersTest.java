package com.pikcur.persistence.member;

import static com.pikcur.domain.member.AddressFixtures.address;
import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;
import static com.pikcur.persistence.schema.Tables.MEMBER_ADDRESS;
import static com.pikcur.persistence.schema.Tables.MEMBER_PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.member.port.AddressBookRepositoryContract;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.member.port.MemberDirectoryContract;
import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.member.port.PhotoRepositoryContract;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.member.port.ProfileRepositoryContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import com.pikcur.persistence.shared.UnreadablePersonalData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.dao.DuplicateKeyException;

@TestInstance(Lifecycle.PER_CLASS)
class JooqMembersTest
        implements ProfileRepositoryContract,
                AddressBookRepositoryContract,
                PhotoRepositoryContract,
                MemberDirectoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final ProfileRepository profiles = new JooqProfileRepository(database.db(), DataKeysFixture.CIPHER);
    private final AddressBookRepository books = new JooqAddressBookRepository(database.db(), DataKeysFixture.CIPHER);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public ProfileRepository profiles() {
        return profiles;
    }

    @Override
    public AddressBookRepository books() {
        return books;
    }

    @Override
    public PhotoRepository photos() {
        return new JooqPhotoRepository(database.db());
    }

    @Override
    public MemberDirectory directory() {
        return new JooqMemberDirectory(database.db());
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public MemberId aMember() {
        return aMemberCalled(new Nickname("m" + UUID.randomUUID().toString().substring(0, 13)));
    }

    @Override
    public MemberId aMemberCalled(Nickname nickname) {
        var member = new MemberId(UUID.randomUUID());
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX)
                .add(MemberFixtures.anAccount(member).rename(nickname));
        return member;
    }

    @Test
    void two_default_addresses_are_impossible_whatever_the_code_does() {
        var member = withTwoAddresses();

        assertThatThrownBy(() -> database.db()
                        .update(MEMBER_ADDRESS)
                        .set(MEMBER_ADDRESS.IS_DEFAULT, true)
                        .where(MEMBER_ADDRESS.MEMBER_ID.eq(member))
                        .execute())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nothing_personal_can_be_read_in_the_tables() {
        var member = withTwoAddresses();
        profiles.save(withPhone(member));

        var stored = database.db()
                        .selectFrom(MEMBER_ADDRESS)
                        .where(MEMBER_ADDRESS.MEMBER_ID.eq(member))
                        .fetch()
                        .map(row -> texts(
                                row.getRecipientEncrypted(),
                                row.getPhoneEncrypted(),
                                row.getLine1Encrypted(),
                                row.getLine2Encrypted(),
                                row.getEntranceNoteEncrypted()))
                + texts(database.db()
                        .fetchSingle(MEMBER_PROFILE, MEMBER_PROFILE.MEMBER_ID.eq(member))
                        .getPhoneEncrypted());

        assertThat(stored).doesNotContain("김수집", "5678", "세종대로", "302호", "1234#");
    }

    @Test
    void another_members_ciphertext_does_not_open_in_ones_own_row() {
        var mina = aMember();
        var thief = aMember();
        profiles.save(withPhone(mina));
        profiles.save(withPhone(thief));
        var stolen = database.db()
                .fetchSingle(MEMBER_PROFILE, MEMBER_PROFILE.MEMBER_ID.eq(mina))
                .getPhoneEncrypted();

        database.db()
                .update(MEMBER_PROFILE)
                .set(MEMBER_PROFILE.PHONE_ENCRYPTED, stolen)
                .where(MEMBER_PROFILE.MEMBER_ID.eq(thief))
                .execute();

        assertThatThrownBy(() -> profiles.find(thief)).isInstanceOf(UnreadablePersonalData.class);
    }

    @Test
    void with_the_account_goes_all_that_is_the_members() {
        var member = withTwoAddresses();
        profiles.save(withPhone(member));

        database.db()
                .deleteFrom(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .execute();

        assertThat(books.find(member)).isEqualTo(AddressBook.empty(member));
        assertThat(profiles.find(member)).isEqualTo(Profile.empty(member));
    }

    private MemberId withTwoAddresses() {
        var member = aMember();
        var first = address(1);
        transactions().execute(() -> {
            books.findLocked(member);
            books.save(new AddressBook(member, List.of(first, address(2)), Optional.of(first.id())));
            return member;
        });
        return member;
    }

    private static Profile withPhone(MemberId member) {
        return new Profile(
                member, "", Optional.of(new PhoneNumber("+821012345678")), Optional.empty(), Language.KOREAN);
    }

    private static String texts(byte[]... columns) {
        var all = new StringBuilder();
        for (var column : columns) {
            all.append(new String(column, StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
