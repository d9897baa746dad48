package com.pikcur.web.shared;

import com.pikcur.domain.member.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.LocaleResolver;

/** Chooses between Korean and English by {@code Accept-Language}; English where neither is asked for. */
public final class Languages implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("ko") || language.equals("en"))
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    /** The language of the request this thread is answering. */
    static Locale current() {
        return LocaleContextHolder.getLocale().getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }

    /** The same, as members' texts know it. */
    public static Language spoken() {
        return Language.ofCode(current().getLanguage()).orElse(Language.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is the client's to say, with each request");
    }
}
