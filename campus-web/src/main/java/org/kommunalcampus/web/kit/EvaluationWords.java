package org.kommunalcampus.web.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.privacy.AgreementTerms;
import org.kommunalcampus.privacy.EvaluationCatalogue;
import org.kommunalcampus.privacy.EvaluationState;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words every evaluation of people that an employer can see, for employees, staff councils and data-protection officers. */
@Component
@RequiredArgsConstructor
public class EvaluationWords {

    private static final String KEY = "evaluation.";

    private final EvaluationCatalogue catalogue;
    private final Wording wording;

    /**
     * One evaluation; all texts are in the reader's language.
     *
     * @param readers who may ask
     * @param kept how long what it rests on is kept
     * @param switched whether it is off until a municipality switches it on
     */
    public record Entry(
            String name,
            String title,
            String shows,
            String purpose,
            List<String> readers,
            String kept,
            boolean switched) {}

    /**
     * One evaluation in a municipality.
     *
     * @param agreement by which it is or was on, in one sentence; {@code null} where none is needed or named
     */
    public record Standing(
            Entry entry, Badge badge, boolean on, @Nullable String agreement) {}

    /** All of them by name. */
    public List<Entry> entries(Locale locale) {
        return catalogue.all().stream()
                .map(kind -> entry(kind.name(), kind.readers(), kind.switched(), locale))
                .toList();
    }

    /** How it stands in a municipality. */
    public Standing standing(EvaluationState state, Locale locale) {
        String badge = state.on() ? (state.switched() ? "on" : "always") : "off";
        return new Standing(
                entry(state.name(), state.readers(), state.switched(), locale),
                new Badge(state.on() ? Tone.SUCCESS : Tone.NEUTRAL, wording.text(KEY + "state." + badge, locale)),
                state.on(),
                state.agreement() == null ? null : agreement(state.agreement(), locale));
    }

    /** What it is called. */
    public String title(String name, Locale locale) {
        return wording.text(KEY + name, locale);
    }

    private Entry entry(String name, Set<Role> readers, boolean switched, Locale locale) {
        String key = KEY + name;
        return new Entry(
                name,
                wording.text(key, locale),
                wording.text(key + ".shows", locale),
                wording.text(key + ".purpose", locale),
                new TreeSet<>(readers)
                        .stream()
                                .map(role -> wording.text(KEY + "role." + role, locale))
                                .toList(),
                wording.text(key + ".kept", locale),
                switched);
    }

    private String agreement(AgreementTerms terms, Locale locale) {
        if (terms.agreedOn() == null) {
            return wording.text(KEY + "agreement.unnamed", locale);
        }
        String day = wording.day(terms.agreedOn(), locale);
        @Nullable LocalDate until = terms.until();
        return until == null
                ? wording.text(KEY + "agreement.of", locale, terms.agreement(), day)
                : wording.text(KEY + "agreement.until", locale, terms.agreement(), day, wording.day(until, locale));
    }
}
