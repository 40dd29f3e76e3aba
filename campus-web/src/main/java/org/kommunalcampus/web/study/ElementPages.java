package org.kommunalcampus.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.study.ElementStudy;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.HomeworkView;
import org.kommunalcampus.study.PhaseView;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.web.kit.Markdown;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts the page of an element together. */
@Component
@RequiredArgsConstructor
class ElementPages {

    private final StudyPages pages;
    private final StudyWords words;
    private final Markdown markdown;
    private final Phrases phrases;
    private final Wording wording;

    ElementPage of(ElementStudy study, Locale locale) {
        StudyView view = study.study();
        ElementView element = study.element();
        PhaseView phase = view.phaseOf(element.id()).orElseThrow();
        Material material = element.item().materialOrEmpty();
        String overview = "/lernen/" + view.enrolment().id();
        String path = overview + "/" + element.id();
        boolean active = phase.open() && view.enrolment().state() != EnrolmentState.COMPLETED;
        FileId file = material.file();
        boolean film = element.item().kind() == ElementKind.VIDEO && file != null;
        boolean shown = element.state() != ElementState.CLOSED;
        boolean reads = film ? material.supplement() != null : material.text() != null;
        return new ElementPage(
                path,
                overview,
                pages.title(view),
                element.item().element().title(),
                phrases.say("study.phase." + phase.kind(), locale),
                words.facts(element, locale),
                words.badge(element, locale),
                beside(view, element, -1, locale),
                beside(view, element, 1, locale),
                words.closed(view, phase, locale),
                shown ? markdown.html(material.text(), overview + "/dateien") : "",
                shown ? markdown.html(material.supplement(), overview + "/dateien") : "",
                phrases.say(
                        film || element.item().kind() == ElementKind.VIDEO ? "study.transcript" : "study.solution",
                        locale),
                active && reads && isRead(element) && !study.seen().read() && element.state() != ElementState.DONE,
                shown && film ? film(study, overview, path, Objects.requireNonNull(file)) : null,
                shown && file != null && !film
                        ? new ElementPage.Link(overview + "/dateien/" + file, phrases.say("study.document", locale))
                        : null,
                shown ? material.link() : null,
                shown && element.item().isTest() ? test(study, path, active, locale) : null,
                shown && element.item().kind() == ElementKind.HOMEWORK ? homework(study, path, active, locale) : null);
    }

    private static boolean isRead(ElementView element) {
        return !element.item().isTest()
                && element.item().kind() != ElementKind.HOMEWORK
                && element.item().materialOrEmpty().tool() == null;
    }

    private static ElementPage.Film film(ElementStudy study, String overview, String path, FileId file) {
        Material material = study.element().item().materialOrEmpty();
        return new ElementPage.Film(
                overview + "/dateien/" + file,
                material.subtitles() == null ? null : path + "/untertitel",
                study.resume() >= material.seconds() - 2 ? 0 : study.resume(),
                material.seconds(),
                study.element().viewed());
    }

    /** The nearest element in that direction that has a page now. */
    private StudyPage.@Nullable Step beside(StudyView view, ElementView element, int step, Locale locale) {
        List<ElementView> all = view.elements();
        int at = all.indexOf(element) + step;
        while (at >= 0 && at < all.size()) {
            ElementView other = all.get(at);
            if (other.item().isHere() && other.state() != ElementState.CLOSED) {
                return new StudyPage.Step(
                        StudyPages.href(view, other),
                        other.item().element().title(),
                        phrases.say(step < 0 ? "study.before" : "study.after", locale));
            }
            at += step;
        }
        return null;
    }

    private ElementPage.Test test(ElementStudy study, String path, boolean active, Locale locale) {
        TestRules rules = study.element().item().materialOrEmpty().rules();
        List<String> said = new ArrayList<>();
        int asked = rules.drawn() == null
                ? study.element().item().questions()
                : Math.min(rules.drawn(), study.element().item().questions());
        said.add(phrases.say("study.test.questions", locale, asked));
        if (rules.minutes() != null) {
            said.add(phrases.say("study.test.minutes", locale, rules.minutes()));
        }
        int pass = study.study().passPercent(study.element());
        if (pass > 0) {
            said.add(phrases.say("study.test.pass", locale, pass));
        }
        int tried = study.attempts().size();
        boolean left = rules.attempts() == null || tried < rules.attempts();
        said.add(
                rules.attempts() == null
                        ? phrases.say("study.test.often", locale)
                        : phrases.say("study.test.attempts", locale, rules.attempts(), rules.attempts() - tried));
        String running = study.attempts().stream()
                .filter(attempt -> attempt.submittedAt() == null)
                .map(attempt -> path + "/versuche/" + attempt.number())
                .findFirst()
                .orElse(null);
        List<ElementPage.Link> handedIn = study.attempts().stream()
                .filter(attempt -> attempt.submittedAt() != null)
                .map(attempt -> new ElementPage.Link(
                        path + "/versuche/" + attempt.number(),
                        phrases.say(
                                "study.test.attempt",
                                locale,
                                attempt.number(),
                                words.points(Objects.requireNonNull(attempt.points()), attempt.maxPoints(), locale))))
                .toList();
        return new ElementPage.Test(
                said,
                handedIn,
                active ? running : null,
                active && running == null && left && !study.element().isPassedExam());
    }

    private ElementPage.Homework homework(ElementStudy study, String path, boolean active, Locale locale) {
        return new ElementPage.Homework(
                study.element().item().points(),
                study.homework().stream()
                        .map(work -> handedIn(work, path, locale))
                        .toList(),
                active && study.element().state() != ElementState.WAITING);
    }

    private ElementPage.HandedIn handedIn(HomeworkView work, String path, Locale locale) {
        Integer points = work.points();
        FileId file = work.text().file();
        return new ElementPage.HandedIn(
                wording.moment(work.submittedAt(), locale),
                points == null
                        ? phrases.say("study.homework.waiting", locale)
                        : phrases.say("study.points", locale, points, work.maxPoints()),
                work.text().text(),
                work.text().link(),
                file == null ? null : path + "/abgaben/" + file,
                work.remark());
    }
}
