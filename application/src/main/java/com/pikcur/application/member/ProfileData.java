package com.pikcur.application.member;

import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.Base64;
import java.util.LinkedHashMap;

/** What members say about themselves, photo included. */
public final class ProfileData implements PersonalDataSource, PersonalDataEraser {

    private final ProfileRepository profiles;
    private final PhotoRepository photos;

    public ProfileData(ProfileRepository profiles, PhotoRepository photos) {
        this.profiles = profiles;
        this.photos = photos;
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Object about(MemberId member) {
        var profile = profiles.find(member);
        var told = new LinkedHashMap<String, Object>();
        told.put("introduction", profile.introduction());
        profile.phone().map(PhoneNumber::e164).ifPresent(phone -> told.put("phone", phone));
        profile.birthDate().ifPresent(born -> told.put("birthDate", born.value().toString()));
        told.put("language", profile.language().code());
        photos.find(member)
                .map(photo -> Base64.getEncoder().encodeToString(photo.jpeg()))
                .ifPresent(jpeg -> told.put("photoJpegBase64", jpeg));
        return told;
    }

    @Override
    public void erase(MemberId member) {
        profiles.remove(member);
        photos.remove(member);
    }
}
