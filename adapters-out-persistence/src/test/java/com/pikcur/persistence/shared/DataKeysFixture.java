package com.pikcur.persistence.shared;

import java.util.Base64;

/** Keys for personal data in tests, the same for all of them within one run. */
public final class DataKeysFixture {

    public static final DataKeys KEYS = DataKeys.fresh();

    public static final PersonalDataCipher CIPHER = new PersonalDataCipher(KEYS);

    public static final StoredJson JSON = new StoredJson(CIPHER);

    public static final BlindIndex INDEX = BlindIndex.of(Base64.getEncoder().encodeToString(new byte[32]));

    private DataKeysFixture() {}
}
