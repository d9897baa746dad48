package com.pikcur.bootstrap;

import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.DataKeys;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.persistence.shared.StoredJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How personal data is kept from those who come across the store. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

    @Bean
    PersonalDataCipher personalDataCipher(@Value("${pikcur.personal-data.keys}") String keys) {
        return new PersonalDataCipher(DataKeys.of(keys));
    }

    @Bean
    BlindIndex blindIndex(@Value("${pikcur.personal-data.index-key}") String key) {
        return BlindIndex.of(key);
    }

    @Bean
    StoredJson storedJson(PersonalDataCipher cipher) {
        return new StoredJson(cipher);
    }
}
