package com.pikcur.application.member;

import com.pikcur.application.member.UpdateProfile.Outcome.NicknameRefused;
import com.pikcur.application.member.UpdateProfile.Outcome.NicknameTaken;
import com.pikcur.application.member.UpdateProfile.Outcome.Updated;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.NicknameReading;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.shared.port.Transactions;

/**
 * Use case: a member says anew what their profile holds, and what they are called. Of two at once the later one stands,
 * whole.
 */
public final class UpdateProfile {

    /** @param nickname as the member wrote it */
    public record Command(String nickname, Profile profile) {}

    /** Everything that can come of it. Switch over it without a default. */
    public sealed interface Outcome {

        record Updated() implements Outcome {}

        record NicknameRefused(NicknameReading.Refused reason) implements Outcome {}

        record NicknameTaken() implements Outcome {}
    }

    private final ProfileRepository profiles;
    private final MemberDirectory directory;
    private final Transactions transactions;

    public UpdateProfile(ProfileRepository profiles, MemberDirectory directory, Transactions transactions) {
        this.profiles = profiles;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** @throws com.pikcur.domain.member.NoSuchMember if nobody has this id */
    public Outcome handle(Command command) {
        return switch (Nickname.read(command.nickname())) {
            case NicknameReading.Fine(var nickname) -> transactions.execute(() -> update(nickname, command.profile()));
            case NicknameReading.Refused refused -> new NicknameRefused(refused);
        };
    }

    private Outcome update(Nickname nickname, Profile profile) {
        var before = profiles.findLocked(profile.member());
        return switch (directory.rename(before.member(), nickname)) {
            case GIVEN -> {
                profiles.save(profile);
                yield new Updated();
            }
            case TAKEN -> new NicknameTaken();
        };
    }
}
