package org.kommunalcampus.web.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.launch.ToolNames;
import org.kommunalcampus.privacy.ConsentStep;
import org.kommunalcampus.privacy.ConsentView;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Shows consents with their history, and what can be consented to. */
@Component
@RequiredArgsConstructor
class ConsentPages {

    private final Consents consents;
    private final Competences competences;
    private final CompetenceSearch search;
    private final ToolNames names;
    private final Wording wording;
    private final Clock clock;

    /** A consent that counts. */
    record Row(String id, String topic, String until) {}

    /** A step of the history. */
    record Step(String at, String topic, String action, String until) {}

    /** All of the page, in the reader's language. */
    record Shown(List<Row> current, List<Step> history, List<CompetenceSearch.Choices> choices, String proposedUntil) {}

    Shown of(Caller caller, Locale locale) {
        MemberId member = caller.requireMember();
        List<ConsentView> current = consents.of(caller, member);
        List<ConsentStep> history = consents.history(caller, member);
        Map<CompetenceId, CompetenceView> topics = competences.byId(Stream.concat(
                        current.stream().map(ConsentView::topic),
                        history.stream().map(ConsentStep::topic))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Shown(
                current.stream()
                        .map(consent -> new Row(
                                consent.id().toString(),
                                topic(consent.topic(), topics, locale),
                                wording.day(consent.until(), locale)))
                        .toList(),
                history.stream()
                        .map(step -> new Step(
                                wording.moment(step.at(), locale),
                                topic(step.topic(), topics, locale),
                                wording.text("my-data.value.consentAction." + step.action(), locale),
                                wording.day(step.until(), locale)))
                        .toList(),
                search.choices(locale),
                LocalDate.now(clock).plusMonths(6).toString());
    }

    /** The learning tools that are told the name. */
    List<Row> tools(Caller caller, Locale locale) {
        return names.of(caller).stream()
                .map(one -> new Row(
                        one.tool().toString(),
                        one.name() + " (" + one.recipient() + ")",
                        wording.moment(one.since(), locale)))
                .toList();
    }

    private static String topic(@Nullable CompetenceId id, Map<CompetenceId, CompetenceView> topics, Locale locale) {
        CompetenceView topic = id == null ? null : topics.get(id);
        return topic == null ? "" : topic.name().in(locale);
    }
}
