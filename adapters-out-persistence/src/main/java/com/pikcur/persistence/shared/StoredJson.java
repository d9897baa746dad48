package com.pikcur.persistence.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.notification.StoredMailContent;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON in which values of ours are kept and sent between nodes: records by the names of their components, every
 * {@link HiddenText} in them encrypted.
 *
 * <p>What a newer node has added is skipped by an older one, so that both can run at once; what is missing and must not
 * be is an error.
 */
public final class StoredJson {

    private final JsonMapper json;

    public StoredJson(PersonalDataCipher cipher) {
        this.json = JsonMapper.builder()
                // What a record can tell of itself, such as that an amount is zero, is no component of it.
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(HiddenTextJson.encryptedBy(cipher))
                .addMixIn(MailContent.class, StoredMailContent.class)
                .build();
    }

    /**
     * A value without hidden texts.
     *
     * @throws JacksonException if there is one in it
     */
    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** @param about whose the hidden texts are: they open for whoever names the same */
    public String write(Object value, UUID about) {
        return json.writer().withAttribute(HiddenTextJson.ABOUT, about).writeValueAsString(value);
    }

    /**
     * A value without hidden texts.
     *
     * @throws IllegalArgumentException if the text is not JSON of such a value
     */
    public <T> T read(String text, Class<T> type) {
        return read(json.readerFor(type), text, type);
    }

    /**
     * @param about as it was written with
     * @throws IllegalArgumentException if the text is not JSON of such a value, or a hidden text in it cannot be opened
     */
    public <T> T read(String text, Class<T> type, UUID about) {
        return read(json.readerFor(type).withAttribute(HiddenTextJson.ABOUT, about), text, type);
    }

    private static <T> T read(ObjectReader reader, String text, Class<T> type) {
        try {
            return Optional.ofNullable(reader.<T>readValue(text))
                    .orElseThrow(() -> new IllegalArgumentException("Nothing where a value was expected"));
        } catch (JacksonException | UnreadablePersonalData unreadable) {
            throw new IllegalArgumentException("Not the JSON of a " + type.getName(), unreadable);
        }
    }
}
