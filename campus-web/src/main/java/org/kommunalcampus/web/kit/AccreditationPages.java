package org.kommunalcampus.web.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.AccreditationCalendar;
import org.kommunalcampus.provider.AccreditationFile;
import org.kommunalcampus.provider.ApplicationView;
import org.kommunalcampus.provider.EvidenceDocument;
import org.kommunalcampus.provider.EvidenceKind;
import org.kommunalcampus.provider.Notice;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words a provider's standing, its documents and what it was told; for provider and operator alike. */
@Component
@RequiredArgsConstructor
public class AccreditationPages {

    private static final int KIBIBYTE = 1024;

    private final Wording wording;
    private final Clock clock;

    /** A document in a list. */
    public record Document(
            String id,
            String kind,
            String name,
            String size,
            @Nullable String until,
            boolean over) {}

    /** Something that the provider was told. */
    public record Message(String title, @Nullable String detail, String at) {}

    /** Where the provider stands, with a warning before the accreditation ends. */
    public Badge standing(ProviderView provider, Locale locale) {
        if (endsSoon(provider)) {
            return new Badge(Tone.WARNING, wording.text("onboarding.standing.ENDS_SOON", locale));
        }
        Tone tone = switch (provider.state()) {
            case ACCREDITED -> Tone.SUCCESS;
            case APPLICANT -> Tone.INFO;
            case SUSPENDED, LAPSED -> Tone.DANGER;
        };
        return new Badge(tone, wording.text("onboarding.standing." + provider.state(), locale));
    }

    /** How far the application is. */
    public Badge application(ApplicationView application, Locale locale) {
        Tone tone = switch (application.state()) {
            case DRAFT -> Tone.NEUTRAL;
            case SUBMITTED -> Tone.INFO;
            case RETURNED -> Tone.WARNING;
            case REFUSED -> Tone.DANGER;
            case GRANTED -> Tone.SUCCESS;
        };
        return new Badge(tone, wording.text("onboarding.application." + application.state(), locale));
    }

    /** Whether the accreditation ends within the time of the first reminder. */
    public boolean endsSoon(ProviderView provider) {
        LocalDate until = provider.accreditedUntil();
        return provider.state() == ProviderState.ACCREDITED
                && until != null
                && !until.isAfter(LocalDate.now(clock).plusDays(AccreditationCalendar.FIRST_REMINDER));
    }

    /** The last day of the accreditation. */
    public @Nullable String until(ProviderView provider, Locale locale) {
        return provider.accreditedUntil() == null ? null : wording.day(provider.accreditedUntil(), locale);
    }

    /** The documents. */
    public List<Document> documents(AccreditationFile file, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return file.evidence().stream().map(one -> document(one, today, locale)).toList();
    }

    /** What the provider was told, the latest first. */
    public List<Message> messages(AccreditationFile file, Locale locale) {
        return file.notices().stream().map(notice -> message(notice, locale)).toList();
    }

    /** What a document can be. */
    public List<Option> kinds(Locale locale) {
        return Stream.concat(
                        Stream.of(new Option("", wording.text("onboarding.evidence.choose", locale))),
                        Arrays.stream(EvidenceKind.values())
                                .map(kind ->
                                        new Option(kind.name(), wording.text("onboarding.evidence." + kind, locale))))
                .toList();
    }

    private Document document(EvidenceDocument one, LocalDate today, Locale locale) {
        String kind = wording.text("onboarding.evidence." + one.kind(), locale);
        return new Document(
                one.id(),
                one.note() == null ? kind : kind + ": " + one.note(),
                one.file().name(),
                wording.text(
                        "onboarding.evidence.size",
                        locale,
                        Math.ceilDiv(one.file().size(), KIBIBYTE)),
                one.validUntil() == null ? null : wording.day(one.validUntil(), locale),
                one.isOver(today));
    }

    private Message message(Notice notice, Locale locale) {
        String detail = notice.detail();
        return new Message(
                wording.text("onboarding.notice." + notice.kind(), locale),
                detail != null && notice.kind().namesDay()
                        ? wording.text("onboarding.notice.until", locale, wording.day(LocalDate.parse(detail), locale))
                        : detail,
                wording.moment(notice.at(), locale));
    }
}
