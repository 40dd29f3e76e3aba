package org.kommunalcampus.web.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.record.CheckedDocument;
import org.kommunalcampus.record.CheckedDocument.Verdict;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordVerification;
import org.kommunalcampus.record.VerifiedRecord;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what a check found. */
@Component
@RequiredArgsConstructor
class VerificationPages {

    private static final String UNKNOWN = "UNKNOWN";

    private final RecordVerification verification;
    private final RecordWords words;
    private final Wording wording;

    /**
     * What a check found.
     *
     * @param file what the file is, {@code null} where none was sent
     * @param state whether the record counts, {@code null} where none is known
     * @param statement what the record says, {@code null} where none is known
     */
    record Answer(@Nullable Finding file, @Nullable Finding state, RecordWords.@Nullable Statement statement) {}

    /** One thing that was found. */
    record Finding(Tone tone, String title, String text) {}

    Answer byNumber(String typed, Locale locale) {
        return verification
                .byNumber(typed)
                .map(found -> answer(null, found, locale))
                .orElseGet(() -> new Answer(null, finding("number", UNKNOWN, Tone.WARNING, locale), null));
    }

    Answer byFile(InputStream content, Locale locale) throws IOException {
        CheckedDocument checked = verification.byDocument(content);
        Finding file = file(checked, locale);
        VerifiedRecord record = checked.record();
        return record == null ? new Answer(file, null, null) : answer(file, record, locale);
    }

    private Answer answer(@Nullable Finding file, VerifiedRecord found, Locale locale) {
        RecordState state = found.record().state();
        return new Answer(
                file, finding("state", state.name(), tone(state), locale), words.statement(found.record(), locale));
    }

    private Finding file(CheckedDocument checked, Locale locale) {
        boolean isList = checked.verdict() == Verdict.UNCHANGED && checked.record() == null;
        String title = isList ? "LIST" : checked.verdict().name();
        Tone tone = switch (checked.verdict()) {
            case UNCHANGED, SIGNED -> Tone.SUCCESS;
            case CHANGED -> Tone.DANGER;
            case UNKNOWN -> Tone.WARNING;
        };
        return checked.issuedAt() == null
                ? finding("file", title, tone, locale)
                : new Finding(
                        tone,
                        wording.text("proof.check.file." + title, locale),
                        wording.text(
                                "proof.check.file." + title + ".text",
                                locale,
                                wording.day(checked.issuedAt(), locale)));
    }

    private Finding finding(String about, String what, Tone tone, Locale locale) {
        String key = "proof.check." + about + "." + what;
        return new Finding(tone, wording.text(key, locale), wording.text(key + ".text", locale));
    }

    private static Tone tone(RecordState state) {
        return switch (state) {
            case VALID -> Tone.SUCCESS;
            case LAPSED, REPLACED, SUSPENDED -> Tone.WARNING;
            case REVOKED -> Tone.DANGER;
        };
    }
}
