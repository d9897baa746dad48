package com.pikcur.persistence.member;

import static com.pikcur.domain.member.AddressFixtures.address;
import static com.pikcur.persistence.schema.Tables.MEMBER_PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.DataKeys;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.persistence.shared.ReEncryption;
import com.pikcur.persistence.shared.ReEncryption.Progress;
import com.pikcur.persistence.shared.TestDatabase;
import com.pikcur.persistence.shared.UnreadablePersonalData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingTheDataKeyTest {

    private static final List<EncryptedColumn> COLUMNS = EncryptedColumn.all();
    private static final int MEMBERS = 450;

    private final TestDatabase database = TestDatabase.fresh();
    private final DataKeys first = DataKeys.fresh();
    private final DataKeys added = first.withFreshKey();
    private final DataKeys promoted = added.withNewestAsPrimary();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void while_keys_change_every_node_reads_what_the_others_write() {
        var member = join();
        profiles(added).save(saying(member, 1));

        assertThat(profiles(promoted).find(member)).isEqualTo(saying(member, 1));
        profiles(promoted).save(saying(member, 2));
        assertThat(profiles(added).find(member)).isEqualTo(saying(member, 2));
        assertThatThrownBy(() -> profiles(first).find(member)).isInstanceOf(UnreadablePersonalData.class);
    }

    @Test
    void once_everything_is_re_encrypted_the_old_key_can_be_dropped() {
        var members = IntStream.range(0, MEMBERS).mapToObj(_ -> join()).toList();
        members.forEach(member -> profiles(first).save(saying(member, 1)));
        var withAddress = members.getFirst();
        var address = address(1);
        var book = new AddressBook(withAddress, List.of(address), Optional.of(address.id()));
        new JooqAddressBookRepository(database.db(), new PersonalDataCipher(first)).save(book);

        var progress = reEncryption(promoted).run();

        assertThat(progress.stream().mapToLong(Progress::rewritten).sum()).isEqualTo(MEMBERS + 5);
        assertThat(reEncryption(promoted).keysInUse()).containsExactly(promoted.primary());
        var left = promoted.retaining(Set.of()::contains);
        assertThat(left.ids()).containsExactly(promoted.primary());
        assertThat(members)
                .allSatisfy(member -> assertThat(profiles(left).find(member)).isEqualTo(saying(member, 1)));
        assertThat(new JooqAddressBookRepository(database.db(), new PersonalDataCipher(left)).find(withAddress))
                .isEqualTo(book);
    }

    @Test
    void what_was_done_half_is_finished_the_next_time() {
        var members = IntStream.range(0, 10).mapToObj(_ -> join()).toList();
        members.forEach(member -> profiles(first).save(saying(member, 1)));
        var broken = lastInTheTable();
        var ciphertext = phoneOf(broken);
        setPhone(broken, new byte[40]);
        assertThatThrownBy(() -> reEncryption(promoted).run()).isInstanceOf(UnreadablePersonalData.class);
        setPhone(broken, ciphertext);

        var rest = reEncryption(promoted).run();

        assertThat(rest.stream().mapToLong(Progress::rewritten).sum()).isEqualTo(1);
        assertThat(reEncryption(promoted).run().stream()
                        .mapToLong(Progress::rewritten)
                        .sum())
                .isZero();
        assertThat(members)
                .allSatisfy(
                        member -> assertThat(profiles(promoted).find(member)).isEqualTo(saying(member, 1)));
    }

    @Test
    void what_members_write_meanwhile_is_never_lost() {
        var members = IntStream.range(0, 100).mapToObj(_ -> join()).toList();
        members.forEach(member -> profiles(first).save(saying(member, 1)));

        AtOnce.each(4, number -> switch (number) {
            case 0 -> reEncryption(promoted).run();
            case 1 -> reEncryption(promoted).run();
            case 2 -> change(members, added);
            default -> change(members, promoted);
        });
        reEncryption(promoted).run();

        assertThat(reEncryption(promoted).keysInUse()).containsExactly(promoted.primary());
        assertThat(members)
                .allSatisfy(
                        member -> assertThat(profiles(promoted).find(member)).isEqualTo(saying(member, 2)));
    }

    private List<Progress> change(List<MemberId> members, DataKeys keys) {
        members.forEach(member -> profiles(keys).save(saying(member, 2)));
        return List.of();
    }

    private MemberId join() {
        var member = new MemberId(UUID.randomUUID());
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX).add(MemberFixtures.anAccount(member));
        return member;
    }

    private JooqProfileRepository profiles(DataKeys keys) {
        return new JooqProfileRepository(database.db(), new PersonalDataCipher(keys));
    }

    private ReEncryption reEncryption(DataKeys keys) {
        return new ReEncryption(database.db(), new PersonalDataCipher(keys), COLUMNS);
    }

    private MemberId lastInTheTable() {
        return database.db()
                .selectFrom(MEMBER_PROFILE)
                .orderBy(MEMBER_PROFILE.MEMBER_ID.desc())
                .limit(1)
                .fetchSingle()
                .getMemberId();
    }

    private byte[] phoneOf(MemberId member) {
        return database.db()
                .fetchSingle(MEMBER_PROFILE, MEMBER_PROFILE.MEMBER_ID.eq(member))
                .getPhoneEncrypted();
    }

    private void setPhone(MemberId member, byte[] ciphertext) {
        database.db()
                .update(MEMBER_PROFILE)
                .set(MEMBER_PROFILE.PHONE_ENCRYPTED, ciphertext)
                .where(MEMBER_PROFILE.MEMBER_ID.eq(member))
                .execute();
    }

    /** @param version tells what was said first from what was said later */
    private static Profile saying(MemberId member, int version) {
        var phone = new PhoneNumber("+82101234567" + version);
        return new Profile(member, "", Optional.of(phone), Optional.empty(), Language.KOREAN);
    }
}
