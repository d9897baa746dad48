package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.HiddenText;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Hidden texts in JSON: {@code {"encrypted":"<ciphertext in Base64>"}}, bound to what the JSON is about. */
final class HiddenTextJson {

    static final String ENCRYPTED = "encrypted";

    /** The attribute of a reader or writer that says what the JSON is about. */
    static final Object ABOUT = HiddenTextJson.class;

    private static final String PLACE = "hidden-text-in-json";

    private HiddenTextJson() {}

    static JacksonModule encryptedBy(PersonalDataCipher cipher) {
        return new SimpleModule("hidden texts")
                .addSerializer(new Encrypting(cipher))
                .addDeserializer(HiddenText.class, new Decrypting(cipher));
    }

    private static UUID about(Object attribute) {
        if (attribute instanceof UUID about) {
            return about;
        }
        throw new IllegalStateException("JSON with hidden texts must say what it is about");
    }

    private static final class Encrypting extends StdSerializer<HiddenText> {

        private final PersonalDataCipher cipher;

        Encrypting(PersonalDataCipher cipher) {
            super(HiddenText.class);
            this.cipher = cipher;
        }

        @Override
        public void serialize(HiddenText text, JsonGenerator json, SerializationContext context) {
            var ciphertext = cipher.encrypt(text.reveal(), PLACE, about(context.getAttribute(ABOUT)));
            json.writeStartObject();
            json.writeStringProperty(ENCRYPTED, Base64.getEncoder().encodeToString(ciphertext));
            json.writeEndObject();
        }
    }

    private static final class Decrypting extends StdDeserializer<HiddenText> {

        private final PersonalDataCipher cipher;

        Decrypting(PersonalDataCipher cipher) {
            super(HiddenText.class);
            this.cipher = cipher;
        }

        @Override
        public HiddenText deserialize(JsonParser json, DeserializationContext context) {
            var ciphertext = Base64.getDecoder()
                    .decode(context.readTree(json).path(ENCRYPTED).asString());
            return new HiddenText(cipher.decrypt(ciphertext, PLACE, about(context.getAttribute(ABOUT))));
        }
    }
}
