package org.kommunalcampus.web.topics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.topics.CallAnswerView;
import org.kommunalcampus.topics.CallState;
import org.kommunalcampus.topics.CallView;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words calls for offers. */
@Component
@RequiredArgsConstructor
class CallPages {

    private final Competences competences;
    private final Wording wording;

    /** A call; {@code reference} is how files name its competence. */
    record Card(
            String id,
            String title,
            List<String> text,
            String topic,
            String reference,
            Badge badge,
            String deadline,
            int answers,
            boolean draft,
            boolean open) {}

    /** A module that answers a call; {@code href} leads to it in the catalogue, {@code null} until it is there. */
    record Answer(
            String id,
            String title,
            String provider,
            Badge badge,
            String when,
            @Nullable String href) {}

    List<Card> cards(List<CallView> calls, Locale locale) {
        Map<CompetenceId, CompetenceView> names =
                competences.byId(calls.stream().map(CallView::competence).toList());
        return calls.stream()
                .map(call -> card(call, names.get(call.competence()), locale))
                .toList();
    }

    Card card(CallView call, Locale locale) {
        return cards(List.of(call), locale).getFirst();
    }

    List<Answer> answers(List<CallAnswerView> answers, Locale locale) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.module().id().toString(),
                        answer.module().title(),
                        answer.module().providerName(),
                        badge(answer.module().state(), locale),
                        wording.day(answer.answeredAt(), locale),
                        answer.module().state() == ModuleState.PUBLISHED
                                ? "/katalog/" + answer.module().id()
                                : null))
                .toList();
    }

    /** The name of the competence that a form is about, {@code null} for an unknown one. */
    @Nullable
    String topic(String competence, Locale locale) {
        if (!competence.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return null;
        }
        CompetenceId id = CompetenceId.of(competence);
        CompetenceView known = competences.byId(List.of(id)).get(id);
        return known == null ? null : known.name().in(locale);
    }

    List<Option> levels(Locale locale) {
        return IntStream.rangeClosed(Level.MIN, Level.MAX)
                .mapToObj(level -> new Option(
                        String.valueOf(level), level + " – " + wording.text("fragment.level." + level, locale)))
                .toList();
    }

    private Card card(CallView call, @Nullable CompetenceView competence, Locale locale) {
        String name = competence == null ? "–" : competence.name().in(locale);
        return new Card(
                call.id().toString(),
                call.title(),
                call.description().lines().filter(line -> !line.isBlank()).toList(),
                wording.text("calls.topic", locale, name, call.level()),
                competence == null ? "" : competence.reference(),
                new Badge(tone(call.state()), wording.text("calls.state." + call.state(), locale)),
                wording.day(call.deadline(), locale),
                call.answers(),
                call.state() == CallState.DRAFT,
                call.state() == CallState.OPEN);
    }

    private static Tone tone(CallState state) {
        return switch (state) {
            case DRAFT, CLOSED -> Tone.NEUTRAL;
            case OPEN -> Tone.SUCCESS;
            case WITHDRAWN -> Tone.WARNING;
        };
    }

    private Badge badge(ModuleState state, Locale locale) {
        Tone tone = state == ModuleState.PUBLISHED ? Tone.SUCCESS : Tone.NEUTRAL;
        return new Badge(tone, wording.text("calls.module." + state, locale));
    }
}
