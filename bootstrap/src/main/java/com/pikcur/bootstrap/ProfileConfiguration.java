package com.pikcur.bootstrap;

import com.pikcur.application.member.AddAddress;
import com.pikcur.application.member.AddressData;
import com.pikcur.application.member.ChangeAddress;
import com.pikcur.application.member.ChangePhoto;
import com.pikcur.application.member.ChooseDefaultAddress;
import com.pikcur.application.member.ExportPersonalData;
import com.pikcur.application.member.PersonalDataSource;
import com.pikcur.application.member.ProfileData;
import com.pikcur.application.member.RemoveAddress;
import com.pikcur.application.member.RemovePhoto;
import com.pikcur.application.member.ShowAddresses;
import com.pikcur.application.member.ShowPhoto;
import com.pikcur.application.member.ShowProfile;
import com.pikcur.application.member.UpdateProfile;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAddressBookRepository;
import com.pikcur.persistence.member.JooqMemberDirectory;
import com.pikcur.persistence.member.JooqPhotoRepository;
import com.pikcur.persistence.member.JooqProfileRepository;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.web.member.AddressController;
import com.pikcur.web.member.ExportController;
import com.pikcur.web.member.ImagePhotoStudio;
import com.pikcur.web.member.PhotoController;
import com.pikcur.web.member.ProfileController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What members say about themselves, where things are sent to, and what they can take along. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    MemberDirectory memberDirectory(DSLContext db) {
        return new JooqMemberDirectory(db);
    }

    @Bean
    ProfileRepository profileRepository(DSLContext db, PersonalDataCipher cipher) {
        return new JooqProfileRepository(db, cipher);
    }

    @Bean
    PhotoRepository photoRepository(DSLContext db) {
        return new JooqPhotoRepository(db);
    }

    @Bean
    AddressBookRepository addressBookRepository(DSLContext db, PersonalDataCipher cipher) {
        return new JooqAddressBookRepository(db, cipher);
    }

    @Bean
    ProfileData profileData(ProfileRepository profiles, PhotoRepository photos) {
        return new ProfileData(profiles, photos);
    }

    @Bean
    AddressData addressData(AddressBookRepository books) {
        return new AddressData(books);
    }

    @Bean
    ProfileController profileController(
            MemberDirectory directory,
            ProfileRepository profiles,
            PhotoRepository photos,
            Transactions transactions,
            Problems problems,
            Clock clock) {
        return new ProfileController(
                new ShowProfile(directory, profiles, photos),
                new UpdateProfile(profiles, directory, transactions),
                problems,
                clock);
    }

    @Bean
    PhotoController photoController(PhotoRepository photos, Transactions transactions, Problems problems) {
        return new PhotoController(
                new ShowPhoto(photos),
                new ChangePhoto(new ImagePhotoStudio(), photos, transactions),
                new RemovePhoto(photos),
                problems);
    }

    @Bean
    AddressController addressController(
            AddressBookRepository books, Transactions transactions, Clock clock, Problems problems) {
        var useCases = new AddressController.UseCases(
                new ShowAddresses(books),
                new AddAddress(books, transactions, clock),
                new ChangeAddress(books, transactions),
                new RemoveAddress(books, transactions),
                new ChooseDefaultAddress(books, transactions));
        return new AddressController(useCases, problems);
    }

    /** @param sources one from each context that stores something personal */
    @Bean
    ExportController exportController(MemberDirectory directory, List<PersonalDataSource> sources) {
        return new ExportController(new ExportPersonalData(directory, sources));
    }
}
