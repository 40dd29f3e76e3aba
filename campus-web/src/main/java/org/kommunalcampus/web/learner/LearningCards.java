package org.kommunalcampus.web.learner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.PhaseView;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Finds the one step to go on with among all modules that somebody learns: what is due first, then what was begun. */
@Component
@RequiredArgsConstructor
class LearningCards {

    private static final Comparator<Candidate> FIRST = Comparator.comparing(
                    Candidate::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(candidate -> candidate.study().place() == null)
            .thenComparing(candidate -> candidate.study().enrolment().bookedAt());

    private final Studies studies;
    private final ModuleTitles titles;
    private final Phrases phrases;
    private final Wording wording;

    /** A step; all texts are in the reader's language. */
    record LearningCard(ModuleId module, String title, String step, List<String> facts, String href, String label) {}

    private record Candidate(
            StudyView study, ElementView element, @Nullable Instant due) {}

    /** The step in one of the caller's own enrolments, {@code null} where nothing can be learned here now. */
    @Nullable
    LearningCard next(Caller caller, List<EnrolmentView> own, Locale locale) {
        return studies.active(caller, own).stream()
                .flatMap(study -> candidate(study).stream())
                .min(FIRST)
                .map(candidate -> card(candidate, locale))
                .orElse(null);
    }

    private static Optional<Candidate> candidate(StudyView study) {
        return study.next()
                .map(element -> new Candidate(
                        study,
                        element,
                        study.phaseOf(element.id()).map(PhaseView::closes).orElse(null)));
    }

    private LearningCard card(Candidate candidate, Locale locale) {
        StudyView study = candidate.study();
        List<String> facts = new ArrayList<>();
        facts.add(phrases.say("study.card.share", locale, study.share()));
        Instant due = candidate.due();
        if (due != null) {
            facts.add(phrases.say("study.card.due", locale, wording.day(due, locale)));
        }
        return new LearningCard(
                study.enrolment().module(),
                titles.title(study.enrolment().module()),
                phrases.say(
                        "study.card.next",
                        locale,
                        candidate.element().item().element().title()),
                facts,
                "/lernen/" + study.enrolment().id() + "/" + candidate.element().id(),
                phrases.say(study.place() == null ? "study.begin" : "study.continue", locale));
    }
}
