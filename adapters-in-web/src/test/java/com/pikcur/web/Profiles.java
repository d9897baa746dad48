package com.pikcur.web;

import com.pikcur.application.member.AddAddress;
import com.pikcur.application.member.AddressData;
import com.pikcur.application.member.ChangeAddress;
import com.pikcur.application.member.ChangePhoto;
import com.pikcur.application.member.ChooseDefaultAddress;
import com.pikcur.application.member.ExportPersonalData;
import com.pikcur.application.member.ProfileData;
import com.pikcur.application.member.RemoveAddress;
import com.pikcur.application.member.RemovePhoto;
import com.pikcur.application.member.ShowAddresses;
import com.pikcur.application.member.ShowPhoto;
import com.pikcur.application.member.ShowProfile;
import com.pikcur.application.member.UpdateProfile;
import com.pikcur.domain.member.port.InMemoryMembers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.web.member.AddressController;
import com.pikcur.web.member.ExportController;
import com.pikcur.web.member.ImagePhotoStudio;
import com.pikcur.web.member.PhotoController;
import com.pikcur.web.member.ProfileController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.util.List;

/** Profiles, photos and address books in memory, with everything in front of them. */
public final class Profiles {

    public final InMemoryMembers members;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Clock clock;
    private final Problems problems;

    Profiles(Clock clock, Problems problems) {
        this.members = new InMemoryMembers(transactions);
        this.clock = clock;
        this.problems = problems;
    }

    List<Object> controllers() {
        return List.of(profileController(), photoController(), addressController(), exportController());
    }

    ProfileController profileController() {
        return new ProfileController(
                new ShowProfile(members.directory(), members.profiles(), members.photos()),
                new UpdateProfile(members.profiles(), members.directory(), transactions),
                problems,
                clock);
    }

    PhotoController photoController() {
        return new PhotoController(
                new ShowPhoto(members.photos()),
                new ChangePhoto(new ImagePhotoStudio(), members.photos(), transactions),
                new RemovePhoto(members.photos()),
                problems);
    }

    AddressController addressController() {
        var useCases = new AddressController.UseCases(
                new ShowAddresses(members.books()),
                new AddAddress(members.books(), transactions, clock),
                new ChangeAddress(members.books(), transactions),
                new RemoveAddress(members.books(), transactions),
                new ChooseDefaultAddress(members.books(), transactions));
        return new AddressController(useCases, problems);
    }

    ExportController exportController() {
        return new ExportController(new ExportPersonalData(
                members.directory(),
                List.of(new ProfileData(members.profiles(), members.photos()), new AddressData(members.books()))));
    }
}
