package org.kommunalcampus.web.study;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.PhaseView;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts the outline of a module together. */
@Component
@RequiredArgsConstructor
class StudyPages {

    private final NamesReader names;
    private final StudyWords words;
    private final Phrases phrases;
    private final Wording wording;

    StudyPage of(StudyView view, Locale locale) {
        return new StudyPage(
                view.enrolment().id().toString(),
                title(view),
                "/katalog/" + view.enrolment().module(),
                discussion(view),
                view.session() == null
                        ? null
                        : discussion(view) + "?termin=" + view.session().id(),
                when(view.session(), locale),
                view.isHere(),
                view.enrolment().state() == EnrolmentState.COMPLETED,
                view.share(),
                view.maxPoints() == 0 ? null : words.points(view.points(), view.maxPoints(), locale),
                words.proof(view, locale),
                next(view, locale),
                view.phases().stream().map(phase -> phase(view, phase, locale)).toList());
    }

    /** The title of the module. */
    String title(StudyView view) {
        return names.of(List.of(view.enrolment().module()), List.of())
                .module(view.enrolment().module());
    }

    private static String discussion(StudyView view) {
        return "/austausch/" + view.enrolment().module();
    }

    private @Nullable String when(@Nullable SessionView session, Locale locale) {
        return session == null ? null : wording.span(session.startsAt(), session.endsAt(), locale);
    }

    private StudyPage.@Nullable Step next(StudyView view, Locale locale) {
        if (view.enrolment().state() == EnrolmentState.COMPLETED) {
            return null;
        }
        return view.next()
                .map(element -> new StudyPage.Step(
                        href(view, element),
                        element.item().element().title(),
                        phrases.say(view.place() == null ? "study.begin" : "study.continue", locale)))
                .orElse(null);
    }

    private StudyPage.Phase phase(StudyView view, PhaseView phase, Locale locale) {
        return new StudyPage.Phase(
                phrases.say("study.phase." + phase.kind(), locale),
                words.badge(phase, locale),
                words.window(phase, locale),
                words.closed(view, phase, locale),
                phase.open()
                        ? phase.missing().stream()
                                .map(element -> element.item().element().title())
                                .toList()
                        : List.of(),
                phase.elements().stream()
                        .map(element -> new StudyPage.Row(
                                element.item().isHere() && element.state() != ElementState.CLOSED
                                        ? href(view, element)
                                        : null,
                                element.item().element().title(),
                                words.facts(element, locale),
                                words.badge(element, locale),
                                element.obligatory()))
                        .toList());
    }

    static String href(StudyView view, ElementView element) {
        return "/lernen/" + view.enrolment().id() + "/" + element.id();
    }
}
