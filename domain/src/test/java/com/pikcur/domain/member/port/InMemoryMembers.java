package com.pikcur.domain.member.port;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.DirectoryEntry;
import com.pikcur.domain.member.Naming;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.Photo;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members in memory: who is who, what they say about themselves, their photos and address books. */
public final class InMemoryMembers {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<MemberId, DirectoryEntry>> entries;
    private final InMemoryTransactions.Kept<Map<MemberId, Profile>> profiles;
    private final InMemoryTransactions.Kept<Map<MemberId, Photo>> photos;
    private final InMemoryTransactions.Kept<Map<MemberId, AddressBook>> books;

    public InMemoryMembers(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.entries = transactions.keep(Map.of());
        this.profiles = transactions.keep(Map.of());
        this.photos = transactions.keep(Map.of());
        this.books = transactions.keep(Map.of());
    }

    /** Makes somebody known. */
    public void join(MemberId member, Nickname nickname, Instant since, Role... roles) {
        var email = new HiddenText(nickname.key() + "@pikcur.test");
        put(entries, member, new DirectoryEntry(member, email, nickname, Set.of(roles), since));
    }

    public MemberDirectory directory() {
        return new Directory();
    }

    public ProfileRepository profiles() {
        return new Profiles();
    }

    public PhotoRepository photos() {
        return new Photos();
    }

    public AddressBookRepository books() {
        return new Books();
    }

    private void lock(MemberId member) {
        transactions.mustSurround();
        mustBeKnown(member);
    }

    private void mustBeKnown(MemberId member) {
        if (!entries.get().containsKey(member)) {
            throw new NoSuchMember(member);
        }
    }

    private static <T> void put(InMemoryTransactions.Kept<Map<MemberId, T>> kept, MemberId member, T value) {
        kept.change(before -> {
            var after = new HashMap<>(before);
            after.put(member, value);
            return Map.copyOf(after);
        });
    }

    private static <T> void drop(InMemoryTransactions.Kept<Map<MemberId, T>> kept, MemberId member) {
        kept.change(before -> {
            var after = new HashMap<>(before);
            after.remove(member);
            return Map.copyOf(after);
        });
    }

    private final class Directory implements MemberDirectory {

        @Override
        public Optional<DirectoryEntry> find(MemberId member) {
            return Optional.ofNullable(entries.get().get(member));
        }

        @Override
        public Naming rename(MemberId member, Nickname nickname) {
            return transactions.execute(() -> {
                var taken = entries.get().values().stream()
                        .filter(other -> !other.member().equals(member))
                        .anyMatch(other -> other.nickname().key().equals(nickname.key()));
                if (taken) {
                    return Naming.TAKEN;
                }
                find(member)
                        .ifPresent(entry -> put(
                                entries,
                                member,
                                new DirectoryEntry(member, entry.email(), nickname, entry.roles(), entry.since())));
                return Naming.GIVEN;
            });
        }
    }

    private final class Profiles implements ProfileRepository {

        @Override
        public Profile find(MemberId member) {
            return profiles.get().getOrDefault(member, Profile.empty(member));
        }

        @Override
        public Profile findLocked(MemberId member) {
            lock(member);
            return find(member);
        }

        @Override
        public void save(Profile profile) {
            put(profiles, profile.member(), profile);
        }

        @Override
        public void remove(MemberId member) {
            drop(profiles, member);
        }
    }

    private final class Photos implements PhotoRepository {

        @Override
        public Optional<Photo> find(MemberId member) {
            return Optional.ofNullable(photos.get().get(member));
        }

        @Override
        public Optional<Bytes32> digestOf(MemberId member) {
            return find(member).map(Photo::digest);
        }

        @Override
        public void save(MemberId member, Photo photo) {
            mustBeKnown(member);
            put(photos, member, photo);
        }

        @Override
        public void remove(MemberId member) {
            drop(photos, member);
        }
    }

    private final class Books implements AddressBookRepository {

        @Override
        public AddressBook find(MemberId member) {
            return books.get().getOrDefault(member, AddressBook.empty(member));
        }

        @Override
        public AddressBook findLocked(MemberId member) {
            lock(member);
            return find(member);
        }

        @Override
        public void save(AddressBook book) {
            put(books, book.member(), book);
        }
    }
}
